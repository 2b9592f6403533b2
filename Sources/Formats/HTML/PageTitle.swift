import Markup
import NewsCore

/// An article's title: what the page prints above it, confirmed by what its head says.
struct PageTitle {
  let title: String
  let isCertain: Bool
  let how: String

  init?(facts: PageFacts, metadata: PageMetadata, site: String?) {
    let head = [
      metadata.linkedData.text("headline", "name"),
      metadata["dc.title"], metadata["og:title"], metadata["twitter:title"], metadata["headline", "title"],
    ].compactMap { $0?.collapsed.limited(to: 1000).nonEmpty }
    let document = metadata.documentTitle
    let headings = PrintedHeadings(facts)
    let printed = headings.all
    if let heading = Self.confirmed(printed, head: head, document: document, site: site)
      ?? headings.resembling(head + [document].compactMap(\.self), sites: Self.sites(document, site))
    {
      (title, isCertain, how) = (heading, true, "the page's heading")
    } else if let line = headings.line(beginning: head) ?? headings.line(beginning: [document].compactMap(\.self)) {
      (title, isCertain, how) = (line, true, "a line of the page that its head begins with")
    } else if let first = head.first {
      (title, isCertain, how) = (Self.withoutSite(first, site: site), true, "the page's metadata")
    } else if let document {
      let named = Self.withoutSite(document, site: site)
      let stripped = named == document ? Self.withoutLastPart(document) : named
      if Self.isShort(stripped), stripped != document, printed.count == 1 {
        (title, isCertain, how) = (printed[0], false, "the page's only heading")
      } else {
        (title, isCertain, how) = (stripped, stripped == named, "the document's title")
      }
    } else if let first = printed.first {
      (title, isCertain, how) = (first, false, "the page's first heading")
    } else {
      return nil
    }
  }

  /// The heading that the page's head says too: whole, or as a part of what it says, the longest before others. The site's own
  /// name is none.
  private static func confirmed(_ printed: [String], head: [String], document: String?, site: String?) -> String? {
    let names = sites(document, site).map(TitleForm.folded)
    let titles = head.map(TitleForm.folded)
    let parts = (head + [document].compactMap(\.self)).reduce(into: Set<String>()) {
      $0.formUnion(TitleParts.folded($1))
    }
    let beginnings = titles + [document].compactMap { $0.map(TitleForm.folded) }
    func isBeginning(_ heading: String) -> Bool {
      parts.contains(heading) && beginnings.contains { $0.hasPrefix(heading) }
    }
    var best: (heading: String, length: Int)?
    for heading in printed {
      let folded = TitleForm.folded(heading)
      let length = folded.utf8.count
      // A word or two may be a section, unless the head begins with it.
      guard length > 8 || length > 2 && isBeginning(folded), !names.contains(folded) else { continue }
      if titles.contains(folded) { return heading }
      let isMost = titles.contains { $0.hasPrefix(folded) && length * 4 >= $0.utf8.count * 3 }
      if isMost || parts.contains(folded), best.map({ $0.length < length }) ?? true { best = (heading, length) }
    }
    return best?.heading
  }

  // MARK: The site's name

  /// What the site may be called.
  private static func sites(_ document: String?, _ site: String?) -> [String] {
    [site, document.flatMap(siteName)].compactMap(\.self)
  }

  private static let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", "－", "_", "|"]

  /// What stands behind the last mark, if there is more before it.
  private static func siteName(_ title: String) -> String? {
    guard let range = marks.lazy.compactMap({ title.lastRange(of: $0) }).first else { return nil }
    let name = title[range.upperBound...]
    return name.utf8.count < title[..<range.lowerBound].utf8.count ? String(name) : nil
  }

  /// Without ` | Coast Daily` at its end, where that is the site.
  private static func withoutSite(_ title: String, site: String?) -> String {
    guard let site = site.map(TitleForm.folded) else { return title }
    for mark in marks {
      guard let range = title.lastRange(of: mark), TitleForm.folded(String(title[range.upperBound...])) == site else {
        continue
      }
      return String(title[..<range.lowerBound]).collapsed
    }
    return title
  }

  /// Without what stands behind the last mark, if that may be a site's name and enough is left.
  private static func withoutLastPart(_ title: String) -> String {
    for mark in marks {
      guard let range = title.lastRange(of: mark) else { continue }
      let before = String(title[..<range.lowerBound]).collapsed
      let behind = String(title[range.upperBound...]).collapsed
      guard !isShort(before), mark == " | " || isName(behind) else { continue }
      return mark == " | " ? String(title.prefix { $0 != "|" }).collapsed : before
    }
    return title
  }

  /// Whether a text is no longer than two words, or in scripts without blanks eight signs.
  private static func isShort(_ text: String) -> Bool { text.split(separator: " ").count < 3 && text.utf8.count <= 24 }

  /// `Coast Daily`, `News from the Coast`: a few words, all of them with a capital but the small ones.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...6).contains(words.count) && text.utf8.count <= 60
      && !words.contains { $0.count > 4 && $0.first?.isLowercase ?? false && !$0.contains(".") }
  }

  /// The site's name, where the document's title has it last behind an article's: `Ferry stays - Harbour - Coast Daily`.
  static func site(behind title: String, in document: String) -> String? {
    guard title.utf8.count > 8, document.hasPrefix(title) else { return nil }
    var rest = document.dropFirst(title.count)
    guard let sign = rest.first(where: { !$0.isWhitespace }), "-–—|_·•»«｜－".contains(sign) else { return nil }
    for mark in [" - ", " – ", " — ", " | ", " · ", " • ", " » ", " « ", "--", "——", "|", "_", "｜", "－"] {
      if let range = rest.lastRange(of: mark) { rest = rest[range.upperBound...] }
    }
    // `ferry stays-Harbour-Coast Daily`, in scripts that have no blanks.
    if sign == "-", document.utf8.contains(where: { $0 >= 0xE3 }), let range = rest.lastRange(of: "-") {
      rest = rest[range.upperBound...]
    }
    let name = String(rest.drop { !$0.isLetter && !$0.isNumber && $0 != "(" && $0 != "[" }).collapsed
    guard name.utf8.count > 1, isName(name), name.contains(where: \.isLetter), !name.contains("?"),
      !name.contains(", "), !frontPages.contains(name.lowercased()),
      DateReader.firstDate(in: name, provenance: .page) == nil
    else { return nil }
    return name
  }

  private static let frontPages: Set<String> = [
    "home", "homepage", "home page", "startseite", "start", "inicio", "accueil", "início", "página inicial", "首页",
    "главная",
  ]
}
