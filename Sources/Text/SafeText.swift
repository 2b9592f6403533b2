/// Text from outside made harmless for a terminal, a pipe or a file.
///
/// Taken out: C0 and C1 controls and DEL, whole escape sequences (so that no `[31m` is left standing), bidi embeddings,
/// overrides and isolates, which can make a line read otherwise than it is, and invisible formatting that takes no cell (zero
/// width space, soft hyphen, byte order mark, annotation and tag characters). Tabs become a space. The marks LRM and RLM stay:
/// they only say which way the next neutral character goes. So do the joiners, without which some scripts cannot be written.
public enum SafeText {
  /// One line: line ends become spaces.
  public static func line(_ text: String) -> String { cleaned(text, lineEnd: 0x20) }

  /// As many lines as the text has; every kind of line end becomes a line feed.
  public static func lines(_ text: String) -> String { cleaned(text, lineEnd: 0x0A) }

  /// As `lines`, with the offset in the original of each byte, and of the end; `nil` offsets where nothing was changed. What says
  /// where a line may end (`isBreakPlace`) stays, to be taken out once lines are broken.
  public static func trackedLines(_ text: String) -> (text: String, origins: [Int]?) {
    var text = text
    let rewritten: (text: String, origins: [Int]?)? = text.withUTF8 { bytes in
      guard !isClean(bytes, lineEnd: 0x0A, keepsBreakPlaces: true) else { return nil }
      var result = String.UnicodeScalarView()
      var origins: [Int] = []
      rewrite(bytes, lineEnd: 0x0A, keepsBreakPlaces: true) { scalar, offset in
        result.append(scalar)
        for byte in 0..<UTF8.width(scalar) { origins.append(offset + byte) }
      }
      return (text: String(result), origins: origins + [bytes.count])
    }
    return rewritten ?? (text, nil)
  }

  /// The zero width space and the soft hyphen: unseen, but a line may end behind them.
  public static func isBreakPlace(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200B}" || scalar == "\u{AD}" }

  /// Whether a code point never reaches a terminal.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0x180E: true
    case 0x202A...0x202E, 0x2066...0x206F: true
    case 0x2028, 0x2029: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  private static func cleaned(_ text: String, lineEnd: UInt8) -> String {
    var text = text
    return text.withUTF8 { bytes in
      isClean(bytes, lineEnd: lineEnd) ? nil : rewritten(bytes, lineEnd: lineEnd)
    } ?? text
  }

  /// A quick look: whether no byte is there that could begin anything to be taken out.
  private static func isClean(
    _ bytes: UnsafeBufferPointer<UInt8>, lineEnd: UInt8, keepsBreakPlaces: Bool = false
  ) -> Bool {
    for byte in bytes {
      if byte < 0x20 ? byte != lineEnd : byte == 0x7F { return false }
      // The lead bytes of U+0080-00BF, U+1000-1FFF, U+2000-2FFF, U+F000-FFFF and of U+C0000 and above.
      if byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xEF || byte >= 0xF3 {
        return scalarsAreSafe(bytes, lineEnd: lineEnd, keepsBreakPlaces: keepsBreakPlaces)
      }
    }
    return true
  }

  private static func scalarsAreSafe(
    _ bytes: UnsafeBufferPointer<UInt8>, lineEnd: UInt8, keepsBreakPlaces: Bool
  ) -> Bool {
    var decoder = UTF8Scalars(bytes)
    while let scalar = decoder.next() {
      if isUnsafe(scalar), scalar.value != UInt32(lineEnd), !(keepsBreakPlaces && isBreakPlace(scalar)) { return false }
    }
    return true
  }

  private static func rewritten(_ bytes: UnsafeBufferPointer<UInt8>, lineEnd: UInt8) -> String {
    var result = String.UnicodeScalarView()
    rewrite(bytes, lineEnd: lineEnd) { scalar, _ in result.append(scalar) }
    return String(result)
  }

  /// Hands on each code point that stays, with the offset of the one it came from.
  private static func rewrite(
    _ bytes: UnsafeBufferPointer<UInt8>, lineEnd: UInt8, keepsBreakPlaces: Bool = false,
    _ append: (Unicode.Scalar, Int) -> Void
  ) {
    let end = Unicode.Scalar(lineEnd)
    var decoder = UTF8Scalars(bytes)
    var offset = 0
    while let scalar = decoder.next() {
      defer { offset = decoder.offset }
      switch scalar.value {
      case 0x0D:
        if decoder.peek() == 0x0A { decoder.skip(1) }
        append(end, offset)
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: append(end, offset)
      case 0x09: append(" ", offset)
      case 0x1B, 0x9B, 0x90, 0x9D, 0x98, 0x9E, 0x9F:
        decoder.skip(EscapeSequence.length(after: scalar, in: decoder.rest))
      default: if !isUnsafe(scalar) || keepsBreakPlaces && isBreakPlace(scalar) { append(scalar, offset) }
      }
    }
  }
}
