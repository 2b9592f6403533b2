import Markup
public import NewsCore

/// A page that a browser saved with all that belongs to it, in the form of a message: `.mhtml` (RFC 2557).
public enum SavedPage: StreamedFormat {
  public static let name = "mhtml"

  /// A message of related parts that nobody sent.
  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    guard MailFieldNames.begin(beginning) else { return false }
    let start = beginning.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    let fields = MailFields(beginning, from: start)
    if fields["snapshot-content-location"] != nil { return true }
    let type = MailParameters(fields.last("content-type") ?? []).value
    guard type == "multipart/related" || type == "text/html" && fields["content-location"] != nil else { return false }
    return ["to", "cc", "received", "message-id", "return-path", "delivered-to"].allSatisfy { fields[$0] == nil }
  }

  /// The articles of the page, which whatever format knows it makes of it.
  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    let bytes = try file.whole().bytes
    let start = bytes.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    let message = MailStructure.message(in: bytes, from: start)
    let page = page(of: message)
    let links = [message.fields.text("snapshot-content-location"), page.location, message.location]
    let hints = SourceHints(
      contentType: page.mediaType, charset: page.type["charset"], link: links.lazy.compactMap(\.self).first,
      date: message.fields["date"].flatMap {
        DateReader.date(String(decoding: $0, as: UTF8.self), provenance: .metadata)
      })
    let title = message.fields.text("subject")
    // A page that is none may still be a message.
    var damage = ArchiveDamage()
    _ = file.visitMember(named: nil, hints: hints, bytes: page.content(of: bytes), &damage) { article in
      var article = article
      if let title, article.warnings.contains(Warning(.title, .madeUp)) { article.title = title }
      return visit(article)
    }
  }

  private static func page(of message: MailPart) -> MailPart {
    message.isMultipart && !message.children.isEmpty ? page(of: message.related) : message
  }
}

extension MailPart {
  /// An address on the web, and none of parts within the file.
  fileprivate var location: String? {
    guard let text = fields.text("content-location")?.filter({ !$0.isWhitespace }) else { return nil }
    return text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }
}
