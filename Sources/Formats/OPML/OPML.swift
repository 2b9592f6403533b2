import Markup
public import NewsCore

/// OPML: outlines of feeds and pages, as an article with a list of links a section (http://opml.org/spec2.opml).
public enum OPML: FileFormat {
  public static let name = "opml"

  public static func recognizes(_ file: SourceFile) -> Bool { XMLRoot.name(of: file.bytes) == "opml" }

  /// The feeds in a file, in its order; `nil` where it is no OPML.
  public static func feeds(in file: SourceFile) -> [OutlinedFeed]? {
    guard recognizes(file) else { return nil }
    return DecodedBytes(xml: file.bytes, charset: file.hints.charset).utf8.withUnsafeBufferPointer { bytes in
      var reader = OPMLReader(XMLScanner(bytes))
      reader.read()
      return reader.feeds
    }
  }

  /// - Throws: `FormatError.noItems`.
  public static func articles(in file: SourceFile) throws(FormatError) -> [Article] {
    let bytes = DecodedBytes(xml: file.bytes, charset: file.hints.charset).utf8
    var draft = ArticleDraft(file: file)
    bytes.withUnsafeBufferPointer { bytes in
      var reader = OPMLReader(XMLScanner(bytes))
      reader.read()
      draft.title = reader.title ?? ""
      draft.author = reader.owner
      draft.date = (reader.modified ?? reader.created).flatMap { DateReader.date($0, provenance: .metadata) }
      draft.listings = reader.listings
    }
    if draft.listings.isEmpty, XMLRoot.hasEnd(in: bytes) { throw .noItems(inList: draft.title) }
    if !draft.title.isEmpty { draft.found(.title, .certain, "from the head of the file") }
    draft.warn(.body, .missing)
    return draft.listings.isEmpty ? [] : [draft.article(format: FormatName(name))]
  }
}
