/// A query as it was read from what someone wrote.
public struct ParsedQuery: Hashable, Sendable {
  /// What can be run; everything where nothing can.
  public let query: Query
  /// What was not understood, in the order of the text; at most 20.
  public let faults: [QueryFault]

  /// What a text may have: more is nothing that anyone writes or has made of a folder of feeds, and an index would search for
  /// it for long.
  public static let longest = 16_384, deepest = 20, mostTerms = 256

  /// Reads a query. It never fails, and takes time linear in the text.
  ///
  /// Words all have to be there; `OR` binds less than they do (`a b OR c` is `(a b) OR c`).
  ///
  /// - Parameters:
  ///   - today: What `3d` counts from.
  ///   - isBeingTyped: Whether more may come: then a word at the very end may be the beginning of one, and nothing at the end is
  ///     called a fault that is only unfinished.
  public init(parsing text: String, today: CalendarDay, isBeingTyped: Bool = false) {
    guard text.utf8.count <= Self.longest else {
      query = Query()
      faults = [QueryFault(.tooLong(limit: Self.longest), at: 0..<text.count)]
      return
    }
    let scalars = Array(text.unicodeScalars)
    var parser = QueryParser(scalars, today: today, isBeingTyped: isBeingTyped)
    query = parser.parse()
    // From code points to characters.
    let places = text.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element.unicodeScalars.count) }
    faults = parser.faults.filter { !isBeingTyped || $0.range.upperBound < scalars.count }
      .map { QueryFault($0.kind, at: places[$0.range.lowerBound]..<(places[$0.range.upperBound - 1] + 1)) }
      .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }
}
