import Markup

/// Goes through the records of a WARC or ARC file, past what is broken.
struct WebRecordReader {
  private let input: RecordInput
  private var isInMember = false
  /// Whether a length was said that took in what follows. None is believed from then on.
  private var lengthsAreWrong = false

  /// Longer blocks are cut: they are films, not pages.
  private static let mostOfBlock = 32 << 20
  private static let mostOfHeader = 64 << 10
  /// How much of a block is looked at to know whether it is wanted.
  private static let mostOfBeginning = 16 << 10

  init(_ input: RecordInput) {
    self.input = input
  }

  /// The next record that is wanted.
  ///
  /// - Parameter isWanted: by its header and the beginning of its block.
  /// - Throws: `FormatError.unreadable`.
  mutating func next(where isWanted: (WebRecordHeader, ArraySlice<UInt8>) -> Bool) throws(FormatError) -> WebRecord? {
    while true {
      if input.isPacked, !isInMember {
        guard try input.beginMember() else { return nil }
        isInMember = true
      }
      guard let header = try nextHeader() else {
        guard input.isPacked else { return nil }
        _ = try input.endMember()
        isInMember = false
        continue
      }
      if let record = try record(header, where: isWanted) { return record }
    }
  }

  private mutating func record(
    _ header: WebRecordHeader, where isWanted: (WebRecordHeader, ArraySlice<UInt8>) -> Bool
  ) throws(FormatError) -> WebRecord? {
    let start = input.position
    let isWARC = try input.starts(with: "WARC/")
    try input.skip(header.count)
    let length = lengthsAreWrong && isWARC ? try lengthBeforeNextRecord(atMost: header.length) : header.length
    let blockEnd = input.position + length
    let beginning = min(length, Self.mostOfBeginning)
    _ = header.kind == .other ? false : try input.need(beginning)
    var block: [UInt8]?
    var isCut = false
    if header.kind != .other, isWanted(header, input.bytes(0..<beginning)) {
      let count = min(length, Self.mostOfBlock)
      isCut = try !input.need(count) || count < header.length
      block = Array(input.bytes(0..<count))
      if isCut { block?.removeLineEnds(atMost: 4) }
    }
    try input.skip(length)
    if isWARC, !input.isPacked, !lengthsAreWrong, try !isRecordEnd(blockEnd) {
      lengthsAreWrong = true
      input.go(to: start)
      return try record(header, where: isWanted)
    }
    let end = input.position
    let range = input.isPacked ? try endOfPackedRecord() : start..<end
    return block.map { WebRecord(header: header, block: $0, isCut: isCut, range: range) }
  }

  /// Whether a record or the file ends there, where the input is now.
  private func isRecordEnd(_ place: Int) throws(FormatError) -> Bool {
    guard input.position == place else { return false }
    _ = try input.need(16)
    let rest = input.bytes(0..<16).drop { $0 == 0x0A || $0 == 0x0D }
    return rest.isEmpty || rest.starts(with: "WARC/".utf8)
  }

  /// How much of a block there is before another record begins; all of it where none does.
  private func lengthBeforeNextRecord(atMost length: Int) throws(FormatError) -> Int {
    let start = input.position
    defer { input.go(to: start) }
    while input.position - start < length, try input.need(8) {
      let bytes = input.bytes(0..<input.available)
      let found = bytes.withUnsafeBufferPointer { ByteSearch.first("\nWARC/1.", in: $0, from: 0) }
      try input.skip(found.map { $0 + 1 } ?? bytes.count - 7)
      if found != nil, try input.need(1), WebRecordHeader(try headerAhead()) != nil {
        return min(input.position - start, length)
      }
    }
    return length
  }

  /// As much as any header has.
  private func headerAhead() throws(FormatError) -> ArraySlice<UInt8> {
    _ = try input.need(Self.mostOfHeader)
    return input.bytes(0..<Self.mostOfHeader)
  }

  /// Where the record lies, if its member has no other.
  private mutating func endOfPackedRecord() throws(FormatError) -> Range<Int>? {
    try skipLineEnds()
    if try input.starts(with: "WARC/") { return nil }
    let end = try input.endMember()
    isInMember = false
    return input.memberStart..<end
  }

  private func skipLineEnds() throws(FormatError) {
    while try input.need(1), let byte = input.bytes(0..<1).first, byte == 0x0A || byte == 0x0D { try input.skip(1) }
  }

  /// The header that comes next, behind whatever else there is.
  private func nextHeader() throws(FormatError) -> WebRecordHeader? {
    try skipLineEnds()
    var wanted = 1024
    while true {
      let isAll = try !input.need(wanted)
      if let header = WebRecordHeader(input.bytes(0..<wanted)) { return header }
      guard isAll || wanted >= Self.mostOfHeader else {
        wanted *= 4
        continue
      }
      // A length that was wrong: the next record is where it looks like one.
      guard try skipToRecord() else { return nil }
      wanted = 1024
    }
  }

  private func skipToRecord() throws(FormatError) -> Bool {
    try input.skip(1)
    while try input.need(7) {
      let bytes = input.bytes(0..<input.available)
      var search = bytes.startIndex
      while let found = bytes[search...].firstIndex(of: UInt8(ascii: "W")), found + 7 <= bytes.endIndex {
        if bytes[found...].starts(with: "WARC/1.".utf8) || bytes[found...].starts(with: "WARC/0.".utf8) {
          try input.skip(found - bytes.startIndex)
          return true
        }
        search = found + 1
      }
      try input.skip(max(1, bytes.count - 6))
    }
    return false
  }
}

extension [UInt8] {
  /// Removes what stands between a record and the next.
  fileprivate mutating func removeLineEnds(atMost count: Int) {
    var left = count
    while left > 0, let last, last == 0x0A || last == 0x0D {
      removeLast()
      left -= 1
    }
  }
}
