// Formats: files to articles
//
// A file's bytes are looked at, never its ending; the first format that knows them makes articles of them. One folder a
// format; `FormatRegistry.standard` is the list. A format never fails on content: what cannot be read better is plain text.
// Only a file with nothing to show throws.
public import NewsCore

/// A file as formats see it.
public struct SourceFile: Sendable {
  public let path: FilePath
  public let bytes: [UInt8]

  public init(path: FilePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// One way in which people keep news.
public protocol FileFormat: Sendable {
  /// The name in `--json` and `check`.
  static var name: String { get }
  /// Whether the bytes look like this format; cheap, and looks at the beginning only.
  static func recognizes(_ file: SourceFile) -> Bool
  /// The articles in the file, in its order; empty where it turns out to be another format.
  static func articles(in file: SourceFile) -> [Article]
}
