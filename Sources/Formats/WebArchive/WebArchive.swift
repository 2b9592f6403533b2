public import NewsCore

/// What a crawler or a browser kept of the web: WARC 0.17 to 1.1 and ARC, each record packed or none.
public enum WebArchive: StreamedFormat {
  public static let name = "warc"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    guard RecordInput.isPacked(beginning) else { return isRecord(beginning) }
    return isRecord(ContentCoding.inflated(beginning[...], .gzip, limit: 64) ?? [])
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var damage = ArchiveDamage()
    if try visitArticles(at: 0..<file.source.count, in: file, &damage, visit) { try damage.tell() }
  }

  /// Of an archive that lies byte for byte within the file.
  ///
  /// - Returns: `false` where it was told to stop.
  static func visitArticles(
    at place: Range<Int>, in file: StreamedFile, _ damage: inout ArchiveDamage, _ visit: (Article) -> Bool
  ) throws(FormatError) -> Bool {
    let isPacked = RecordInput.isPacked(try file.source.read(place.prefix(3)))
    var records = WebRecordReader(RecordInput(file.source, at: place, isPacked: isPacked, file.budget))
    while let record = try records.next(where: WebPage.mayBe) {
      guard self.visit(record, at: record.range, in: file, &damage, visit) else { return false }
      // What servers packed is unpacked as well.
      guard !file.budget.isSpent else { throw UnpackingBudget.bomb }
    }
    return true
  }

  public static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError)
    -> Article?
  {
    guard let range = locator.byteRange else { return nil }
    let isPacked = RecordInput.isPacked(try file.source.read(range.prefix(3)))
    var records = WebRecordReader(RecordInput(file.source, at: range, isPacked: isPacked, file.budget))
    guard let record = try records.next(where: WebPage.mayBe) else { return nil }
    var (found, damage): (Article?, ArchiveDamage) = (nil, ArchiveDamage())
    _ = visit(record, at: range, in: file, &damage) { article in
      if article.id == id { found = article }
      return found == nil
    }
    return found
  }

  /// Hands over what a record holds, as lying there.
  private static func visit(
    _ record: WebRecord, at range: Range<Int>?, in file: StreamedFile, _ damage: inout ArchiveDamage,
    _ visit: (Article) -> Bool
  ) -> Bool {
    let page = WebPage(record)
    file.budget.spend(page.bytes.count)
    return file.visitMember(named: record.header.link, at: range, hints: page.hints, bytes: page.bytes, &damage) {
      article in
      // What was no text of any form but data of a program is nothing to read.
      if article.format.name == PlainText.name, page.isData { return true }
      var article = article
      article.locator = file.locator(of: article, at: range)
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
