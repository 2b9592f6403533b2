/// A brand that the copying site put before the title and glued into the first paragraphs.
///
/// `TrendPulse|The Treasury House ...` with `The TrendPulseoutgoing government`, or `Quaxs Trading Center:Best ...` with
/// `Every year,Quaxs Trading Center journalists`. Headlines have the same signs (`OPINION: ...`, `Stop-gap bill`), so a brand
/// is believed only where both stand; capitalised words in the body alone are never touched.
struct BrandGlue {
  let brand: String
  /// The title without it.
  let title: String
  /// The line it was glued into, and that line's text without it.
  let line: Int
  let text: String

  init?(title: String, firstLines: [String]) {
    for (brand, rest) in Self.prefixes(of: title) + Self.insertions(in: title) {
      for (line, text) in firstLines.enumerated() where text.range(of: title) == nil {
        guard let clean = Self.removing(brand, from: text) else { continue }
        self.brand = brand
        self.title = rest
        self.line = line
        self.text = clean
        return
      }
    }
    return nil
  }

  /// What may be a brand before a title: everything up to a separator with no blank at either side. Brands are short, and
  /// titles can be as long as a hostile file.
  static func prefixes(of title: String) -> [(brand: String, rest: String)] {
    title.utf8.prefix(80).indices.compactMap { index in
      guard "-:|".utf8.contains(title.utf8[index]), index > title.startIndex else { return nil }
      let brand = title[..<index]
      let rest = title[title.utf8.index(after: index)...]
      guard let next = rest.first, next != " ", brand.last != " ", looksLikeBrand(brand, before: next) else {
        return nil
      }
      return (String(brand), String(rest))
    }
  }

  /// What may be a brand glued behind a comma within a title, the longest first: `Every year,Quaxs Trading Center readers`.
  private static func insertions(in title: String) -> [(brand: String, rest: String)] {
    guard let comma = title.utf8.prefix(200).firstIndex(of: 0x2C), comma > title.startIndex else { return [] }
    let text = title[title.utf8.index(after: comma)...]
    let words = text.split(separator: " ", maxSplits: 6).prefix(5).prefix { $0.first?.isUppercase ?? false }
    return words.reversed().compactMap { last in
      let brand = text[..<last.endIndex]
      guard last.endIndex < text.endIndex, looksLikeBrand(brand, before: "a") else { return nil }
      return (String(brand), String(title[...comma]) + text[last.endIndex...])
    }
  }

  /// Two words, a digit or a capital inside tell a made-up name; a plain word (`Stop-gap`) must at least stand before a
  /// capital and be long.
  private static func looksLikeBrand(_ brand: Substring, before next: Character) -> Bool {
    guard brand.count >= 3, let first = brand.first, first.isUppercase || first.isNumber else { return false }
    if brand.dropFirst().contains(where: { $0 == " " || $0.isUppercase || $0.isNumber }) { return true }
    return brand.count >= 5 && !next.isLowercase
  }

  /// The text without the brand where it is glued: behind a blank and before a letter, or behind a comma and before a blank.
  private static func removing(_ brand: String, from text: String) -> String? {
    for place in text.prefix(4000).allRanges(of: brand) where place.lowerBound > text.startIndex {
      let before = text[text.index(before: place.lowerBound)]
      guard let after = text[place.upperBound...].first else { continue }
      if before == " ", after.isLetter || after.isNumber {
        return String(text[..<place.lowerBound]) + text[place.upperBound...]
      }
      if before == ",", after == " " { return String(text[..<place.lowerBound]) + text[place.upperBound...] }
    }
    // At the very beginning of a text the brand has no blank before it.
    guard text.hasPrefix(brand), text.dropFirst(brand.count).first?.isLetter ?? false else { return nil }
    return String(text.dropFirst(brand.count))
  }
}
