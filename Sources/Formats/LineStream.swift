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

  private var window: SourceWindow
  /// Where in the buffer the next line begins.
  private var next = 0

  init(_ source: any ByteSource, longest: Int = 16 << 20) {
    window = SourceWindow(source, piece: Self.piece)
    self.longest = longest
  }

  /// - Returns: `nil` behind the last line.
  mutating func nextLine() throws(FormatError) -> Line? {
    var searched = next
    while true {
      if let end = window.buffer[searched...].firstIndex(of: 0x0A) {
        defer { next = end + 1 }
        return line(upTo: end)
      }
      searched = window.buffer.count
      if searched - next > longest {
        let line = line(upTo: searched)
        try skipRest()
        return line
      }
      let before = next
      guard try fill() else {
        guard next < window.buffer.count else { return nil }
        defer { next = window.buffer.count }
        return line(upTo: window.buffer.count)
      }
      searched -= before
    }
  }

  private func line(upTo end: Int) -> Line {
    let kept = min(end, next + longest)
    var bytes = window.buffer[next..<kept]
    if kept == end, bytes.last == 0x0D { bytes.removeLast() }
    return Line(
      bytes: Array(bytes), range: (window.origin + next)..<(window.origin + bytes.endIndex), isCut: kept < end)
  }

  /// To the end of a line of which enough was kept.
  private mutating func skipRest() throws(FormatError) {
    repeat {
      next = window.buffer.count
      guard try fill() else { return }
    } while !window.buffer.contains(0x0A)
    next = (window.buffer.firstIndex(of: 0x0A) ?? window.buffer.count - 1) + 1
  }

  /// Reads on, and lets go what was passed.
  private mutating func fill() throws(FormatError) -> Bool {
    guard try window.fill(keeping: window.origin + next) else { return false }
    next = 0
    return true
  }
}
