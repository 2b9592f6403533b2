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
    while let range = try reader.next() {
      let article = try article(in: range, of: file)
      guard visit(article) else { return }
    }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange else { return nil }
    return try article(in: range, of: file)
  }

  private static func article(in range: Range<Int>, of file: StreamedFile) throws(FormatError) -> Article {
    let bytes = try file.source.read(range.lowerBound..<min(range.upperBound, range.lowerBound + mostOfMessage))
    let message = MailboxMessage(bytes)
    let source = file.member(named: nil, at: range, hints: file.hints, bytes: message.bytes)
    return Mail.article(of: source, format: FormatName(name))
  }

  /// What is longer is attachments.
  private static let mostOfMessage = 64 << 20
}
