import Markup
public import NewsCore

/// A message as mail programs save it: `.eml`, a file of a Maildir, a posting of Usenet.
public enum Mail: StreamedFormat {
  public static let name = "mail"

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    MailFieldNames.begin(beginning)
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    _ = visit(article(of: try file.whole(), format: FormatName(name)))
  }

  /// The article of a file that is one message.
  static func article(of file: SourceFile, format: FormatName) -> Article {
    let start = file.bytes.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    let message = MailStructure.message(in: file.bytes, from: start)
    var draft = ArticleDraft(file: file)
    draft.readFields(of: message)
    draft.readBody(of: message)
    var article = draft.article(format: format)
    article.marks = MaildirFlags.marks(inName: file.name)
    return article
  }
}

extension ArticleDraft {
  fileprivate mutating func readFields(of message: MailPart) {
    let fields = message.fields
    let charset = message.type["charset"]
    if let subject = fields.text("subject", charset: charset) {
      title = subject
      found(.title, .certain, "the subject")
    }
    let senders = ["from", "sender", "reply-to"].lazy.compactMap { fields.text($0, charset: charset) }
      .map { MailAddress.all(in: $0).map(\.display).filter { !$0.isEmpty } }
    if let names = senders.first(where: { !$0.isEmpty }) {
      author = names.joined(separator: ", ")
      found(.author, .certain, "who sent it")
    }
    if let list = fields.listName {
      publication.source = list
      found(.source, .certain, "the name of the list")
    } else if let author {
      publication.source = author
      found(.source, .likely, "who sent it")
    } else {
      warn(.source, .missing)
    }
    publication.language = fields.text("content-language").flatMap { $0.split(separator: ",").first.map(String.init) }
    guid = fields["message-id"].flatMap { value in
      let text = String(decoding: value, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
      let id = text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
      return id.isEmpty ? (text.isEmpty ? nil : text) : String(id)
    }
    link = ["archived-at", "x-rss-url", "x-rss-item-link", "content-location"].lazy
      .compactMap { fields.text($0)?.filter { $0 != "<" && $0 != ">" && $0 != " " } }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    tell(topics: (fields.text("keywords", charset: charset) ?? "").split(separator: ",").map(String.init))
    // Programs that send on what is in feeds say which.
    publication.feed = fields.text("x-rss-feed")
    readDate(fields)
  }

  private mutating func readDate(_ fields: MailFields) {
    // Fields may be there twice, the first of them broken.
    for field in fields.fields where field.name == "date" {
      let text = String(decoding: field.value, as: UTF8.self)
      let read =
        DateReader.date(text, provenance: .metadata)
        ?? DateReader.date(Self.withoutComments(text), provenance: .metadata)
      if let read {
        date = read
        return found(.date, .certain, "when it was sent")
      }
    }
    for field in fields.fields where field.name == "received" {
      guard let semicolon = field.value.lastIndex(of: UInt8(ascii: ";")) else { continue }
      if let read = DateReader.date(
        String(decoding: field.value[(semicolon + 1)...], as: UTF8.self), provenance: .metadata)
      {
        date = read
        return found(.date, .likely, "when it was received")
      }
    }
    for name in ["delivery-date", "resent-date"] {
      let text = fields[name].map { String(decoding: $0, as: UTF8.self) }
      if let read = text.flatMap({ DateReader.date($0, provenance: .metadata) }) {
        date = read
        return found(.date, .likely, "when it was received")
      }
    }
    if let sent = file.hints.date {
      date = sent
      found(.date, .guessed, "by what it lay in")
    } else {
      warn(.date, .missing)
    }
  }

  /// Blanks and words in brackets may stand everywhere in an old date: `09(comment):   55  :  06` (RFC 5322, section 4.3).
  private static func withoutComments(_ text: String) -> String {
    var (plain, depth) = ("", 0)
    for character in text.prefix(200) {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return plain.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: ":")
  }

  fileprivate mutating func readBody(of message: MailPart) {
    let body = MailBody(of: message, in: file.bytes, prefersPage: message.fields.isFromList)
    blocks = body.blocks
    if body.replacements > 0 { warn(.encoding, .replacedBytes(body.replacements)) }
    if message.isCut { warn(.body, .cut) }
    if body.hasDamage { warn(.body, .meaningless("a part that is no text")) }
    if !blocks.isEmpty { found(.body, .certain, "the message") }
    useFirstSentence()
    if !body.attachments.isEmpty {
      blocks.append(.paragraph(Paragraph("Attached: " + body.attachments.joined(separator: ", "), role: .promo)))
    }
    if body.isEncrypted {
      blocks.append(.paragraph(Paragraph("Encrypted: the mail program that has the key shows it.", role: .promo)))
      if blocks.count == 1 { warn(.body, .missing) }
    }
  }
}

extension MailFields {
  /// The words before the angle brackets: `The Beacon's readers <readers.beacon.example>` (RFC 2919).
  fileprivate var listName: String? {
    guard let text = text("list-id") else { return nil }
    let list = MailAddress.all(in: text).first
    return list?.name ?? list?.address
  }

  /// Whether it went to many: a newsletter, or a list.
  fileprivate var isFromList: Bool {
    ["list-id", "list-unsubscribe", "feedback-id"].contains { self[$0] != nil }
  }
}
