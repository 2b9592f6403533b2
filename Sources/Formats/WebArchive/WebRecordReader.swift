import Markup

/// Goes through the records of a WARC or ARC file, past what is broken.
struct WebRecordReader {
  private let input: RecordInput
  private var isInMember = false
  /// Whether a length was said that took in what follows. None is believed from then on.
  private var lengthsAreWrong = false
  /// Whether the headers are those of ARC, which nothing but their form tells.
  private var isARC = false

  /// Longer blocks are cut: they are films, not pages.
  private static let mostOfBlock = 32 << 20
  private static let mostOfHeader = 64 << 10
  /// How much of a block is looked at to know whether it is wanted: little where the head of an answer ends in it.
  private static let beginnings = [4 << 10, 16 << 10]

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
    let memberLength = input.isAtMemberStart ? header.count + header.length + (isWARC ? 4 : 1) : 0
    try input.skip(header.count)
    var length = header.length
    if lengthsAreWrong {
      length = isWARC ? try lengthBeforeNextRecord(atMost: length) : try lengthBeforeNextOfARC(atMost: length)
    }
    let blockEnd = input.position + length
    var block: [UInt8]?
    var isCut = false
    if header.kind != .other, isWanted(header, try beginning(ofBlock: length)) {
      let count = min(length, Self.mostOfBlock)
      isCut = try !input.need(count) || count < header.length
      block = Array(input.bytes(0..<count))
      if isCut { block?.removeLineEnds(atMost: 4) }
    }
    let isPassed = block == nil ? try input.passMember(unpackingTo: memberLength) : false
    if !isPassed { try input.skip(length) }
    if !input.isPacked, !lengthsAreWrong, try !isRecordEnd(blockEnd, isWARC: isWARC) {
      lengthsAreWrong = true
      input.go(to: start)
      return try record(header, where: isWanted)
    }
    let end = input.position
    let range = input.isPacked ? try endOfPackedRecord() : start..<end
    return block.map { WebRecord(header: header, block: $0, isCut: isCut, range: range) }
  }

  private func beginning(ofBlock length: Int) throws(FormatError) -> ArraySlice<UInt8> {
    var beginning: ArraySlice<UInt8> = []
    for most in Self.beginnings {
      _ = try input.need(min(length, most))
      beginning = input.bytes(0..<min(length, most))
      if WebRecordHeader.blankLine(beginning) != nil { break }
    }
    return beginning
  }

  /// Whether a record or the file ends there, where the input is now.
  private func isRecordEnd(_ place: Int, isWARC: Bool) throws(FormatError) -> Bool {
    guard input.position == place else { return false }
    let count = isWARC ? 16 : WebRecordHeader.mostOfLine
    _ = try input.need(count)
    let rest = input.bytes(0..<count).drop { $0 == 0x0A || $0 == 0x0D }
    return rest.isEmpty || (isWARC ? rest.starts(with: "WARC/".utf8) : WebRecordHeader(arc: rest) != nil)
  }

  /// How much of a block there is before another record begins; all of it where none does.
  private func lengthBeforeNextRecord(atMost length: Int) throws(FormatError) -> Int {
    let start = input.position
    defer { input.go(to: start) }
    while input.position - start < length, try input.need(8) {
      let bytes = input.bytes(0..<input.available)
      let found = bytes.withUnsafeBufferPointer { ByteSearch.first("\nWARC/1.", in: $0, from: 0) }
      try input.skip(found.map { $0 + 1 } ?? bytes.count - 7)
      guard found != nil, try input.need(1) else { continue }
      if WebRecordHeader(try headerAhead()) != nil { return min(input.position - start, length) }
      try skipFalseHeader()
    }
    return length
  }

  /// The same where the headers are those of ARC.
  private func lengthBeforeNextOfARC(atMost length: Int) throws(FormatError) -> Int {
    let start = input.position
    defer { input.go(to: start) }
    var isLast = false
    while !isLast, input.position - start < length {
      isLast = try !input.need(2 * WebRecordHeader.mostOfLine)
      let bytes = input.bytes(0..<input.available)
      if let found = bytes.withUnsafeBufferPointer({ Self.lineOfARC(in: $0) }) {
        return min(input.position - start + found, length)
      }
      try input.skip(isLast ? bytes.count : bytes.count - WebRecordHeader.mostOfLine)
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
  private mutating func nextHeader() throws(FormatError) -> WebRecordHeader? {
    try skipLineEnds()
    while true {
      if let header = try headerHere() {
        isARC = try !input.starts(with: "WARC/")
        return header
      }
      // A length that was wrong: the next record is where it looks like one.
      guard try skipToRecord() else { return nil }
    }
  }

  /// Reads no more than the header has, where that is possible.
  private func headerHere() throws(FormatError) -> WebRecordHeader? {
    var wanted = 1024
    while true {
      let isAll = try !input.need(wanted)
      if let header = WebRecordHeader(input.bytes(0..<wanted)) { return header }
      if isAll || wanted >= Self.mostOfHeader { return nil }
      wanted *= 4
    }
  }

  /// Passes over what begins like a header and is none. What lies within it would end where it ends, and be none either; where
  /// no end is in sight most of that is passed over, for no header is that long.
  private func skipFalseHeader() throws(FormatError) {
    guard try input.starts(with: "WARC/") else { return try input.skip(1) }
    let ahead = try headerAhead()
    let end = WebRecordHeader.blankLine(ahead).map { $0 - ahead.startIndex - 1 }
    try input.skip(end ?? max(1, ahead.count * 3 / 4))
  }

  private func skipToRecord() throws(FormatError) -> Bool {
    try skipFalseHeader()
    // What may be the beginning of one is looked at again with what follows it.
    let overlap = isARC ? WebRecordHeader.mostOfLine : 6
    var isLast = false
    while !isLast {
      isLast = try !input.need(2 * overlap)
      let bytes = input.bytes(0..<input.available)
      let found = bytes.withUnsafeBufferPointer { isARC ? Self.lineOfARC(in: $0) : Self.mark(in: $0) }
      if let found {
        try input.skip(found)
        return true
      }
      try input.skip(isLast ? bytes.count : bytes.count - overlap)
    }
    return false
  }

  private static func mark(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var search = 0
    while let found = ByteSearch.first("WARC/", in: bytes, from: search) {
      if ByteSearch.isAt(found + 5, "1.", in: bytes) || ByteSearch.isAt(found + 5, "0.", in: bytes) { return found }
      search = found + 5
    }
    return nil
  }

  /// Where a line begins that is the header of a record.
  private static func lineOfARC(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var line = ByteSearch.first(0x0A, in: bytes, from: 0).map { $0 + 1 }
    while let start = line, let feed = ByteSearch.first(0x0A, in: bytes, from: start) {
      // It begins with an address and ends in a number.
      if feed - start > 20, feed - start < WebRecordHeader.mostOfLine, (bytes[start] | 0x20) &- 0x61 < 26,
        (bytes[feed - 1] == 0x0D ? bytes[feed - 2] : bytes[feed - 1]) &- 0x30 < 10,
        WebRecordHeader(arc: Array(bytes[start...feed])[...]) != nil
      {
        return start
      }
      line = feed + 1
    }
    return nil
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
