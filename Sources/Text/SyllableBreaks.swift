/// Places between syllables of Thai, Lao, Burmese and Khmer, which are written without blanks between words.
///
/// Where words end there only a dictionary knows (UAX #14, class SA). What the spelling says of syllables is enough to fill lines
/// without tearing apart what is read together; where it says nothing, nothing is found.
enum SyllableBreaks {
  /// Ascending.
  static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    // Of nearly all texts the lead bytes tell: those of U+0800-0FFF and U+1000-1FFF.
    guard bytes.contains(where: { $0 == 0xE0 || $0 == 0xE1 }) else { return [] }
    var offsets: [Int] = []
    var decoder = UTF8Scalars(bytes)
    var place = 0
    var window: (before: UInt32, here: UInt32, offset: Int) = (0, 0, 0)
    while true {
      let following = decoder.next()?.value
      if isSyllableStart(window.here, after: window.before, before: following ?? 0) { offsets.append(window.offset) }
      guard let following else { return offsets }
      window = (window.here, following, place)
      place = decoder.offset
    }
  }

  /// Whether a syllable begins with a code point, and another of its script ends before it.
  private static func isSyllableStart(_ here: UInt32, after before: UInt32, before next: UInt32) -> Bool {
    switch (before, here) {
    // Thai and Lao: vowels written before their consonant begin a syllable; some written behind it end one, as do signs of
    // repetition and abbreviation.
    case (0xE01...0xE5B, 0xE01...0xE4E): isThaiSyllableStart(here, after: before)
    // Lao's letters are where Thai's are, a block further.
    case (0xE81...0xEDF, 0xE81...0xECE): isThaiSyllableStart(here - 0x80, after: before - 0x80)
    // Burmese: a consonant begins a syllable unless it is killed, or stacked on or above another.
    case (0x1000...0x109F, 0x1000...0x102A), (0x1000...0x109F, 0x103F):
      before != 0x1039 && ![0x103A, 0x1039, 0x1037].contains(next)
    // Khmer: a consonant with a vowel or another below it begins one; a bare one mostly ends one.
    case (0x1780...0x17D3, 0x1780...0x17B3): before != 0x17D2 && (0x17B6...0x17D3).contains(next)
    default: false
    }
  }

  private static func isThaiSyllableStart(_ here: UInt32, after before: UInt32) -> Bool {
    !isThaiSign(here) && !isThaiStart(before) && (isThaiStart(here) || isThaiEnd(before))
  }

  private static func isThaiStart(_ scalar: UInt32) -> Bool { (0xE40...0xE44).contains(scalar) }

  private static func isThaiEnd(_ scalar: UInt32) -> Bool {
    scalar == 0xE2F || scalar == 0xE30 || scalar == 0xE33 || scalar == 0xE46
  }

  /// What never begins a line: vowels behind and above, tones, and what the ends are.
  private static func isThaiSign(_ scalar: UInt32) -> Bool {
    (0xE2F...0xE3A).contains(scalar) || (0xE45...0xE4E).contains(scalar)
  }
}
