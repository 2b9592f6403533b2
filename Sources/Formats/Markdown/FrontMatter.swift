import Markup

/// What stands above a text about it: keys in small letters, with one value or several each.
///
/// YAML between lines of `---` (Jekyll and all that came after it), TOML's plain keys between lines of `+++` (Hugo), or header
/// lines as in mails (MultiMarkdown, Pelican).
struct FrontMatter {
  private(set) var values: [String: [String]] = [:]
  /// The rest of the file, behind it.
  private(set) var text: Substring

  /// More than anybody writes about a text.
  private static let mostBytes = 64 << 10

  /// `nil` where the text has none.
  init?(_ source: String) {
    text = source[...]
    let isFound = readYAML() || readTOML() || readHeaderLines()
    guard isFound, !values.isEmpty else { return nil }
  }

  /// The first value of the first of several keys that has one.
  func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0]?.first { !$0.isEmpty } }.first
  }

  mutating func add(_ value: String, to key: some StringProtocol) {
    let value = value.trimmingBlanks
    guard !value.isEmpty, values.count < 500 else { return }
    values[key.lowercased(), default: []].append(value)
  }

  private mutating func readYAML() -> Bool {
    guard let (inside, rest) = fenced(by: ["---"], endingIn: ["---", "..."]),
      let root = try? YAMLNode(yaml: Array(inside.utf8)), let pairs = root.pairs
    else { return false }
    for (key, value) in pairs {
      guard let name = key.text else { continue }
      if let text = value.text { add(text, to: name) }
      for item in value.items ?? [value] {
        if item.text == nil, let person = item["name"]?.text ?? item["title"]?.text { add(person, to: name) }
        if value.items != nil, let text = item.text { add(text, to: name) }
      }
    }
    text = rest
    return true
  }

  private mutating func readTOML() -> Bool {
    guard let (inside, rest) = fenced(by: ["+++"], endingIn: ["+++"]) else { return false }
    for (key, values) in PlainTOML.pairs(in: inside) {
      for value in values { add(value, to: key) }
    }
    text = rest
    return true
  }

  /// `Title: ...` first, then more such lines, up to a blank line.
  private mutating func readHeaderLines() -> Bool {
    let known: Set<String> = [
      "title", "date", "author", "slug", "category", "tags", "summary", "layout", "link", "url",
    ]
    var rest = text
    var lines: [(key: String, value: String)] = []
    while let (line, next) = Self.line(of: rest), lines.count < 60 {
      rest = next
      if line.allSatisfy(\.isWhitespace) { break }
      guard let colon = line.firstIndex(of: ":"), line[..<colon].utf8.allSatisfy(Self.isOfKey), colon > line.startIndex
      else { return false }
      lines.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...])))
    }
    guard let first = lines.first, known.contains(first.key), lines.count(where: { known.contains($0.key) }) >= 2 else {
      return false
    }
    for (key, value) in lines { add(value, to: key) }
    text = rest
    return true
  }

  /// What stands between a first line and the next that is one of `ends`.
  private func fenced(by starts: [String], endingIn ends: [String]) -> (inside: Substring, rest: Substring)? {
    guard let (first, body) = Self.line(of: text.drop { $0 == "\u{FEFF}" }), starts.contains(first.trimmingBlanks)
    else {
      return nil
    }
    var rest = body
    while let (line, next) = Self.line(of: rest) {
      if ends.contains(line.trimmingBlanks) { return (body[..<line.startIndex], next) }
      guard body.utf8.distance(from: body.startIndex, to: next.startIndex) <= Self.mostBytes else { return nil }
      rest = next
    }
    return nil
  }

  private static func line(of text: Substring) -> (line: Substring, rest: Substring)? {
    guard !text.isEmpty else { return nil }
    let end = text.utf8.firstIndex { $0 == 0x0A } ?? text.endIndex
    return (text[..<end], end < text.endIndex ? text[text.utf8.index(after: end)...] : "")
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte == 0x20
  }
}

extension StringProtocol {
  /// Without blanks and line ends before and behind.
  var trimmingBlanks: String {
    var text = self[...].drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
