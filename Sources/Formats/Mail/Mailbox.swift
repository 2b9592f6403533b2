public import NewsCore

/// Many messages in one file, each behind a line that begins with `From `: mbox, in all its variants (RFC 4155).
public enum Mailbox: StreamedFormat {
  public static let name = "mbox"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    guard beginning.starts(with: "From ".utf8) else { return false }
    let line = MailLine(beginning, at: 0)
    // `From : ` is a field as it once was written.
    return line.fieldName == nil && line.next < beginning.count && MailFieldNames.begin(Array(beginning[line.next...]))
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var reader = MailboxReader(file.source)
    var isEmpty = true
    while let range = try reader.next() {
      let message = try message(in: range, of: file)
      if range.lowerBound == 0, isServersNote(message.bytes) { continue }
      isEmpty = false
      guard visit(Mail.article(of: message, format: FormatName(name))) else { return }
    }
    if isEmpty { throw noMessages }
  }

  /// Whether the first message is no news, but what an IMAP server notes of the mailbox (UW IMAP).
  private static func isServersNote(_ bytes: [UInt8]) -> Bool {
    let fields = MailFields(bytes)
    return fields["x-imap"] != nil && fields.text("subject")?.hasSuffix("FOLDER INTERNAL DATA") ?? false
  }

  static let noMessages = FormatError.noItems(in: "a mailbox without a message")

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange else { return nil }
    return Mail.article(of: try message(in: range, of: file), format: FormatName(name))
  }

  private static func message(in range: Range<Int>, of file: StreamedFile) throws(FormatError) -> SourceFile {
    let bytes = try file.source.read(range.lowerBound..<min(range.upperBound, range.lowerBound + mostOfMessage))
    let message = MailboxMessage(bytes)
    var hints = file.hints
    hints.date = message.delivered ?? hints.date
    return file.member(named: nil, at: range, hints: hints, bytes: message.bytes)
  }

  /// What is longer is attachments.
  private static let mostOfMessage = 64 << 20
}
