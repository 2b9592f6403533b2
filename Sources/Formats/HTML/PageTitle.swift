import Markup

/// An article's title: what the page prints above it, confirmed by what its head says.
struct PageTitle {
  let title: String
  let certainty: Bool
  let how: String

  init?(facts: PageFacts, metadata: PageMetadata, site: String?) {
    let head = [
      metadata.linkedData.text("headline", "name"),
      metadata["dc.title"], metadata["og:title"], metadata["twitter:title"], metadata["headline", "title"],
    ].compactMap { $0?.collapsed.limited(to: 1000).nonEmpty }
    let document = metadata.documentTitle
    let printed = Self.headings(facts)
    let foldedHead = head.map(TitleForm.folded)
    let foldedDocument = document.map(TitleForm.folded)
    for heading in printed {
      let folded = TitleForm.folded(heading)
      guard folded.utf8.count > 8 else { continue }
      if foldedHead.contains(where: { $0.hasPrefix(folded) }) || foldedDocument?.contains(folded) ?? false {
        (title, certainty, how) = (heading, true, "the page's heading")
        return
      }
    }
    if let first = head.first {
      let stripped = Self.withoutSite(first, site: site, alone: false)
      (title, certainty, how) = (stripped, true, "the page's metadata")
    } else if let document {
      let stripped = Self.withoutSite(document, site: site, alone: true)
      if stripped.split(separator: " ").count < 3, stripped != document, printed.count == 1 {
        (title, certainty, how) = (printed[0], false, "the page's only heading")
      } else {
        (title, certainty, how) = (stripped, true, "the document's title")
      }
    } else if let first = printed.first {
      (title, certainty, how) = (first, false, "the page's first heading")
    } else {
      return nil
    }
  }

  /// The headings of the first rank, then the second.
  private static func headings(_ facts: PageFacts) -> [String] {
    [HTMLTag.h1, .h2].flatMap { tag in
      facts.document.nodes.indices.lazy.filter { facts.tag($0) == tag && !facts.isGone[$0] && facts.text[$0] > 3 }
        .prefix(12).map { facts.document.string(of: $0).collapsed }.filter { $0.utf8.count < 400 }
    }
  }

  /// Without ` | Coast Daily` at its end.
  ///
  /// - Parameter alone: whether what stands behind a bar may go though nothing says that it is the site.
  static func withoutSite(_ title: String, site: String?, alone: Bool) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "] {
      guard let range = title.lastRange(of: mark) else { continue }
      let (before, behind) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
      if let site, TitleForm.folded(behind) == TitleForm.folded(site) { return before.collapsed }
      guard alone else { continue }
      if before.split(separator: " ").count >= 3 || before.utf8.count > 24 {
        return mark == " | " ? String(title.prefix { $0 != "|" }).collapsed : before.collapsed
      }
    }
    return title
  }
}
