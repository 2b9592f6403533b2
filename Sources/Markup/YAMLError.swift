/// Why bytes are no YAML document, and where.
public struct YAMLError: Error, Hashable, Sendable {
  public let message: String
  public let mark: YAMLMark

  public init(_ message: String, at mark: YAMLMark) {
    self.message = message
    self.mark = mark
  }
}
