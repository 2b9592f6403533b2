/// The plain pairs of a TOML text (https://toml.io/en/v1.0.0): strings, numbers, dates, and lists of them on one line. Tables
/// and what else it can say are passed over.
enum PlainTOML {
  static func pairs(in text: Substring) -> [(key: String, values: [String])] {
    var pairs: [(key: String, values: [String])] = []
    for line in text.split(whereSeparator: \.isNewline).prefix(500) {
      // Behind `[params]` come the keys of another table.
      if line.first == "[" { break }
      guard let sign = line.firstIndex(of: "=") else { continue }
      let key = line[..<sign].trimmingBlanks.filter { $0 != "\"" }
      let value = line[line.index(after: sign)...].trimmingBlanks
      pairs.append((key, value.hasPrefix("[") ? items(of: value.dropFirst()) : [scalar(value[...]).value]))
    }
    return pairs
  }

  private static func items(of list: Substring) -> [String] {
    var items: [String] = []
    var rest = list.drop { " \t,".contains($0) }
    while let first = rest.first, first != "]", items.count < 100 {
      let (value, next) = scalar(rest)
      items.append(value)
      rest = next.drop { $0 != "," && $0 != "]" }.drop { " \t,".contains($0) }
    }
    return items
  }

  /// A value, and what follows it.
  private static func scalar(_ text: Substring) -> (value: String, rest: Substring) {
    guard let quote = text.first, quote == "\"" || quote == "'" else {
      let value = text.prefix { !",]#".contains($0) }
      return (value.trimmingBlanks, text[value.endIndex...])
    }
    var value = ""
    var index = text.index(after: text.startIndex)
    while index < text.endIndex, text[index] != quote {
      // Of escapes only those that quote the next sign are met in titles and names.
      if quote == "\"", text[index] == "\\", text.index(after: index) < text.endIndex {
        index = text.index(after: index)
      }
      value.append(text[index])
      index = text.index(after: index)
    }
    return (value, index < text.endIndex ? text[text.index(after: index)...] : "")
  }
}
