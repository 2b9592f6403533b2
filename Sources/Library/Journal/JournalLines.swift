import Glibc

/// The lines of a file of the journal, from an offset on: bounded in memory, whatever the file holds.
struct JournalLines {
  /// Three times what Broadsheet writes at most.
  static let longest = 1 << 20
  private static let piece = 256 << 10

  struct Line {
    /// Of the file, with the line's end.
    let range: Range<Int>
    /// Counted from 1.
    let number: Int
    /// Without its end; `nil` where it is longer than `longest`.
    let bytes: ArraySlice<UInt8>?
  }

  private let file: OpenFile
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and how far there is no line's end from there on.
  private var start = 0, scanned = 0
  /// Bytes of the next line that were too many to keep.
  private var dropped = 0
  /// Where the next line begins in the file, and the lines before it.
  private(set) var offset: Int
  private(set) var count: Int

  init(_ file: OpenFile, from offset: Int = 0, count: Int = 0) {
    self.file = file
    self.offset = offset
    self.count = count
  }

  /// Whether there is more behind the last whole line.
  var hasTail: Bool { dropped + buffer.count - start > 0 }

  /// The next whole line; `nil` where none is there (yet).
  /// - Throws: what the system said.
  mutating func next() throws(SystemFailure) -> Line? {
    while true {
      if let end = lineEnd { return take(through: end) }
      scanned = buffer.count
      if buffer.count - start > Self.longest {
        dropped += buffer.count - start
        buffer.removeAll()
        (start, scanned) = (0, 0)
      }
      guard try fill() else { return nil }
    }
  }

  private var lineEnd: Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let end = memchr(base + scanned, 0x0A, bytes.count - scanned)
      else { return nil }
      return UnsafeRawPointer(end) - base
    }
  }

  private mutating func take(through end: Int) -> Line {
    let length = dropped + end + 1 - start
    let line = Line(
      range: offset..<(offset + length), number: count + 1,
      bytes: dropped == 0 && end - start <= Self.longest ? buffer[start..<end] : nil)
    offset += length
    count += 1
    dropped = 0
    start = end + 1
    scanned = start
    return line
  }

  private mutating func fill() throws(SystemFailure) -> Bool {
    buffer.removeFirst(start)
    scanned -= start
    start = 0
    let from = offset + dropped + buffer.count
    guard let piece = file.bytes(in: from..<(from + Self.piece)) else { throw SystemFailure(code: EIO) }
    buffer += piece
    return !piece.isEmpty
  }
}
