public import NewsCore

/// The lines of the sidebar: a heading for each listing of the page, its items below it, a blank line between listings.
///
/// Items are counted through all listings; listings without items are left out. Costs time with the listings, not the items.
public struct SidebarLines: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case heading(listing: Int)
    /// An item by its number through all listings, and by its place.
    case item(Int, listing: Int, index: Int)
    case blank
  }

  /// The listings that are shown, with the number of their items.
  private let parts: [Part]
  public let itemCount: Int
  public let lineCount: Int

  private struct Part: Hashable, Sendable {
    let listing, items, firstItem, firstLine: Int
  }

  public init(_ listings: [Listing]) {
    var parts: [Part] = []
    var item = 0
    var line = 0
    for (index, listing) in listings.enumerated() where !listing.items.isEmpty {
      if !parts.isEmpty { line += 1 }
      parts.append(Part(listing: index, items: listing.items.count, firstItem: item, firstLine: line))
      item += listing.items.count
      line += 1 + listing.items.count
    }
    self.parts = parts
    itemCount = item
    lineCount = line
  }

  public subscript(line: Int) -> Line {
    guard let part = parts.last(where: { $0.firstLine <= line }), line < lineCount else { return .blank }
    let index = line - part.firstLine - 1
    guard index < part.items else { return .blank }
    return index < 0
      ? .heading(listing: part.listing) : .item(part.firstItem + index, listing: part.listing, index: index)
  }

  /// The line of an item; the last item's for one beyond it.
  public func line(ofItem item: Int) -> Int {
    guard let part = parts.last(where: { $0.firstItem <= item }) else { return 0 }
    return part.firstLine + 1 + min(item - part.firstItem, part.items - 1)
  }

  /// The listing of an item, and its place in it.
  public func place(ofItem item: Int) -> (listing: Int, index: Int)? {
    guard case .item(_, let listing, let index) = self[line(ofItem: item)], (0..<itemCount).contains(item) else {
      return nil
    }
    return (listing, index)
  }
}
