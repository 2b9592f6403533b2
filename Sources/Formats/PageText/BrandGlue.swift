/// A brand that the copying site put before the title, or into it, and glued into the first paragraphs.
///
/// `TrendPulse|The Treasury House ...` with `The TrendPulseoutgoing government`, or `Quaxs Trading Center:Best ...` with
/// `Every year,Quaxs Trading Center journalists`. Headlines have the same signs (`OPINION: ...`, `Stop-gap bill`), so a brand
/// is believed only where both stand; capitalised words in the body alone are never touched. How much is asked for depends on
/// the sign: see `BrandPrefix.isProven`. A brand that stays does little harm, and a word that goes is lost.
struct BrandGlue {
  let brand: Brand
  /// The title without it.
  let title: String

  /// - Parameter body: the lines below the title; the first three can prove a brand.
  init?(title: String, body: [String]) {
    let prefixes = BrandPrefix.candidates(in: title)
    let insertions = Self.insertions(in: title)
    guard !prefixes.isEmpty || !insertions.isEmpty else { return nil }
    let paragraphs = Self.proving(body, title)
    if let prefix = prefixes.first(where: { $0.isProven(by: paragraphs, in: body) }) {
      brand = prefix.brand
      self.title = prefix.brand.removed(from: prefix.rest)
    } else if let brand = insertions.first(where: { brand in
      paragraphs.contains { !brand.gluedPlaces(in: $0).isEmpty } && !body.contains(where: brand.standsAlone)
    }) {
      self.brand = brand
      self.title = brand.removed(from: title)
    } else {
      return nil
    }
  }

  /// Whether a title that was left alone may begin with a brand: the body seems to have it, or a bar parts it from the rest.
  static func isDoubtful(_ title: String, body: [String]) -> Bool {
    let prefixes = BrandPrefix.candidates(in: title)
    guard !prefixes.isEmpty else { return false }
    let paragraphs = proving(body, title)
    return prefixes.contains { $0.separator == .bar || $0.isGlued(into: paragraphs) }
  }

  /// The beginnings of the first three lines, but for those that repeat the title with its brand.
  private static func proving(_ body: [String], _ title: String) -> [String] {
    body.prefix(3).filter { $0.range(of: title) == nil }.map { $0.utf8.count > 4000 ? String($0.prefix(4000)) : $0 }
  }

  /// What may be a brand glued behind a comma within a title, the longest first: `Every year,Quaxs Trading Center readers`.
  private static func insertions(in title: String) -> [Brand] {
    guard let comma = title.utf8.prefix(200).firstIndex(of: 0x2C), comma > title.startIndex else { return [] }
    let text = title[title.utf8.index(after: comma)...]
    let words = text.split(separator: " ", maxSplits: 6).prefix(5).prefix { $0.first?.isUppercase ?? false }
    return words.reversed().compactMap { last in
      let brand = Brand(name: String(text[..<last.endIndex]))
      return last.endIndex < text.endIndex && brand.name.first != " " && brand.isMadeUp ? brand : nil
    }
  }
}
