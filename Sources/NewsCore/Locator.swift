/// Where an article lies. Opaque but to the format that made it, and to `check` and error lines, which show the path.
public struct Locator: Hashable, Sendable {
  public let path: FilePath
  /// Inside a container, the member's name.
  public let member: String?
  /// Bytes of the file, where seeking in it is possible.
  public let byteRange: Range<Int>?

  public init(path: FilePath, member: String? = nil, byteRange: Range<Int>? = nil) {
    self.path = path
    self.member = member
    self.byteRange = byteRange
  }
}
