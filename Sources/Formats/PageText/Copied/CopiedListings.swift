import NewsCore
import Text

/// The lists of headlines around the article of a copied page, where a heading says what they are.
struct CopiedListings {
  private(set) var listings: [Listing] = []

  /// Longer lists are no box of a page but the page of an archive.
  private static let mostItems = 30

  init(_ page: CopiedLines, _ roles: [LineRoles.Role]) {
    let start = roles.firstIndex(of: .body) ?? 0
    var index = 0
    while index < page.count {
      // Menus have a `More` of their own.
      guard roles[index] != .body, let kind = ListingHeading.kind(of: page.lines[index].text),
        index > start || kind != .more
      else {
        index += 1
        continue
      }
      let (items, end) = Self.items(page, roles, after: index)
      if items.count >= 2 {
        listings.append(Listing(kind: kind, name: page.lines[index].text, items: items.map { ListedHeadline($0) }))
      }
      index = max(end, index + 1)
    }
  }

  /// Headlines up to where two lines in a row are none; numbers, dates and sections may stand between them.
  private static func items(
    _ page: CopiedLines, _ roles: [LineRoles.Role], after heading: Int
  ) -> (items: [String], end: Int) {
    var items: [String] = []
    var index = heading + 1
    var others = 0
    while index < page.count, others < 3, items.count < mostItems, roles[index] != .body {
      if ListingHeading.kind(of: page.lines[index].text) != nil { break }
      if isHeadline(page, index) {
        let text = page.lines[index].text
        items.append(text.hasPrefix("- ") ? String(text.dropFirst(2)) : text)
        others = 0
      } else {
        others += 1
      }
      index += 1
    }
    return (items, index)
  }

  private static func isHeadline(_ page: CopiedLines, _ index: Int) -> Bool {
    let shape = page.shapes[index]
    let ofPages: Set<PageWord> = [.share, .offers, .legal, .navigation, .advertising, .comments, .photo, .byline]
    return (4...30).contains(shape.words) && !shape.hasCopyright && page.lines[index].text.utf8.count <= 400
      && !page.words[index].contains(where: ofPages.contains) && shape.shareOfDigits < 0.25
  }
}
