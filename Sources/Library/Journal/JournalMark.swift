/// How far a file of the journal was read.
public struct JournalMark: Hashable, Sendable {
  /// The first byte that was not read; a line begins there.
  public let offset: Int
  /// The lines before it.
  public let lines: Int
  /// Of the file's first line and the bytes before the offset: where it differs the file was written anew, and is read anew.
  public let fingerprint: UInt64

  public init(offset: Int, lines: Int, fingerprint: UInt64) {
    self.offset = offset
    self.lines = lines
    self.fingerprint = fingerprint
  }
}

extension JournalMark {
  /// Raised when a reader understands more than before: what older ones passed over is then read again.
  private static let edition: UInt8 = 1

  init(offset: Int, lines: Int, in file: OpenFile) {
    var bytes = [Self.edition] + (file.bytes(in: 0..<min(offset, OpenFile.headLimit))?.prefix { $0 != 0x0A } ?? [])
    bytes += file.bytes(in: max(0, offset - 1024)..<offset) ?? []
    self.init(offset: offset, lines: lines, fingerprint: FNV1a.hash(bytes))
  }

  /// Whether the file still is as it was when it was read so far.
  func holds(in file: OpenFile) -> Bool {
    offset >= 0 && lines >= 0 && offset <= file.size
      && JournalMark(offset: offset, lines: lines, in: file).fingerprint == fingerprint
  }
}
