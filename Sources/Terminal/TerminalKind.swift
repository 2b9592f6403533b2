/// What the environment says about the terminal.
struct TerminalKind: Hashable {
  let name: String
  /// https://no-color.org
  let wantsNoColor: Bool
  /// The description to use for direct colours, where the terminal shows them and its own description does not say so.
  let directName: String?

  /// - Parameter variable: looks up an environment variable.
  init(_ variable: (String) -> String?) throws(TerminalError) {
    guard let name = variable("TERM"), !name.isEmpty else { throw .untyped }
    self.name = String(name.filter { $0.isASCII && !$0.isWhitespace && $0 != "/" }.prefix(64))
    wantsNoColor = !(variable("NO_COLOR") ?? "").isEmpty
    let claim = variable("COLORTERM")
    let isDirect = (claim == "truecolor" || claim == "24bit") && !wantsNoColor
    directName = isDirect ? Self.directNames(for: name).first(where: Capabilities.exist) : nil
  }

  /// Any program may call itself xterm. All of them know the separators of `vte-direct` (`38;2;…`), not all those of
  /// `xterm-direct` (`38:2::…`). screen shows 256 colours whatever its `COLORTERM` (the outer terminal's) says.
  private static func directNames(for name: String) -> [String] {
    guard !name.hasSuffix("-direct") else { return [] }
    let base = name.prefix { $0 != "-" }
    return base == "xterm" ? ["vte-direct", "xterm-direct"] : ["\(name)-direct", "\(base)-direct"]
  }
}
