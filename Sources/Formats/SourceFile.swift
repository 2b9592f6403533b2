public import NewsCore

/// A file, or a member of one that holds others, as formats see it.
public struct SourceFile: Sendable {
  public let path: FilePath
  /// The name inside the file that holds it; `nil` where it is no member.
  public let member: String?
  /// Where in the file it lies, where it can be read again from there.
  public let byteRange: Range<Int>?
  /// What was said of it by what it came in.
  public let hints: SourceHints
  public let bytes: [UInt8]

  public init(
    path: FilePath, member: String? = nil, byteRange: Range<Int>? = nil, hints: SourceHints = SourceHints(),
    bytes: [UInt8]
  ) {
    self.path = path
    self.member = member
    self.byteRange = byteRange
    self.hints = hints
    self.bytes = bytes
  }

  /// What it is called where nothing better is known: the last part of the member's name or the path.
  public var name: String { member?.split(separator: "/").last.map(String.init) ?? path.name }

  /// Where an article lies that is all of it.
  public var locator: Locator { Locator(path: path, member: member, byteRange: byteRange) }
}

/// What is said of a file outside of it: by the headers of an archived response, or of a part of a message. Hearsay: where
/// the file itself says otherwise, each format knows whom to believe.
public struct SourceHints: Hashable, Sendable {
  /// A media type without parameters, in small letters: `text/html`.
  public var contentType: String?
  /// The label of an encoding, as it was given.
  public var charset: String?
  /// Where it was fetched from.
  public var link: String?
  /// When it was fetched or sent; no date of publication.
  public var date: PublicationDate?

  public init(
    contentType: String? = nil, charset: String? = nil, link: String? = nil, date: PublicationDate? = nil
  ) {
    self.contentType = contentType
    self.charset = charset
    self.link = link
    self.date = date
  }
}
