/// What may be a brand before a title: everything up to a `|`, `:` or `-` with no blank at either side.
struct BrandPrefix {
  enum Separator: UInt8 {
    case bar = 0x7C
    case colon = 0x3A
    case hyphen = 0x2D
  }

  let brand: Brand
  let separator: Separator
  /// The title behind it.
  let rest: String

  /// Brands are short, and titles can be as long as a hostile file.
  static func candidates(in title: String) -> [BrandPrefix] {
    title.utf8.prefix(80).indices.compactMap { index in
      guard let separator = Separator(rawValue: title.utf8[index]), index > title.startIndex else { return nil }
      return BrandPrefix(title[..<index], separator, title[title.utf8.index(after: index)...])
    }
  }

  private init?(_ name: Substring, _ separator: Separator, _ rest: Substring) {
    guard name.count >= 3, let first = name.first, let last = name.last, last != " ", let next = rest.first,
      next.isLetter || next.isNumber || "“\"'‘¿¡$€£#@".contains(next),
      // A time of day, a score, a year and the next.
      !(last.isNumber && next.isNumber)
    else { return nil }
    brand = Brand(name: String(name))
    self.separator = separator
    self.rest = String(rest)
    guard separator == .hyphen else { return }
    // Hyphens join words of all kinds; a name's words have capitals.
    let words = name.split(separator: " ")
    guard first.isUppercase || first.isNumber, words.allSatisfy({ !($0.first?.isLowercase ?? true) }),
      brand.isMadeUp || !next.isLowercase
    else { return nil }
  }

  /// Whether the body's first paragraphs have the brand glued in, whatever that proves.
  func isGlued(into paragraphs: [String]) -> Bool {
    paragraphs.contains { !gluedPlaces(in: $0).isEmpty }
  }

  /// Whether that proves a brand. A bar without blanks joins no words, so any name will do; a colon hardly does, so the name
  /// must be a made-up one, or be the comma form's and stand nowhere else; a hyphen joins words, so all of it is asked for.
  func isProven(by paragraphs: [String], in body: [String]) -> Bool {
    let places = paragraphs.map { (text: $0, places: gluedPlaces(in: $0)) }.filter { !$0.places.isEmpty }
    guard !places.isEmpty else { return false }
    switch separator {
    case .bar: return true
    case .colon where brand.isMadeUp: return true
    case .colon:
      return places.contains { text, places in places.contains { Brand.word(after: $0, in: text).isEmpty } }
        && !body.contains(where: brand.standsAlone)
    case .hyphen: return brand.isMadeUp && !body.contains(where: brand.standsAlone)
    }
  }

  /// A compound may be written as one word: `Spider-Man`, `Spiderman`. That is no glue.
  private func gluedPlaces(in text: String) -> [Range<String.Index>] {
    let places = brand.gluedPlaces(in: text)
    guard separator == .hyphen, !places.isEmpty else { return places }
    let next = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return places.filter { Brand.word(after: $0, in: text).lowercased() != next }
  }
}
