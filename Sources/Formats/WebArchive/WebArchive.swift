public import NewsCore

/// What a crawler or a browser kept of the web: WARC 0.17 to 1.1 and ARC, each record packed or none.
public enum WebArchive: StreamedFormat {
  public static let name = "warc"

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    guard RecordInput.isPacked(beginning) else { return isRecord(beginning) }
    return isRecord(ContentCoding.inflated(beginning[...], .gzip, limit: 64) ?? [])
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var records = WebRecordReader(RecordInput(file.source, isPacked: RecordInput.isPacked(file.beginning)))
    while let record = try records.next(where: WebPage.mayBe) {
      guard self.visit(record, at: record.range, in: file, visit) else { return }
    }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange else { return nil }
    let bytes = try file.source.read(range)
    let input = RecordInput(BytesAtHand(bytes), isPacked: RecordInput.isPacked(bytes))
    var records = WebRecordReader(input)
    var found: Article?
    guard let record = try records.next(where: WebPage.mayBe) else { return nil }
    _ = visit(record, at: range, in: file) { article in
      found = article
      return false
    }
    return found
  }

  /// Hands over what a record holds, as lying there.
  private static func visit(
    _ record: WebRecord, at range: Range<Int>?, in file: StreamedFile, _ visit: (Article) -> Bool
  ) -> Bool {
    let page = WebPage(record)
    let lies = file.member(named: record.header.link, at: range, hints: page.hints, bytes: []).locator
    return file.visitMember(named: record.header.link, at: range, hints: page.hints, bytes: page.bytes) { article in
      // What was no text of any form but data of a program is nothing to read.
      if article.format.name == PlainText.name, page.isData { return true }
      var article = article
      article.locator = lies
      if article.format.name == PlainText.name, let link = record.header.link,
        let id = ArticleIdentity.version1(link: link)
      {
        (article.link, article.id) = (link, id)
      }
      if record.isCut { article.warnings.append(Warning(.body, .cut)) }
      return visit(article)
    }
  }

  private static func isRecord(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "WARC/".utf8) || bytes.starts(with: "filedesc://".utf8)
  }
}

extension WebPage {
  /// Whether only a format that knows it can make something of it.
  fileprivate var isData: Bool { !(hints.contentType?.hasPrefix("text/") ?? true) || hints.contentType == "text/xml" }
}
