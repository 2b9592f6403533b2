public import Markup
public import NewsCore

/// HTML as blocks: what feeds, mails and books carry, and the body that was found in a page.
///
/// Blanks collapse as CSS has it, two `<br>` part paragraphs, scripts, styles and what is hidden are left out. No content is
/// lost for want of the right element: text that stands where none belongs becomes a paragraph.
public enum HTMLBlocks {
  /// A fragment or a whole document, in UTF-8.
  ///
  /// - Parameter base: the address that relative links start from.
  public static func blocks(of html: [UInt8], base: String?) -> [Block] {
    blocks(of: HTMLDocument(utf8: html), base: base)
  }

  /// - Parameter base: the address that relative links start from; the document's own `<base>` is not looked at.
  public static func blocks(of document: HTMLDocument, base: String?) -> [Block] {
    var builder = BlockBuilder(document: document, base: base)
    builder.add(0)
    return builder.finish()
  }

  /// The text alone, on one line: for titles and summaries that come as HTML.
  public static func line(of html: [UInt8]) -> String {
    guard html.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: html, as: UTF8.self).collapsed
    }
    return blocks(of: html, base: nil).map(\.text).joined(separator: " ").collapsed
  }
}
