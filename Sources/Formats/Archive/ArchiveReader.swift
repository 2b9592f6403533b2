import CArchive

/// libarchive over a `ByteSource`: every kind of archive and of packing that it knows of the ones that people use.
///
/// A class, since libarchive calls back into it and must be freed.
final class ArchiveReader {
  /// A member, as its header has it.
  struct Entry {
    let name: String
    let isFile: Bool
    /// Where in the file its header begins, for archives that are not packed.
    let position: Int
  }

  private let archive: OpaquePointer
  private let input: ArchiveInput
  /// Whether the archive ended before its end.
  private(set) var isBroken = false
  /// Whether the member that `next` gave ended before its end, as far as it was unpacked.
  private(set) var isMemberBroken = false

  /// - Parameter start: where in the file the archive begins.
  init?(_ source: any ByteSource, from start: Int = 0) {
    guard let archive = archive_read_new() else { return nil }
    self.archive = archive
    input = ArchiveInput(source, from: start)
    for support in [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
      archive_read_support_filter_lzma, archive_read_support_filter_zstd, archive_read_support_filter_lz4,
      archive_read_support_format_tar, archive_read_support_format_zip, archive_read_support_format_7zip,
      archive_read_support_format_raw,
    ] {
      // What was built without one of them still reads the others.
      _ = support(archive)
    }
    let context = Unmanaged.passUnretained(input).toOpaque()
    archive_read_set_callback_data(archive, context)
    archive_read_set_read_callback(archive) { _, context, bytes in
      guard let context else { return -1 }
      let input = Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
      bytes?.pointee = UnsafeRawPointer(input.buffer.baseAddress)
      return input.read()
    }
    if input.packed == nil { setSeeking() }
    guard archive_read_open1(archive) == ARCHIVE_OK else { return nil }
  }

  private func setSeeking() {
    archive_read_set_seek_callback(archive) { _, context, offset, whence in
      guard let context else { return Int64(ARCHIVE_FATAL) }
      let input = Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
      let base = whence == 0 ? 0 : whence == 1 ? input.place - input.start : input.source.count - input.start
      // What an archive says of its places is not to be trusted.
      let (place, isBeyondNumbers) = base.addingReportingOverflow(Int(offset))
      return isBeyondNumbers ? Int64(ARCHIVE_FATAL) : Int64(input.seek(to: place))
    }
  }

  deinit {
    archive_read_free(archive)
  }

  /// The next member; `nil` behind the last, or where the rest is broken.
  ///
  /// - Throws: `FormatError.unreadable`.
  func next() throws(FormatError) -> Entry? {
    var entry: OpaquePointer?
    var result = ARCHIVE_RETRY
    for _ in 0..<8 where result == ARCHIVE_RETRY { result = archive_read_next_header(archive, &entry) }
    if let error = input.error { throw error }
    isMemberBroken = false
    guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else {
      isBroken = result != ARCHIVE_EOF || input.isCut
      return nil
    }
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    // 0o170000 and 0o100000 of the kinds of files: a plain one.
    let isFile = archive_entry_filetype(entry) & 0o170000 == 0o100000 || archive_entry_filetype(entry) == 0
    return Entry(
      name: name.map { ZipDirectory.safe(String(cString: $0)) } ?? "", isFile: isFile,
      position: Int(archive_read_header_position(archive)))
  }

  /// Of the member that `next` gave, as much as can be had, and not much more than the limit.
  func bytes(limit: Int, _ budget: UnpackingBudget) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit, !budget.isSpent {
      let block = block()
      guard !block.isEmpty else { break }
      bytes += block
      budget.spend(block.count)
    }
    return bytes
  }

  /// The next bytes of the member that `next` gave; empty at its end, and where it is broken.
  func piece() -> [UInt8] { Array(block()) }

  /// The same where they lie, until the next is asked for. Of files with holes only what is between these.
  ///
  /// A block at a time: whoever asks libarchive for a number of bytes loses what comes before the place that is broken.
  private func block() -> UnsafeRawBufferPointer {
    var (start, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
    var result = ARCHIVE_OK
    for _ in 0..<1000 where result == ARCHIVE_OK && count == 0 {
      result = archive_read_data_block(archive, &start, &count, &offset)
    }
    if result != ARCHIVE_OK, result != ARCHIVE_EOF || isRaw && input.isCut { isMemberBroken = true }
    return UnsafeRawBufferPointer(start: start, count: result == ARCHIVE_OK ? count : 0)
  }

  /// Unpacks what is left of the member.
  ///
  /// - Returns: how many bytes that was.
  func passOver(_ budget: UnpackingBudget) -> Int {
    var passed = 0
    while !budget.isSpent {
      let count = block().count
      guard count > 0 else { break }
      budget.spend(count)
      passed += count
    }
    return passed
  }

  /// Whether what gzip packed ended before its end, as far as it was read.
  var isCut: Bool { input.isCut }

  /// Whether it is a tar archive that is not packed, so that its members lie in the file byte for byte.
  var isPlainTar: Bool {
    input.packed == nil && archive_filter_count(archive) == 1
      && archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR
  }

  /// Whether it is neither an archive nor packed, and only begins as if it were.
  var isAsItIs: Bool { isRaw && input.packed == nil && archive_filter_count(archive) == 1 }

  /// Whether it is a file that is packed, and no archive.
  var isRaw: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW }
}
