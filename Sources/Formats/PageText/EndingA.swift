import NewsCore

/// What follows the body in layout A: the votes, previous and next, and the lists in their fixed order.
///
/// The vote line is the one reliable end of a body, looked for from the end of the page backwards: bodies may hold lines that
/// read `Related` or begin with a bullet, and headings count only behind the votes and in order.
struct EndingA {
  let bodyEnd: Int
  /// Whether the page itself shows where its body ends.
  let isMarked: Bool
  private(set) var votes: Int?
  private(set) var listings: [Listing] = []
  private var isCut = false

  init(_ lines: PageLines, after header: Int) {
    if let line = lines.lines.indices.last(where: { $0 >= header && VoteLine(lines[$0]) != nil }) {
      bodyEnd = line
      isMarked = true
      votes = VoteLine(lines[line])?.count
      readLists(lines, from: line + 1)
    } else if let line = lines.lines.indices.last(where: {
      $0 >= header && lines[$0] == "Related" && lines[$0 + 1].hasPrefix("- ")
    }) {
      bodyEnd = line
      isMarked = true
      readLists(lines, from: line)
    } else {
      bodyEnd = lines.count
      isMarked = false
    }
  }

  func read(into draft: inout ArticleDraft) {
    draft.votes = votes
    draft.listings = listings
    if votes == nil { draft.warn(.votes, .missing) } else { draft.found(.votes, .certain, "the line below the body") }
    // Headings alone are no lists.
    if listings.allSatisfy(\.items.isEmpty) {
      draft.warn(.listings, .missing)
    } else {
      draft.found(.listings, .certain, "below the body")
      if isCut { draft.warn(.listings, .cut) }
    }
  }

  private mutating func readLists(_ lines: PageLines, from start: Int) {
    var headings = ArraySlice<Listing.Kind>([.related, .ranking, .recommendation])
    for line in lines.lines[start...] {
      if let kind = headings.first(where: { $0.heading == line.text }), listings.last?.kind != .recommendation {
        listings.append(Listing(kind: kind, name: line.text, items: []))
        headings = headings.drop { $0 != kind }.dropFirst()
      } else if listings.last.map({ [.related, .ranking, .recommendation].contains($0.kind) }) ?? false {
        let hasBullet = line.text.hasPrefix("- ") && listings.last?.kind != .recommendation
        listings[listings.count - 1].items.append(
          ListedHeadline(hasBullet ? String(line.text.dropFirst(2)) : line.text))
      } else {
        readNeighbour(line.text)
      }
    }
    isCut = listings.last.map { isCut($0, lines) } ?? false
  }

  /// A page without a line end was cut where its last list is shorter than on whole pages, and where it stops before the
  /// list that has no bullets.
  private func isCut(_ last: Listing, _ lines: PageLines) -> Bool {
    guard let length = last.kind.length, !lines.endsWithLineEnd else { return false }
    return last.items.count < length || last.kind != .recommendation
  }

  /// `prev:` and `next:`, or a line that nobody expected there, which is kept.
  private mutating func readNeighbour(_ line: String) {
    for (mark, kind) in [("prev:", Listing.Kind.previous), ("next:", .next)] where line.hasPrefix(mark) {
      let title = String(line.dropFirst(mark.count).drop { $0 == " " })
      guard !title.isEmpty else { return }
      listings.append(Listing(kind: kind, name: String(mark.dropLast()), items: [ListedHeadline(title)]))
      return
    }
    let item = ListedHeadline(line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
    if listings.last?.kind == .other {
      listings[listings.count - 1].items.append(item)
    } else {
      listings.append(Listing(kind: .other, name: "More", items: [item]))
    }
  }
}

/// `veryGood! (96)` or `(1,234)`, the whole line. It ends the body even where its number is missing or greater than any.
struct VoteLine {
  let count: Int?

  init?(_ line: String) {
    guard line.hasPrefix("veryGood!"), line.hasSuffix(")") else { return nil }
    let parts = line.dropFirst("veryGood!".count).drop { $0 == " " }
    guard parts.first == "(" else { return nil }
    let digits = parts.dropFirst().dropLast().filter { $0 != "," }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    count = Int(digits)
  }
}

extension Listing.Kind {
  fileprivate var heading: String {
    switch self {
    case .related: "Related"
    case .ranking: "Ranking"
    case .recommendation: "Recommendation"
    case .more, .previous, .next, .other: ""
    }
  }

  /// How many headlines it has on all whole pages seen.
  fileprivate var length: Int? {
    switch self {
    case .related: 10
    case .ranking, .recommendation: 8
    case .more, .previous, .next, .other: nil
    }
  }
}
