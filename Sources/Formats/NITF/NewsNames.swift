/// Who wrote something, as agencies give it.
enum NewsNames {
  /// Each once, without the words that lead to a name; `nil` where there is none.
  static func joined(_ names: [String]) -> String? {
    var unique: [String] = []
    for name in names.lazy.compactMap(name) where unique.count < 32 && !unique.contains(name) { unique.append(name) }
    return unique.isEmpty ? nil : unique.joined(separator: ", ")
  }

  private static func name(_ text: String) -> String? {
    var name = text[...]
    for introduction in ["By ", "BY ", "by ", "By: "] where name.hasPrefix(introduction) {
      name = name.dropFirst(introduction.count)
    }
    while let last = name.last, last == " " || last == "," || last == ";" { name.removeLast() }
    return name.contains(where: \.isLetter) ? String(name) : nil
  }
}
