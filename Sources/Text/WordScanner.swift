/// Goes through UTF-8 word by word; see `WordTokenizer` for what a word is.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// The folded bytes of the present word.
  private let word: UnsafeMutableBufferPointer<UInt8>
  private var length = 0
  private var isCut = false
  private var classes: WordClasses

  /// - Parameters:
  ///   - word: Room for a word.
  ///   - pieces: Room for what a code point folds to.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, word: UnsafeMutableBufferPointer<UInt8>,
    pieces: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) {
    self.bytes = bytes
    self.word = word
    classes = WordClasses(pieces: pieces)
  }

  var folded: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: word[..<length]) }

  /// The range of the next word, whose folded bytes are `folded` until the one after it.
  mutating func next() -> Range<Int>? {
    length = 0
    isCut = false
    while offset < bytes.count {
      let start = offset
      if bytes[start] < 0x80 {
        if Self.isWordByte(bytes[start]) { return start..<restOfWord() }
        offset += 1
        continue
      }
      let (scalar, size) = UTF8Scalars.scalar(at: start, in: bytes)
      let kind = classes.take(scalar)
      if kind == .letter { return start..<restOfWord() }
      offset += size
      switch kind {
      case .character, .emoji:
        appendPieces()
        return start..<restOfCharacter(isEmoji: kind == .emoji)
      case .letter, .mark, .tone, .unseen, .separator: continue
      }
    }
    return nil
  }

  /// Takes letters, numbers and their marks from the offset on; answers where the last of them ends.
  private mutating func restOfWord() -> Int {
    var end = offset
    // How many digits stand before the offset in a row that is a number so far; far below 0 where something else came first.
    var digits = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let lowered = byte | 0x20
        if lowered &- 0x61 < 26 {
          append(lowered)
          digits = -1 << 40
        } else if byte &- 0x30 < 10 {
          append(byte)
          digits += 1
        } else if byte == 0x2C, (1...3).contains(digits), threeDigitsFollow(1, lead: []) {
          digits = 0
        } else {
          return end
        }
        offset += 1
        end = offset
        continue
      }
      let (scalar, size) = UTF8Scalars.scalar(at: offset, in: bytes)
      switch classes.take(scalar) {
      case .letter:
        appendPieces()
        digits = (0xFF10...0xFF19).contains(scalar.value) ? digits + 1 : -1 << 40
      case .mark:
        appendPieces()
        digits = -1 << 40
      case .unseen:
        offset += size
        continue
      case .separator where scalar == "，" && (1...3).contains(digits) && threeDigitsFollow(size, lead: [0xEF, 0xBC]):
        digits = 0
      case .separator, .character, .emoji, .tone: return end
      }
      offset += size
      end = offset
    }
    return end
  }

  /// Takes what belongs to a character that is a word of its own.
  private mutating func restOfCharacter(isEmoji: Bool) -> Int {
    var end = offset
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let (scalar, size) = UTF8Scalars.scalar(at: offset, in: bytes)
      let kind = classes.take(scalar)
      guard kind == .mark || kind == .unseen || isEmoji && kind == .tone else { break }
      if kind == .mark { appendPieces() }
      offset += size
      // What chooses the emoji's looks is drawn in its cells.
      if kind != .unseen || scalar == "\u{FE0F}" { end = offset }
    }
    return end
  }

  /// Whether digits of the comma's width stand behind it, three and no more, so that it parts thousands: not in `14,2025`.
  private func threeDigitsFollow(_ comma: Int, lead: [UInt8]) -> Bool {
    let size = lead.count + 1
    func isDigit(_ number: Int) -> Bool {
      let start = offset + comma + number * size
      guard start + size <= bytes.count else { return false }
      let digit = bytes[start + size - 1]
      return bytes[start..<(start + size - 1)].elementsEqual(lead)
        && (lead.isEmpty ? 0x30...0x39 : 0x90...0x99).contains(digit)
    }
    return isDigit(0) && isDigit(1) && isDigit(2) && !isDigit(3)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private mutating func append(_ byte: UInt8) {
    if length < word.count, !isCut {
      word[length] = byte
      length += 1
    } else {
      isCut = true
    }
  }

  private mutating func appendPieces() {
    for index in 0..<classes.count where !isCut {
      let piece = classes.pieces[index]
      let size = UTF8.width(piece)
      guard length + size <= word.count, let encoded = UTF8.encode(piece) else {
        isCut = true
        return
      }
      for byte in encoded {
        word[length] = byte
        length += 1
      }
    }
  }
}
