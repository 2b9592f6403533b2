import NewsCore

/// Plain text with the addresses in it as links.
enum LinkedText {
  static func spans(_ text: String) -> [Span] {
    var spans: [Span] = []
    var start = text.startIndex
    var search = text.startIndex
    while let found = text[search...].range(of: "http") {
      search = found.upperBound
      guard let link = address(text[found.lowerBound...]) else { continue }
      if start < found.lowerBound { spans.append(Span(String(text[start..<found.lowerBound]))) }
      spans.append(Span(String(link), link: String(link)))
      (start, search) = (link.endIndex, link.endIndex)
    }
    if start < text.endIndex || spans.isEmpty { spans.append(Span(String(text[start...]))) }
    return spans
  }

  /// The address at the beginning of a text, without the full stop behind it.
  private static func address(_ text: Substring) -> Substring? {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    var link = text.prefix { !$0.isWhitespace && !"<>\"“”»«".contains($0) }
    let hasBracket = link.contains("(")
    while let last = link.last, ".,;:!?')]}".contains(last), last != ")" || !hasBracket { link.removeLast() }
    return link.utf8.count > 10 ? link : nil
  }
}
