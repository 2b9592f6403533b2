/// The start of an element, as places in the bytes that were scanned.
public struct XMLTag: Sendable {
  /// With the `<` and the `>`.
  public let range: Range<Int>
  /// With its prefix.
  public let name: Range<Int>
  /// What stands between name and end.
  public let attributes: Range<Int>
  /// `<br/>`.
  public let isEmpty: Bool
}
