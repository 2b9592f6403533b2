/// Reads one file of a zip archive.
struct ZipMember {
  /// Where its packed bytes lie.
  let data: Range<Int>
  /// From its local header to its end: enough to read it again.
  let range: Range<Int>
  let isStored: Bool

  /// Bytes when it is unpacked, by what the archive says.
  let size: Int

  /// Of the local header, without name and extra field.
  private static let headerCount = 30

  /// - Throws: `FormatError.unreadable`.
  init?(_ entry: ZipEntry, in source: any ByteSource) throws(FormatError) {
    let start = entry.offset
    let header = try source.read(start..<min(source.count, start + Self.headerCount))
    guard let count = Self.headerCount(header) else { return nil }
    let dataStart = start + count
    guard dataStart <= source.count else { return nil }
    data = dataStart..<min(source.count, dataStart + entry.packedSize)
    range = start..<data.upperBound
    isStored = entry.isStored
    size = entry.size
  }

  /// What lies in a range that was given before.
  static func bytes(
    in range: Range<Int>, of source: any ByteSource, limit: Int
  ) throws(FormatError) -> (bytes: [UInt8], isWhole: Bool)? {
    let stored = try source.read(range.prefix(limit + 65_536))
    guard let count = headerCount(stored), count <= stored.count else { return nil }
    let packed = stored[count...]
    return stored.number(at: 8, 2) == 0
      ? (Array(packed.prefix(limit)), packed.count <= limit)
      : ContentCoding.unpacked(packed, .none, limit: limit)
  }

  /// As much of it as can be had and no more than the limit; `nil` where it is broken from its beginning.
  ///
  /// - Throws: `FormatError.unreadable`.
  func bytes(of source: any ByteSource, limit: Int) throws(FormatError) -> (bytes: [UInt8], isWhole: Bool)? {
    guard !isStored else { return (try source.read(data.prefix(limit)), data.count <= limit) }
    // What is packed is smaller than what comes of it, but for a few bytes.
    return ContentCoding.unpacked(try source.read(data.prefix(limit + 65_536))[...], .none, limit: limit)
  }

  /// The same for one that is too large to be held in memory.
  func unpacked(from source: any ByteSource, _ budget: UnpackingBudget) -> any ByteSource {
    guard !isStored else { return PartOfSource(source: source, range: data) }
    return UnpackedSource(count: size, budget: budget) { [data] in InflatedPieces(source, at: data) }
  }

  private static func headerCount(_ header: [UInt8]) -> Int? {
    guard header.count >= headerCount, header.number(at: 0, 4) == 0x0403_4B50 else { return nil }
    return headerCount + header.number(at: 26, 2) + header.number(at: 28, 2)
  }
}
