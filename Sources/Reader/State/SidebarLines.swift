public import NewsCore
public import Text

/// The lines of the sidebar: a heading for each listing of the page, its items below it, a blank line between listings.
///
/// Items are counted through all listings; listings without items are left out, and those that only lead to the page before
/// and the next one come last. An item that is wider than the sidebar takes two lines. Where a page lost a headline, the words
/// that stood below it are quoted; a quotation leads nowhere and is not counted.
public struct SidebarLines: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case heading(listing: Int)
    /// A line of an item, by the item's number through all listings, and by its place; `part` counts its lines from 0.
    case item(Int, listing: Int, index: Int, part: Int)
    case quotation(listing: Int, index: Int, part: Int)
    case blank
  }

  private var lines: [Line] = []
  /// The first line of each item, and behind them the end.
  private var starts: [Int] = []
  private var places: [Place] = []

  private struct Place: Hashable, Sendable {
    let listing, index: Int
  }

  public static let linesOfItem = 2

  /// - Parameter columns: of an item's text; `nil` where every item is to take one line.
  public init(_ listings: [Listing], columns: Int?, metrics: CellMetrics = CellMetrics()) {
    self.init(listings, SidebarSetting.texts(columns: columns, metrics: metrics))
  }

  init(_ listings: [Listing], _ texts: WrappedTexts) {
    for (number, listing) in Self.ordered(listings) where listing.items.contains(where: { !$0.isBlank }) {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(listing: number))
      for (index, item) in listing.items.enumerated() {
        if let quotation = item.quotation {
          lines += (0..<texts.height(of: quotation)).map { .quotation(listing: number, index: index, part: $0) }
        } else if !item.isBlank {
          starts.append(lines.count)
          let height = texts.height(of: item.title)
          lines += (0..<height).map { .item(places.count, listing: number, index: index, part: $0) }
          places.append(Place(listing: number, index: index))
        }
      }
    }
    starts.append(lines.count)
  }

  private static func ordered(_ listings: [Listing]) -> [(Int, Listing)] {
    let numbered = listings.enumerated().map { ($0, $1) }
    return numbered.filter { !$0.1.kind.isNeighbour } + numbered.filter { $0.1.kind.isNeighbour }
  }

  public var itemCount: Int { places.count }
  public var lineCount: Int { lines.count }

  public subscript(line: Int) -> Line { lines.indices.contains(line) ? lines[line] : .blank }

  /// The lines of an item; the last item's for one beyond it.
  public func lines(ofItem item: Int) -> Range<Int> {
    guard !places.isEmpty else { return 0..<0 }
    let item = min(max(0, item), places.count - 1)
    // A blank line and a heading may stand before the next item.
    var end = starts[item] + 1
    while case .item(item, _, _, _) = self[end] { end += 1 }
    return starts[item]..<end
  }

  /// The listing of an item, and its place in it.
  public func place(ofItem item: Int) -> (listing: Int, index: Int)? {
    places.indices.contains(item) ? (places[item].listing, places[item].index) : nil
  }
}

extension ListedHeadline {
  /// Whether its headline can be shown.
  var hasTitle: Bool { !SafeText.line(title).allSatisfy(\.isWhitespace) }

  /// What is shown of a headline that was lost.
  var quotation: String? {
    guard !hasTitle, let snippet, !SafeText.line(snippet).allSatisfy(\.isWhitespace) else { return nil }
    return "“" + snippet + "”"
  }

  fileprivate var isBlank: Bool { !hasTitle && quotation == nil }
}

extension Listing.Kind {
  fileprivate var isNeighbour: Bool { self == .previous || self == .next }
}
