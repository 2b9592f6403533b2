import Markup
import NewsCore

/// The text of an item that lies in it, in whatever form, with what that form tells beside it.
struct NewsText {
  private(set) var draft: ArticleDraft

  /// The text in the element that carries it; `nil` for what is none.
  ///
  /// - Parameter type: its media type, in small letters, where that is told.
  init?(in carrier: XMLElement, type: String?, of draft: ArticleDraft) {
    self.draft = ArticleDraft(file: draft.file)
    if let nitf = carrier.descendants.first(where: { $0.isNamed("nitf") }) {
      let reader = NITFReader(nitf)
      reader.readTexts(into: &self.draft)
      self.draft.author = reader.author
      self.draft.publication.place = reader.place
    } else if carrier.children.contains(where: { _ in true }) {
      let body = carrier.descendants.first { $0.isNamed("body") || $0.isNamed("body.content") } ?? carrier
      self.draft.blocks = HTMLBlocks.blocks(of: NITFMarkup.html(of: body), base: nil)
    } else {
      guard carrier.attribute("encoding") == nil, type.map({ $0.hasPrefix("text") || $0.contains("html") }) ?? true
      else {
        return nil
      }
      // Escaped, or in a CDATA section.
      let bytes = carrier.content
      let isHTML = type?.contains("html") ?? false || FeedValue.looksLikeHTML(bytes)
      self.draft.blocks = FeedBody.blocks(FeedValue(bytes, kind: isHTML ? .html : .text))
    }
    if self.draft.blocks.isEmpty { return nil }
  }

  /// In bytes of UTF-8.
  var length: Int { draft.blocks.reduce(0) { $0 + $1.text.utf8.count } }

  /// Gives an article the text, and what nobody else told.
  func fill(_ other: inout ArticleDraft) {
    other.blocks = draft.blocks
    other.summary = other.summary ?? draft.summary
    other.author = other.author ?? draft.author
    other.publication.place = other.publication.place ?? draft.publication.place
    for link in draft.media where !other.media.contains(link) { other.media.append(link) }
    guard other.title.isEmpty, !draft.title.isEmpty else { return }
    other.title = draft.title
    other.found(.title, .certain, "from the headline")
  }
}
