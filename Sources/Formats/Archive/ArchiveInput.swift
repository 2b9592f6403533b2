/// What libarchive reads from. What gzip packed is unpacked before: libarchive keeps back the last that can be had of what is cut.
///
/// A class apart from its reader, so that what is called back holds on to no more than this.
final class ArchiveInput {
  let source: any ByteSource
  let packed: InflatedPieces?
  var place: Int
  let start: Int
  /// libarchive reads from here until it asks again.
  let buffer: UnsafeMutableRawBufferPointer
  var error: FormatError?

  init(_ source: any ByteSource, from start: Int) {
    self.source = source
    (self.start, place) = (start, start)
    let mark = try? source.read(start..<min(source.count, start + RecordInput.gzipMark.count))
    packed = RecordInput.isPacked(mark ?? []) ? InflatedPieces(source, at: start..<source.count, .gzip) : nil
    buffer = .allocate(byteCount: InflatedPieces.step, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Whether what gzip packed ended before its end, as far as it was read.
  var isCut: Bool { packed?.isBroken ?? false }

  func read() -> Int {
    do throws(FormatError) {
      let bytes = try nextBytes()
      buffer.copyBytes(from: bytes)
      place += bytes.count
      return bytes.count
    } catch {
      self.error = error
      return -1
    }
  }

  private func nextBytes() throws(FormatError) -> [UInt8] {
    if let packed { return try packed.next() }
    return try source.read(place..<max(place, min(source.count, place + buffer.count)))
  }

  func seek(to place: Int) -> Int {
    self.place = start + max(0, min(place, source.count - start))
    return self.place - start
  }
}
