import NewsCore
import Text

extension QueryFault {
  /// The query, and below it a mark at what is wrong in it and what that is.
  ///
  /// ```
  /// ferry sorce:ap
  ///       ^^^^^^ There is no field “sorce”; it was searched as a word. Did you mean “source:”?
  /// ```
  func lines(below query: String) -> [String] {
    let words = [sentence, suggestion].compactMap(\.self).joined(separator: " ")
    // In a query longer than a line nobody finds a place so.
    guard query.count <= 100, SafeText.line(query) == query, range.upperBound <= query.count else { return [words] }
    let metrics = CellMetrics()
    let faulty = String(query.dropFirst(range.lowerBound).prefix(range.count))
    let indent = String(repeating: " ", count: metrics.width(of: String(query.prefix(range.lowerBound))))
    return [query, indent + String(repeating: "^", count: max(1, metrics.width(of: faulty))) + " " + words]
  }
}
