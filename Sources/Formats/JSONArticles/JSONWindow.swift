/// JSON that is read a piece at a time: values are found by their ends, not by what is in them.
struct JSONWindow {
  enum Value {
    /// Where it stands; `bytes(of:)` has it, unless there was no limit.
    case whole(Range<Int>)
    /// It is longer than the limit; the place is somewhere in it.
    case tooLarge
    /// The file ends in it, or a text has no end.
    case broken
  }

  private let source: any ByteSource
  private var window: SourceWindow
  /// Where in the source one is.
  private(set) var place = 0

  private static let piece = 256 << 10

  init(_ source: any ByteSource) {
    self.source = source
    window = SourceWindow(source, piece: Self.piece)
  }

  mutating func seek(_ place: Int) {
    let place = min(place, source.count)
    if !(window.origin...window.end).contains(place) { window = SourceWindow(source, piece: Self.piece, at: place) }
    self.place = place
  }

  func bytes(of range: Range<Int>) -> [UInt8] {
    window.bytes(of: range)
  }

  /// The next byte that is no blank, to which the place moves; `nil` at the end.
  mutating func peek() throws(FormatError) -> UInt8? {
    while true {
      let rest = window.buffer[(place - window.origin)...]
      if let index = rest.firstIndex(where: { $0 > 0x20 }) {
        place = window.origin + index
        return window.buffer[index]
      }
      place = window.end
      guard try window.fill(keeping: place) else { return nil }
    }
  }

  /// Passes over the byte at the place.
  mutating func step() { place += 1 }

  /// Passes over a byte, where it comes next.
  mutating func take(_ byte: UInt8) throws(FormatError) -> Bool {
    guard try peek() == byte else { return false }
    place += 1
    return true
  }

  /// Passes over a value, which begins at the next byte that is no blank.
  ///
  /// - Parameters:
  ///   - limit: in bytes; without one, values of any length are passed over, and not kept.
  ///   - endsTextsWithLines: whether a text with a line end in it is taken for one that was torn off.
  mutating func value(upTo limit: Int = .max, endsTextsWithLines: Bool = false) throws(FormatError) -> Value {
    guard try peek() != nil else { return .broken }
    let start = place
    var end = ValueEnd(endsTextsWithLines: endsTextsWithLines)
    while true {
      let (found, next) = window.buffer.withUnsafeBufferPointer { end.find(in: $0, from: place - window.origin) }
      place = window.origin + next
      guard !end.isBroken else { return .broken }
      guard place - start <= limit else { return .tooLarge }
      if found { return .whole(start..<place) }
      guard try window.fill(keeping: limit == .max ? place : start) else {
        return end.isWord ? .whole(start..<place) : .broken
      }
    }
  }
}

/// Looks for the end of a value, from one piece of it to the next.
private struct ValueEnd {
  private let endsTextsWithLines: Bool
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var hasBegun = false
  /// Whether it is a number or a word, which ends where something else begins.
  private(set) var isWord = false
  /// Whether a text goes on behind the end of its line.
  private(set) var isBroken = false

  init(endsTextsWithLines: Bool) {
    self.endsTextsWithLines = endsTextsWithLines
  }

  /// - Returns: whether the end was found, and where to go on.
  mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Bool, Int) {
    var next = start
    while next < bytes.count {
      let byte = bytes[next]
      if isInText {
        next += 1
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
          if depth == 0 { return (true, next) }
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == 0x0A, endsTextsWithLines {
          isBroken = true
          return (false, next)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if isWord { return (true, next) }
        (isInText, hasBegun) = (true, true)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isWord { return (true, next) }
        depth += 1
        hasBegun = true
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if isWord || !hasBegun { return (true, next) }
        depth -= 1
        if depth == 0 { return (true, next + 1) }
      default:
        let isPart = byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ":")
        if depth == 0 {
          guard isPart else { return (true, next) }
          (isWord, hasBegun) = (true, true)
        }
      }
      next += 1
    }
    return (false, next)
  }
}
