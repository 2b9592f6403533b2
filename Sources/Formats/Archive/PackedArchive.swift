public import NewsCore

/// Files of any form in an archive, or one that is packed: tar, zip and 7z, gzip, bzip2, xz, zstd and lz4.
public enum PackedArchive: StreamedFormat {
  public static let name = "archive"

  private static let marks: [[UInt8]] = [
    [0x1F, 0x8B, 0x08], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
    [0x04, 0x22, 0x4D, 0x18], Array("PK\u{3}\u{4}".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x5D, 0x00, 0x00],
  ]

  /// Of these what begins so is packed, and no text that happens to begin alike.
  private static let certainMarks: [[UInt8]] = [
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18],
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("BZh91AY&SY".utf8),
  ]

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    marks.contains { beginning.starts(with: $0) } || beginning.dropFirst(257).starts(with: "ustar".utf8)
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    try visitMembers(of: file, from: 0, where: { _ in true }, visit).tell()
  }

  public static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError)
    -> Article?
  {
    var found: Article?
    let find = { (article: Article) -> Bool in
      if article.id == id { found = article }
      return found == nil
    }
    if let start = locator.byteRange?.lowerBound {
      _ = try visitMembers(of: file, from: start, where: { _ in true }, atMost: 1, find)
    } else if let member = locator.member {
      // Members of members bear the name of the outer one first.
      _ = try visitMembers(of: file, from: 0, where: { member == $0 || member.hasPrefix($0 + "/") }, find)
    }
    return found
  }

  /// - Parameter start: where in the file the first of them begins.
  /// - Returns: what was lost; nothing where it was told to stop.
  private static func visitMembers(
    of file: StreamedFile, from start: Int, where isWanted: (String) -> Bool, atMost limit: Int = .max,
    _ visit: (Article) -> Bool
  ) throws(FormatError) -> ArchiveDamage {
    var damage = ArchiveDamage()
    guard let reader = ArchiveReader(file.source, from: start) else {
      if certainMarks.contains(where: { file.beginning.starts(with: $0) }) { damage.note(ArchiveDamage.brokenOff) }
      return damage
    }
    let mostOfMember = file.budget.mostOfMember
    var (count, number, following) = (0, -1, try reader.next())
    guard !reader.isAsItIs else { return damage }
    while count < limit, let entry = following {
      number += 1
      file.budget.spend(0)
      let name = reader.isRaw ? nil : entry.name
      let isToRead = entry.isFile && isWanted(name ?? "")
      let bytes = isToRead ? reader.bytes(limit: mostOfMember, file.budget) : []
      let size = bytes.count < mostOfMember ? bytes.count : bytes.count + reader.passOver(file.budget)
      guard !file.budget.isSpent else { throw UnpackingBudget.bomb }
      let (isPlainTar, isBroken) = (reader.isPlainTar, reader.isMemberBroken)
      following = try reader.next()
      guard isToRead else { continue }
      if name == nil, UnpackingBudget.isBomb(packed: file.source.count, unpacked: size) { throw UnpackingBudget.bomb }
      count += 1
      let end = following.map { start + $0.position } ?? file.source.count
      let range = isPlainTar ? (start + entry.position)..<max(start + entry.position, end) : nil
      var isEmpty = true
      func visitHere(_ article: Article) -> Bool {
        isEmpty = false
        var article = article
        article.locator = file.locator(of: article, at: range)
        return visit(article)
      }
      var (goesOn, inner): (Bool?, ArchiveDamage) = (nil, ArchiveDamage())
      if size > bytes.count {
        let unpacked = UnpackedSource(count: size, budget: file.budget) {
          [source = file.source, number] () throws(FormatError) in
          try ArchivePieces(source, from: start, number: number)
        }
        goesOn = try? file.visitLargeMember(named: name, hints: file.hints, source: unpacked, &inner, visitHere)
      }
      let isCut = isBroken || goesOn == nil && size > bytes.count
      guard
        goesOn
          ?? file.visitMember(named: name, hints: file.hints, bytes: bytes, isCut: isCut, &inner, visitHere)
      else { return ArchiveDamage() }
      if isCut, ArchiveDamage.isLoss(bytes, gaveArticles: !isEmpty) {
        if isBroken, reader.isRaw || reader.isBroken {
          damage.note(ArchiveDamage.brokenOff)
        } else {
          damage.note(isBroken ? ArchiveDamage.broken : ArchiveDamage.larger(than: mostOfMember), in: name)
        }
      } else if let error = inner.error {
        damage.note(error)
      }
    }
    if number >= 0 && reader.isBroken || reader.isCut { damage.note(ArchiveDamage.brokenOff) }
    return damage
  }
}
