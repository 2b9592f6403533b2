import Markup
public import NewsCore

// Saved HTML pages
//
// bytes -> UTF-8 -> tree -> facts of each node -> where the body lies -> what in it is foreign -> blocks -> lines that lead
// elsewhere. What the page says of itself (JSON-LD, `<meta>`, microdata) gives the other fields, confirmed by what it prints.
// All rules are generic; none knows a site. A page that is no article is shown with what it has, and says so.

/// A page as a browser saves it.
public enum HTMLPage: FileFormat {
  public static let name = "html"

  public static func recognizes(_ file: SourceFile) -> Bool { HTMLSniffer.isHTML(file.bytes, hints: file.hints) }

  public static func articles(in file: SourceFile) -> [Article] {
    let decoded = DecodedBytes(html: file.bytes, charset: file.hints.charset)
    let isXML = HTMLSniffer.isXML(decoded.utf8)
    var draft = ArticleDraft(file: file)
    if decoded.replacements > 0 { draft.warn(.encoding, .replacedBytes(decoded.replacements)) }
    var reader = PageReader(document: HTMLDocument(utf8: decoded.utf8, isXML: isXML), hints: file.hints)
    if reader.facts.mayBeWrittenByScripts {
      let document = HTMLDocument(utf8: decoded.utf8, isXML: isXML, isScripted: false)
      let plain = PageReader(document: document, hints: file.hints)
      if plain.facts.prose[0] > 2 * reader.facts.prose[0] { reader = plain }
    }
    if reader.document.isCut { draft.warn(.page, .cut) }
    reader.read(into: &draft)
    let isEmpty = draft.blocks.isEmpty && draft.listings.isEmpty && draft.title.isEmpty
    // A page that scripts would have filled is no plain text for that.
    guard !isEmpty || reader.document.isWholePage || HTMLSniffer.isMarked(decoded.utf8) else { return [] }
    return [draft.article(format: FormatName(name))]
  }
}
