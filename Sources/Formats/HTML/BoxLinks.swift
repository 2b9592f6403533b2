import NewsCore

/// The links of a box, of which those are taken that are headlines.
///
/// A list of articles also prints who wrote them, when, and under what topic, and each may be a link; and a box of links is a menu,
/// a list of topics or a shop window as often as a list of articles.
struct BoxLinks {
  private struct Link {
    var headline: ListedHeadline
    /// How the page marks it: links of one kind look the same.
    var kind: [UInt8]
    var isHeadline: Bool { Self.isHeadline(headline.title) }

    /// Whether it says something of somebody, which takes four words, or eight signs where words are not parted.
    private static func isHeadline(_ title: String) -> Bool {
      if title.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= 3 { return true }
      return title.unicodeScalars.lazy.filter { (0x0E00...0x109F).contains($0.value) || $0.value >= 0x2E80 }.prefix(8)
        .count == 8
    }
  }

  private var links: [Link] = []
  private var places: [String: Int] = [:]

  var count: Int { links.count }

  /// - Parameter kind: equal for links that the page marks alike.
  mutating func add(_ headline: ListedHeadline, to target: String, kind: [UInt8]) {
    // Picture and title often are two links to one place.
    guard let place = places[target] else {
      places[target] = links.count
      links.append(Link(headline: headline, kind: kind))
      return
    }
    let former = links[place].headline.title.utf8.count
    if former < headline.title.utf8.count, former < 20 { links[place] = Link(headline: headline, kind: kind) }
  }

  /// Empty where most links are none.
  var headlines: [ListedHeadline] {
    var titles: [String: Int] = [:]
    for link in links { titles[link.headline.title, default: 0] += 1 }
    // `Read more` and `Buy now` are said of many.
    var links = links.filter { titles[$0.headline.title] == 1 }
    var kinds: [[UInt8]: (links: Int, headlines: Int)] = [:]
    for link in links {
      kinds[link.kind, default: (0, 0)].links += 1
      if link.isHeadline { kinds[link.kind, default: (0, 0)].headlines += 1 }
    }
    if kinds.values.contains(where: { $0.headlines * 2 > $0.links }) {
      links.removeAll { link in kinds[link.kind].map { $0.headlines * 4 < $0.links } ?? false }
    }
    return links.count(where: \.isHeadline) * 2 > links.count ? links.map(\.headline) : []
  }
}
