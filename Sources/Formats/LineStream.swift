/// The lines of a file that is read a piece at a time.
struct LineStream {
  struct Line {
    /// Without its end.
    let bytes: [UInt8]
    /// Where in the file they stand.
    let range: Range<Int>
    /// Whether there was more of it than is kept of one.
    let isCut: Bool
  }

  /// Of what is longer only so many bytes are kept.
  let longest: Int
  private static let piece = 256 << 10

  private let source: any ByteSource
  private var buffer: [UInt8] = []
  /// Where in the source the buffer begins.
  private var offset = 0
  /// Where in the buffer the next line begins.
  private var next = 0

  init(_ source: any ByteSource, longest: Int = 16 << 20) {
    self.source = source
    self.longest = longest
  }

  /// - Returns: `nil` behind the last line.
  mutating func nextLine() throws(FormatError) -> Line? {
    var searched = next
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { next = end + 1 }
        return line(upTo: end)
      }
      searched = buffer.count
      if searched - next > longest {
        let line = line(upTo: searched)
        try skipRest()
        return line
      }
      let before = next
      guard try fill() else {
        guard next < buffer.count else { return nil }
        defer { next = buffer.count }
        return line(upTo: buffer.count)
      }
      searched -= before
    }
  }

  private func line(upTo end: Int) -> Line {
    let kept = min(end, next + longest)
    var bytes = buffer[next..<kept]
    if kept == end, bytes.last == 0x0D { bytes.removeLast() }
    return Line(
      bytes: Array(bytes), range: (offset + next)..<(offset + bytes.endIndex), isCut: kept < end)
  }

  /// To the end of a line of which enough was kept.
  private mutating func skipRest() throws(FormatError) {
    repeat {
      next = buffer.count
      guard try fill() else { return }
    } while !buffer.contains(0x0A)
    next = (buffer.firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
  }

  /// Reads on, and lets go what was passed.
  ///
  /// - Returns: `false` at the end.
  private mutating func fill() throws(FormatError) -> Bool {
    let end = offset + buffer.count
    guard end < source.count else { return false }
    let more = try source.read(end..<min(end + Self.piece, source.count))
    guard !more.isEmpty else { return false }
    buffer.removeFirst(next)
    offset += next
    next = 0
    buffer.append(contentsOf: more)
    return true
  }
}
