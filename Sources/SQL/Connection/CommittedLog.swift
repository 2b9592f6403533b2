/// What was committed to a log (WAL) and may not be in the database's file yet (https://sqlite.org/fileformat2.html, section 4).
///
/// It is read as SQLite reads a log that a crash left: a frame counts as long as its salts are those of the header and the checksums
/// go on, and of these all up to the last that ends a transaction. What comes behind is of one that was not finished, or of an
/// older log. Nothing is written or locked for it.
public struct CommittedLog: Sendable {
  private let bytes: [UInt8]
  private let pageSize: Int
  /// Where in the log a page begins as it was committed last.
  private let pages: [Int: Int]
  /// Bytes of the database with what is in the log.
  public let count: Int

  private static let headerCount = 32
  private static let frameHeaderCount = 24

  /// - Parameter bytes: of all of the log; `nil` where nothing was committed to it.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count > Self.headerCount else { return nil }
    let magic = bytes.bigEndian(at: 0)
    let pageSize = Int(bytes.bigEndian(at: 8))
    guard magic & ~1 == 0x377F_0682, bytes.bigEndian(at: 4) == 3_007_000, (512...65_536).contains(pageSize),
      pageSize & (pageSize - 1) == 0
    else { return nil }
    var sum = LogChecksum(isBigEndian: magic & 1 == 1)
    sum.add(bytes, 0..<24)
    guard sum.isEqual(bytes, at: 24) else { return nil }
    var (pages, pending): ([Int: Int], [Int: Int]) = ([:], [:])
    var count = 0
    var frame = Self.headerCount
    while frame + Self.frameHeaderCount + pageSize <= bytes.count {
      let (number, size) = (Int(bytes.bigEndian(at: frame)), Int(bytes.bigEndian(at: frame + 4)))
      let start = frame + Self.frameHeaderCount
      guard number > 0, bytes[(frame + 8)..<(frame + 16)] == bytes[16..<24] else { break }
      sum.add(bytes, frame..<(frame + 8))
      sum.add(bytes, start..<(start + pageSize))
      guard sum.isEqual(bytes, at: frame + 16) else { break }
      pending[number - 1] = start
      if size > 0 {
        pages.merge(pending) { $1 }
        pending = [:]
        count = size * pageSize
      }
      frame = start + pageSize
    }
    guard count > 0 else { return nil }
    (self.bytes, self.pageSize, self.pages, self.count) = (bytes, pageSize, pages, count)
  }

  /// Whether it can be the log of a database that begins so.
  func fits(_ header: [UInt8]) -> Bool {
    guard header.count >= 20, header[18] == 2 else { return false }
    let size = Int(header[16]) << 8 | Int(header[17])
    return (size == 1 ? 65_536 : size) == pageSize
  }

  /// The bytes of a range of the database.
  ///
  /// - Parameters:
  ///   - fileCount: bytes of the database's file.
  ///   - read: those of a range of the file; `nil` where they cannot be read.
  func bytes(_ range: Range<Int>, over fileCount: Int, _ read: (Range<Int>) -> [UInt8]?) -> [UInt8]? {
    var result: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let (page, offset) = place.quotientAndRemainder(dividingBy: pageSize)
      let end = min(range.upperBound, place - offset + pageSize)
      if let start = pages[page] {
        result += bytes[(start + offset)..<(start + offset + end - place)]
      } else {
        let part = (place..<end).clamped(to: 0..<fileCount)
        guard let stored = part.isEmpty ? [] : read(part), stored.count == part.count else { return nil }
        // Pages that are neither here nor there are damage, and are found to be.
        result += stored + [UInt8](repeating: 0, count: end - place - stored.count)
      }
      place = end
    }
    return result
  }
}

/// The running checksum of a log: over pairs of words of 32 bits.
private struct LogChecksum {
  private let isBigEndian: Bool
  private var (first, second): (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// - Parameter range: a multiple of eight long.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBytes { bytes in
      for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        first = first &+ word(bytes, place) &+ second
        second = second &+ word(bytes, place + 4) &+ first
      }
    }
  }

  private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
  }

  func isEqual(_ bytes: [UInt8], at place: Int) -> Bool {
    bytes.bigEndian(at: place) == first && bytes.bigEndian(at: place + 4) == second
  }
}

extension [UInt8] {
  /// A number of four bytes.
  fileprivate func bigEndian(at place: Int) -> UInt32 {
    self[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
