/// The part of a source that is at hand while it is read a piece at a time. Places are those in the source.
struct SourceWindow {
  private let source: any ByteSource
  private let piece: Int
  private(set) var buffer: [UInt8] = []
  /// Where in the source the buffer begins.
  private(set) var origin: Int

  /// - Parameter piece: Bytes read at a time.
  init(_ source: any ByteSource, piece: Int, at origin: Int = 0) {
    self.source = source
    self.piece = piece
    self.origin = origin
  }

  /// Where in the source the buffer ends.
  var end: Int { origin + buffer.count }

  /// Whether nothing comes behind the buffer.
  var isLast: Bool { end >= source.count }

  /// What stands there, which has to be at hand.
  func bytes(of range: Range<Int>) -> [UInt8] {
    Array(buffer[(range.lowerBound - origin)..<(range.upperBound - origin)])
  }

  /// Reads on, and lets go what stands before a place.
  ///
  /// - Returns: `false` at the end; nothing is let go then.
  /// - Throws: `FormatError` where the source cannot be read any more.
  mutating func fill(keeping first: Int) throws(FormatError) -> Bool {
    guard !isLast else { return false }
    let more = try source.read(end..<min(end + piece, source.count))
    guard !more.isEmpty else { return false }
    buffer.removeFirst(first - origin)
    origin = first
    buffer.append(contentsOf: more)
    return true
  }
}
