import Markup
public import NewsCore

/// NITF, the News Industry Text Format of the IPTC, in all versions of it, with a namespace or a document type or neither
/// (https://iptc.org/std/NITF/3.6/documentation/nitf-3-6.html).
public enum NITF: FileFormat {
  public static let name = "nitf"

  public static func recognizes(_ file: SourceFile) -> Bool {
    XMLRoot.name(of: file.bytes) == "nitf"
  }

  public static func articles(in file: SourceFile) -> [Article] {
    let tree = XMLTree(DecodedBytes(xml: file.bytes, charset: file.hints.charset).utf8)
    guard let root = tree.root, root.isNamed("nitf") else { return [] }
    var draft = ArticleDraft(file: file)
    if tree.isCut { draft.warn(.page, .cut) }
    let reader = NITFReader(root)
    reader.read(into: &draft)
    guard !draft.title.isEmpty || !draft.blocks.isEmpty else { return [] }
    let id = draft.guid.flatMap { ArticleIdentity.version1(guid: $0, feed: reader.scope) }
    return [draft.article(format: FormatName(name), id: id)]
  }
}
