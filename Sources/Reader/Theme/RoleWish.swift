import Screen

/// What a scheme file says of a role; what it leaves open stays as it is.
struct RoleWish: Hashable {
  var foreground: Color?
  var background: Color?
  /// All attributes there shall be.
  var attributes: Style.Attributes?

  init() {}

  /// Reads a line like `base05 on #eeeeee bold`, `bright black`, `on base02`, `plain`.
  init(_ text: String, _ palette: Palette, line: Int, faults: inout ThemeFaults) {
    var words = text.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" }.map(String.init)[...]
    var isBackground = false
    // In YAML a `#` after a space begins a comment.
    if words.isEmpty || words.last == "on" {
      faults.note("a colour is missing; one that begins with # needs quotes", at: line)
    }
    while let word = words.popFirst() {
      switch word.lowercased() {
      case "on": isBackground = true
      case "plain": attributes = []
      case "bright":
        let name = "\(word) \(words.popFirst() ?? "")"
        take(Color(named: name), name, isBackground, line, &faults)
      default:
        if let attribute = Style.Attributes(word: word) {
          attributes = (attributes ?? []).union(attribute)
        } else {
          let color = Palette.Slot(word: word).map { palette[$0] } ?? Color(named: word) ?? Color(hex: word)
          take(color, word, isBackground, line, &faults)
        }
      }
    }
  }

  private mutating func take(
    _ color: Color?, _ word: String, _ isBackground: Bool, _ line: Int, _ faults: inout ThemeFaults
  ) {
    guard let color else {
      faults.note(
        "\(ThemeFaults.quoted(word)) is neither a colour nor a weight", at: line, word: word, meant: Self.words)
      return
    }
    guard (isBackground ? background : foreground) == nil else {
      faults.note("\(ThemeFaults.quoted(word)) is a second colour; write “on” before a background", at: line)
      return
    }
    if isBackground { background = color } else { foreground = color }
  }

  private static let words =
    Palette.Slot.allCases.map(\.rawValue) + Color.ansiNames + Color.ansiNames.map { "bright \($0)" }
    + ["default", "on", "plain"] + Style.Attributes.words.map(\.name)
}
