/// Why bytes are no JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  public let message: String
  /// Counted from 0.
  public let byte: Int
}
