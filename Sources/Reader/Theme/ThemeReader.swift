import Markup
import Screen
import Text

/// Reads scheme files: base16 and base24 as the tinted-theming project defines them, and our `roles:`.
///
/// Both forms of that project's files are read: the new one (`system`, `name`, `author`, `variant`, `palette`) and the old
/// one (`scheme`, `author`, and the colours beside them). Whatever is wrong, there is a theme: each fault is told with its
/// line, and the next best colour is used. (https://github.com/tinted-theming/home/blob/main/builder.md)
public struct ThemeReader {
  private var faults: ThemeFaults
  private let id: String

  /// The theme in the bytes of a scheme file.
  ///
  /// - Parameters:
  ///   - file: its name or path, for faults.
  ///   - id: what `--theme` takes; the file's name without folder and ending unless given.
  public static func read(_ bytes: [UInt8], file: String, id: String? = nil) -> Theme {
    var reader = ThemeReader(file: file, id: id ?? name(ofFile: file))
    return reader.read(bytes)
  }

  private init(file: String, id: String) {
    faults = ThemeFaults(file: file)
    self.id = id
  }

  private static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml"] where file.hasSuffix(ending) && file != ending {
      return String(file.dropLast(ending.count))
    }
    return file
  }

  private mutating func read(_ bytes: [UInt8]) -> Theme {
    do {
      return read(try YAMLNode(yaml: bytes))
    } catch {
      faults.note("this is no YAML: \(SafeText.line(error.message))", at: error.mark.line)
      return theme(name: nil, author: nil, palette: Palette(), wishes: [:], appearance: nil)
    }
  }

  private mutating func read(_ root: YAMLNode) -> Theme {
    if root.pairs == nil { faults.note("there is no scheme here", at: root.mark.line) }
    noteUnknown(root.pairs ?? [])
    let palette = palette(root)
    let wishes = wishes(root["roles"], palette)
    let appearance = appearance(root["variant"])
    return theme(
      name: root["name"]?.text ?? root["scheme"]?.text, author: root["author"]?.text, palette: palette, wishes: wishes,
      appearance: appearance)
  }

  private func theme(
    name: String?, author: String?, palette: Palette, wishes: [Role: RoleWish], appearance: Theme.Appearance?
  ) -> Theme {
    let styles = StyleSheet(palette: palette, wishes: wishes).styles
    let paper = styles[.background]?.background ?? .standard
    return Theme(
      id: id, name: SafeText.line(name ?? id), author: SafeText.line(author ?? ""),
      appearance: appearance ?? Theme.Appearance(paper: paper), styles: styles, faults: faults.lines)
  }

  // MARK: The parts of the file

  private static let keys = [
    "system", "name", "scheme", "author", "variant", "palette", "roles", "slug", "description",
  ]

  /// A key that is none of ours is somebody else's business, unless it looks like one of ours mistyped.
  private mutating func noteUnknown(_ pairs: [(key: YAMLNode, value: YAMLNode)]) {
    for (key, _) in pairs {
      guard let word = key.text, !Self.keys.contains(word), Palette.Slot(word: word) == nil else { continue }
      guard Spelling.nearest(to: word, in: Self.keys) != nil else { continue }
      faults.note("\(ThemeFaults.quoted(word)) is not known", at: key.mark.line, word: word, meant: Self.keys)
    }
  }

  private mutating func appearance(_ node: YAMLNode?) -> Theme.Appearance? {
    guard let node else { return nil }
    if let word = node.text, let appearance = Theme.Appearance(rawValue: word.lowercased()) { return appearance }
    let word = node.text ?? ""
    faults.note(
      "a variant is “dark” or “light”, not \(ThemeFaults.quoted(word))", at: node.mark.line, word: word,
      meant: Theme.Appearance.allCases.map(\.rawValue))
    return nil
  }

  /// Also says which colours are missing and what is used in their place.
  private mutating func palette(_ root: YAMLNode) -> Palette {
    let node = root["palette"] ?? root
    if node.pairs == nil, root.pairs != nil {
      faults.note("a palette is a list of names with colours", at: node.mark.line)
    }
    var colors: [Palette.Slot: Color] = [:]
    for (key, value) in node.pairs ?? [] {
      guard let word = key.text, let slot = Palette.Slot(word: word) else {
        guard root["palette"] != nil else { continue }
        noteUnknownSlot(key)
        continue
      }
      if let color = color(value) { colors[slot] = color }
    }
    noteMissing(colors, of: root["system"], at: node)
    return Palette(colors)
  }

  private mutating func noteUnknownSlot(_ key: YAMLNode) {
    let word = key.text ?? ""
    faults.note(
      "there is no colour \(ThemeFaults.quoted(word)) in a scheme", at: key.mark.line, word: word,
      meant: Palette.Slot.allCases.map(\.rawValue))
  }

  private mutating func color(_ node: YAMLNode) -> Color? {
    let word = node.text ?? ""
    if let color = Color(hex: word) ?? Color(named: word) { return color }
    faults.note(
      "\(ThemeFaults.quoted(word)) is no colour; write it like “#1a2b3c”", at: node.mark.line, word: word,
      meant: ["default"] + Color.ansiNames)
    return nil
  }

  private mutating func noteMissing(_ colors: [Palette.Slot: Color], of system: YAMLNode?, at node: YAMLNode) {
    let systems = ["base16", "base24"]
    if let system, !systems.contains(system.text ?? "") {
      let word = system.text ?? ""
      faults.note("there is no system \(ThemeFaults.quoted(word))", at: system.mark.line, word: word, meant: systems)
    }
    guard node.pairs != nil else { return }
    guard !colors.isEmpty else {
      faults.note("there are no colours; the terminal's own are used", at: node.mark.line)
      return
    }
    for slot in system?.text == "base24" ? Palette.Slot.allCases : Palette.Slot.ofBase16 where colors[slot] == nil {
      let next = slot.substitute.map { "; \($0.rawValue) is used" } ?? "; the next best is used"
      faults.note("\(slot.rawValue) is missing\(next)", at: node.mark.line)
    }
  }

  private mutating func wishes(_ node: YAMLNode?, _ palette: Palette) -> [Role: RoleWish] {
    guard let node else { return [:] }
    // `roles:` with nothing below it is fine.
    guard let pairs = node.pairs else {
      if node.text != "" { faults.note("roles are a list of names with looks", at: node.mark.line) }
      return [:]
    }
    var wishes: [Role: RoleWish] = [:]
    for (key, value) in pairs {
      let word = key.text ?? ""
      guard let role = Role(rawValue: word) else {
        faults.note(
          "there is no role \(ThemeFaults.quoted(word))", at: key.mark.line, word: word,
          meant: Role.allCases.map(\.rawValue))
        continue
      }
      guard let text = value.text else {
        faults.note("a role is a line like “base05 on base01 bold”", at: value.mark.line)
        continue
      }
      wishes[role] = RoleWish(text, palette, line: value.mark.line, faults: &faults)
    }
    return wishes
  }
}
