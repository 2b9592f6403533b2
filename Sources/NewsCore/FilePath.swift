/// A path as the file system has it: bytes, which need not be UTF-8.
public struct FilePath: Hashable, Sendable {
  /// Without a NUL.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// For showing; bytes that are no UTF-8 become U+FFFD, so it may not lead back to the file.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  public var nameBytes: [UInt8] { Array(bytes.suffix(from: (bytes.lastIndex(of: 0x2F) ?? -1) + 1)) }

  /// The last component, for showing.
  public var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// The folder it is in; empty for a mere name, "/" at the top.
  public var folder: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(bytes: []) }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(bytes[..<slash]))
  }

  /// This path with one component more.
  public func appending(_ component: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.isEmpty || bytes.last == 0x2F ? bytes + component : bytes + [0x2F] + component)
  }
}
