import Markup

/// The directory at the end of a zip archive (APPNOTE.TXT, sections 4.3.12 to 4.3.16), large archives included.
struct ZipDirectory {
  let entries: [ZipEntry]

  private static let mostEntries = 2_000_000
  private static let mostBytes = 256 << 20

  /// `nil` where there is none, or none that makes sense.
  ///
  /// - Throws: `FormatError.unreadable`.
  init?(_ source: any ByteSource) throws(FormatError) {
    guard let place = try Self.place(source) else { return nil }
    let bytes = try source.read(place)
    var entries: [ZipEntry] = []
    var next = 0
    while next + 46 <= bytes.count, entries.count < Self.mostEntries, bytes.number(at: next, 4) == 0x0201_4B50 {
      let (nameCount, extraCount) = (bytes.number(at: next + 28, 2), bytes.number(at: next + 30, 2))
      let end = next + 46 + nameCount + extraCount
      guard end <= bytes.count else { break }
      let extra = bytes[(next + 46 + nameCount)..<end]
      let name = Array(bytes[(next + 46)..<(next + 46 + nameCount)])
      var large = Self.largeFields(extra)
      // Fields that are too small stand in the extra field, in the order of those that are not there.
      var fields = [bytes.number(at: next + 24, 4), bytes.number(at: next + 20, 4), bytes.number(at: next + 42, 4)]
      for index in fields.indices where fields[index] == 0xFFFF_FFFF {
        if let value = large.popFirst() { fields[index] = value }
      }
      let flags = bytes.number(at: next + 8, 2)
      if (0...source.count).contains(fields[1]), (0..<source.count).contains(fields[2]) {
        entries.append(
          ZipEntry(
            name: Self.safe(DecodedBytes(text: name).text), method: bytes.number(at: next + 10, 2),
            isEncrypted: flags & 1 != 0, packedSize: fields[1], size: fields[0], offset: fields[2]))
      }
      next = end + bytes.number(at: next + 32, 2)
    }
    guard !entries.isEmpty else { return nil }
    self.entries = entries
  }

  /// Where the directory lies.
  private static func place(_ source: any ByteSource) throws(FormatError) -> Range<Int>? {
    // A comment may follow, of up to 64 KiB.
    let tailStart = max(0, source.count - 22 - 65_535)
    let tail = try source.read(tailStart..<source.count)
    guard tail.count >= 22,
      let end = (0...(tail.count - 22)).last(where: { tail[$0] == 0x50 && tail.number(at: $0, 4) == 0x0605_4B50 })
    else { return nil }
    var (size, start) = (tail.number(at: end + 12, 4), tail.number(at: end + 16, 4))
    if end >= 20, tail.number(at: end - 20, 4) == 0x0706_4B50 {
      let place = tail.number(at: end - 12, 8)
      guard place >= 0, place < source.count else { return nil }
      let large = try source.read(place..<min(source.count, place + 56))
      guard large.count == 56, large.number(at: 0, 4) == 0x0606_4B50 else { return nil }
      (size, start) = (large.number(at: 40, 8), large.number(at: 48, 8))
    }
    guard size > 0, size <= mostBytes, start >= 0, start <= source.count - size else { return nil }
    return start..<(start + size)
  }

  /// The numbers of eight bytes in the field for large archives.
  private static func largeFields(_ extra: ArraySlice<UInt8>) -> ArraySlice<Int> {
    let bytes = Array(extra)
    var next = 0
    while next + 4 <= bytes.count {
      let (kind, count) = (bytes.number(at: next, 2), bytes.number(at: next + 2, 2))
      guard next + 4 + count <= bytes.count else { return [] }
      if kind == 1 {
        return stride(from: next + 4, to: next + 4 + count - 7, by: 8).map { bytes.number(at: $0, 8) }[...]
      }
      next += 4 + count
    }
    return []
  }

  /// A name that leads nowhere outside: names are only shown, and are told apart by.
  static func safe(_ name: String) -> String {
    let isFolder = name.hasSuffix("/") || name.hasSuffix("\\")
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    return parts.joined(separator: "/") + (isFolder ? "/" : "")
  }
}

extension [UInt8] {
  /// A little-endian number of so many bytes, of which all must be there; one that is too large becomes -1.
  func number(at place: Int, _ size: Int) -> Int {
    let bits = self[place..<(place + size)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: bits) ?? -1
  }
}
