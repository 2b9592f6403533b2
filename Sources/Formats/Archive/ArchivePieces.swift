/// A file in an archive that libarchive unpacks.
final class ArchivePieces: UnpackedPieces {
  private let reader: ArchiveReader

  /// - Parameters:
  ///   - start: where in the file the archive begins.
  ///   - number: how many members come before it.
  /// - Throws: `FormatError.unreadable`.
  init?(_ source: any ByteSource, from start: Int, number: Int) throws(FormatError) {
    guard let reader = ArchiveReader(source, from: start) else { return nil }
    for _ in 0...number {
      guard try reader.next() != nil else { return nil }
    }
    self.reader = reader
  }

  func next() -> [UInt8] { reader.piece() }
}
