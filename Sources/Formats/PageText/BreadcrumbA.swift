import NewsCore
import Text

/// `Current:Home > {section}{title}{gap}-{site}`, all glued: only the title, which stands again on the next line, tells where
/// the section ends and the site begins. Neither hyphens nor capital letters do.
struct BreadcrumbA {
  let title: String
  let section: String?
  let site: String?
  /// Whether the title was not found in it, and the parts are what they look like.
  let isGuess: Bool

  var certainty: Finding.Certainty { isGuess ? .guessed : .certain }

  init(_ line: String, title: String?) {
    let parts = Self.parts(of: line)
    if let title, let place = Self.place(of: title, in: parts) ?? Self.foldedPlace(of: title, in: parts) {
      self.title = title
      section = Self.name(parts[..<place.lowerBound])
      site = Self.site(parts[place.upperBound...])
      isGuess = false
      return
    }
    let section = Self.knownSections.first { parts.hasPrefix($0) } ?? ""
    let rest = parts.dropFirst(section.count)
    let mark = [" -", " – ", " | "].lazy.compactMap { rest.lastRange(of: $0) }.first
    self.title = title ?? Self.name(rest[..<(mark?.lowerBound ?? rest.endIndex)]) ?? String(parts)
    self.section = Self.name(Substring(section))
    site = mark.flatMap { Self.name(rest[$0.upperBound...]) }
    isGuess = true
  }

  /// Whether the breadcrumb has a line as its title: behind the few words of a section, before a site or at the end.
  ///
  /// - Parameter isFolded: whether other quotes, dashes, blanks and capitals will do.
  static func isTitle(_ line: String, in crumb: String, isFolded: Bool = false) -> Bool {
    let parts = parts(of: crumb)
    guard let place = place(of: line, in: parts) ?? (isFolded ? foldedPlace(of: line, in: parts) : nil) else {
      return false
    }
    let section = parts[..<place.lowerBound]
    return section.utf8.count <= 40 && !section.contains { $0 == ":" || separators.contains($0) }
      && isSite(parts[place.upperBound...])
  }

  private static func parts(of crumb: String) -> Substring {
    let trail = crumb.range(of: ">").map { crumb[$0.upperBound...] } ?? crumb.dropFirst("Current:".count)
    return trail.drop { $0 == " " }
  }

  /// The last place of the title that a site or nothing follows; short titles may stand within a site's name.
  private static func place(of title: String, in parts: Substring) -> Range<String.Index>? {
    guard title.utf8.count <= 4000 else { return nil }
    let places = parts.allRanges(of: title)
    return places.last { isSite(parts[$0.upperBound...]) } ?? places.last
  }

  /// The same for a title that the breadcrumb prints with other quotes, dashes or blanks.
  private static func foldedPlace(of title: String, in parts: Substring) -> Range<String.Index>? {
    guard title.utf8.count <= 4000, parts.utf8.count <= 8000 else { return nil }
    let index = { parts.utf8.index(parts.startIndex, offsetBy: $0) }
    let places = Folding.search(String(parts)).ranges(of: Folding.search(title))
      .map { index($0.lowerBound)..<index($0.upperBound) }
    return places.last { isSite(parts[$0.upperBound...]) } ?? places.last
  }

  private static func isSite(_ text: Substring) -> Bool {
    let rest = text.drop { $0 == " " || $0 == "\u{A0}" }
    return rest.first.map { separators.contains($0) } ?? true
  }

  private static let separators: Set<Character> = ["-", "–", "—", "|", "•", "·", "»"]

  /// What follows the title: blanks and one hyphen, then the site.
  private static func site(_ text: Substring) -> String? {
    let rest = text.drop { $0 == " " || $0 == "\u{A0}" }
    return name(rest.first.map { separators.contains($0) } ?? false ? rest.dropFirst() : rest)
  }

  private static func name(_ text: Substring) -> String? {
    var name = text.drop { $0 == " " || $0 == "\u{A0}" }
    while let last = name.last, last == " " || last == "\u{A0}" || last == ">" { name.removeLast() }
    return name.isEmpty ? nil : String(name)
  }

  /// Section names that such pages have, longest first; used only where the title does not show where the section ends.
  private static let knownSections = [
    "Markets", "Contact", "Finance", "reviews", "Invest", "Stocks", "Scams", "新闻中心", "News", "My",
  ]
}

/// Names of sites.
enum SiteName {
  /// A path of a template that leaked into the page is no name: `文件: temp/data/webname/news/nam2.txt`.
  static func isMeaningless(_ name: String) -> Bool {
    name.contains("/") || name.contains("\\")
  }
}
