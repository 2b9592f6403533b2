/// The pieces of an XML text, one after the other, with no tree and no rules: what is malformed is handed out as well as it can
/// be told. Bytes in UTF-8, or in any encoding in which `<`, `>` and `&` are what they are in ASCII.
///
/// Nothing is expanded or fetched, so there is no bomb to fear; every byte is looked at a bounded number of times.
public struct XMLScanner {
  public enum Piece {
    case start(XMLTag)
    /// The name in an end tag.
    case end(Range<Int>)
    /// With its references as they are.
    case text(Range<Int>)
    /// What a CDATA section holds.
    case literal(Range<Int>)
  }

  public let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next piece begins.
  public var position: Int
  /// `false` once the end of one was looked for in vain, so that this is done once.
  private var mayHaveComments = true
  /// `false` behind the first document type: there is one at most, and its brackets are looked for far ahead.
  private var mayHaveSubset = true

  public init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// Comments, processing instructions and declarations are passed over; `nil` at the end.
  public mutating func next() -> Piece? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else {
        position = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
        return .text(start..<position)
      }
      switch bytes[start + 1] {
      case UInt8(ascii: "!"):
        if let literal = skipMarkedSection(start) { return .literal(literal) }
      case UInt8(ascii: "?"): position = instructionEnd(start)
      case UInt8(ascii: "/"):
        let end = find(UInt8(ascii: ">"), from: start) ?? bytes.count
        position = min(end + 1, bytes.count)
        return .end(nameRange(from: start + 2, before: end))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
        return .start(tag(from: start))
      default:
        // A `<` that begins nothing.
        position = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
        return .text(start..<position)
      }
    }
    return nil
  }

  /// A processing instruction ends with `?>`; one that does not before something else begins ends with its first `>`.
  private func instructionEnd(_ start: Int) -> Int {
    guard let end = find(UInt8(ascii: ">"), from: start) else { return bytes.count }
    guard bytes[end - 1] != UInt8(ascii: "?") else { return end + 1 }
    let next = find(UInt8(ascii: "<"), from: end) ?? bytes.count
    let rest = UnsafeBufferPointer(rebasing: bytes[end..<next])
    return ByteSearch.first("?>", in: rest, from: 0).map { end + $0 + 2 } ?? end + 1
  }

  /// Passes over a comment or a declaration; the inside of a CDATA section. One that does not end goes on to the next `>`.
  private mutating func skipMarkedSection(_ start: Int) -> Range<Int>? {
    if has("<![CDATA[", at: start) {
      let inside = start + 9
      let end = find("]]>", from: inside)
      position = end.map { $0 + 3 } ?? bytes.count
      return inside..<(end ?? bytes.count)
    }
    if mayHaveComments, has("<!--", at: start) {
      if let end = find("-->", from: start + 4) {
        position = end + 3
        return nil
      }
      mayHaveComments = false
    }
    position = (declarationEnd(start) ?? bytes.count - 1) + 1
    return nil
  }

  /// A document type may hold declarations of its own in brackets.
  private mutating func declarationEnd(_ start: Int) -> Int? {
    guard let end = find(UInt8(ascii: ">"), from: start) else { return nil }
    guard mayHaveSubset, has("<!DOCTYPE", at: start) else { return end }
    mayHaveSubset = false
    guard bytes[start..<end].contains(UInt8(ascii: "[")) else { return end }
    let subset = bytes[end...].prefix(64 << 10)
    return subset.firstIndex(of: UInt8(ascii: "]")).flatMap { find(UInt8(ascii: ">"), from: $0) } ?? end
  }

  private mutating func tag(from start: Int) -> XMLTag {
    var end = start + 1
    var quote: UInt8 = 0
    var isBehindEquals = false
    while end < bytes.count {
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
        // No value holds a `<`; a quote was forgotten.
        if byte == UInt8(ascii: "<") { break }
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), isBehindEquals {
        quote = byte
      }
      // Blanks may stand between it and the quote.
      isBehindEquals = byte == UInt8(ascii: "=") || isBehindEquals && byte <= 0x20
      end += 1
    }
    if quote != 0 { end = bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) ?? end }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ">")
    position = isClosed ? end + 1 : end
    let isEmpty = isClosed && bytes[end - 1] == UInt8(ascii: "/")
    let name = nameRange(from: start + 1, before: isEmpty ? end - 1 : end)
    return XMLTag(
      range: start..<position, name: name, attributes: name.upperBound..<max(name.upperBound, isEmpty ? end - 1 : end),
      isEmpty: isEmpty)
  }

  private func nameRange(from start: Int, before end: Int) -> Range<Int> {
    var next = start
    while next < end, bytes[next] > 0x20, bytes[next] != UInt8(ascii: "/") { next += 1 }
    return min(start, next)..<next
  }

  // MARK: Finding

  private func has(_ word: StaticString, at start: Int) -> Bool { ByteSearch.isAt(start, word, in: bytes) }

  private func find(_ byte: UInt8, from start: Int) -> Int? { ByteSearch.first(byte, in: bytes, from: start) }

  private func find(_ word: StaticString, from start: Int) -> Int? { ByteSearch.first(word, in: bytes, from: start) }
}
