public import NewsCore

/// A zip archive of any files, read through its directory, so that one file is read without the others; and WACZ, which is
/// one with archives of the web in it (Web Archive Collection Zipped, version 1.1).
public enum ZipArchive: StreamedFormat {
  public static let name = "zip"

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    guard let directory = try ZipDirectory(file.source), directory.entries.allSatisfy(\.isReadable) else { return }
    // A book whose first file does not say so.
    if directory.entries.contains(where: { $0.name == "META-INF/container.xml" }) {
      return try Book.visitArticles(in: file, visit)
    }
    var damage = ArchiveDamage()
    let isOfWeb = directory.entries.contains { $0.name == "datapackage.json" }
    for entry in directory.entries where !entry.isFolder {
      guard !file.budget.isSpent else { throw UnpackingBudget.bomb }
      // What an index of an archive of the web holds is no article.
      if isOfWeb, !entry.name.hasPrefix("archive/") { continue }
      guard let member = try ZipMember(entry, in: file.source) else {
        damage.note(ArchiveDamage.broken, in: entry.name)
        continue
      }
      guard try self.visit(entry, member, in: file, &damage, visit) else { return }
    }
    try damage.tell()
  }

  public static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError)
    -> Article?
  {
    guard let range = locator.byteRange else { return nil }
    guard recognizes(try file.source.read(range.prefix(4))) else {
      return try WebArchive.article(id, at: locator, in: file)
    }
    if let article = try Book.article(id, at: locator, in: file) { return article }
    let limit = file.budget.mostOfMember
    guard let (bytes, isWhole) = try ZipMember.bytes(in: range, of: file.source, limit: limit) else { return nil }
    var (found, damage): (Article?, ArchiveDamage) = (nil, ArchiveDamage())
    let find = { (article: Article) -> Bool in
      if article.id == id { found = article }
      return found == nil
    }
    // It may lie behind what is held in memory.
    var isLarge = false
    if !isWhole, bytes.count == limit,
      let entry = try ZipDirectory(file.source)?.entries.first(where: { $0.offset == range.lowerBound }),
      let member = try ZipMember(entry, in: file.source)
    {
      let source = member.unpacked(from: file.source, file.budget)
      isLarge =
        try file.visitLargeMember(
          named: locator.member, at: range, hints: SourceHints(), source: source, &damage, find) != nil
    }
    if !isLarge {
      _ = file.visitMember(
        named: locator.member, at: range, hints: SourceHints(), bytes: bytes, isCut: !isWhole, &damage, find)
    }
    found?.locator = locator
    return found
  }

  /// - Returns: `false` where it was told to stop.
  private static func visit(
    _ entry: ZipEntry, _ member: ZipMember, in file: StreamedFile, _ damage: inout ArchiveDamage,
    _ visit: (Article) -> Bool
  ) throws(FormatError) -> Bool {
    // Archives of the web are larger than memory, and lie in this one as they are.
    if member.isStored, WebArchive.recognizes(try file.source.read(member.data.prefix(4096))) {
      var inner = ArchiveDamage()
      defer { if let error = inner.error { damage.note(error, in: entry.name) } }
      return try WebArchive.visitArticles(at: member.data, in: file, &inner, visit)
    }
    var isEmpty = true
    func visitHere(_ article: Article) -> Bool {
      isEmpty = false
      var article = article
      article.locator = file.locator(of: article, at: member.range)
      return visit(article)
    }
    let limit = file.budget.mostOfMember
    if member.size > limit, !UnpackingBudget.isBomb(packed: member.data.count, unpacked: member.size) {
      let source = member.unpacked(from: file.source, file.budget)
      let goesOn = try? file.visitLargeMember(
        named: entry.name, at: member.range, hints: SourceHints(), source: source, &damage, visitHere)
      if let goesOn {
        // Whoever read it does not say whether there was all of it.
        let hasEnd = (try? source.read((source.count - 1)..<source.count)) != nil
        if goesOn, !hasEnd { damage.note(ArchiveDamage.broken, in: entry.name) }
        return goesOn
      }
    }
    guard let (bytes, isWhole) = try member.bytes(of: file.source, limit: limit) else {
      damage.note(ArchiveDamage.broken, in: entry.name)
      return true
    }
    file.budget.spend(bytes.count)
    guard !UnpackingBudget.isBomb(packed: member.data.count, unpacked: bytes.count) else {
      damage.note(UnpackingBudget.bomb, in: entry.name)
      return true
    }
    var inner = ArchiveDamage()
    let goesOn = file.visitMember(
      named: entry.name, at: member.range, hints: SourceHints(), bytes: bytes, isCut: !isWhole, &inner, visitHere)
    if !isWhole, ArchiveDamage.isLoss(bytes, gaveArticles: !isEmpty) {
      damage.note(bytes.count < limit ? ArchiveDamage.broken : ArchiveDamage.larger(than: limit), in: entry.name)
    } else if let error = inner.error {
      damage.note(error)
    }
    return goesOn
  }
}
