import CUTF8Proc

/// What a code point beyond ASCII is to the words of a text.
struct WordClasses {
  enum Kind {
    /// A letter or number, which makes words with its neighbours.
    case letter
    /// A word of its own.
    case character, emoji
    /// Belongs to what stands before it; an accent folds to nothing.
    case mark
    /// A skin tone.
    case tone
    case unseen, separator
  }

  /// What the code point taken last folds to: letters, numbers and marks alone, and `count` of them.
  let pieces: UnsafeMutableBufferPointer<Unicode.Scalar>
  private(set) var count = 0

  /// - Parameter pieces: Room for 64.
  init(pieces: UnsafeMutableBufferPointer<Unicode.Scalar>) {
    self.pieces = pieces
  }

  /// Says what a code point is, and folds it into `pieces`.
  mutating func take(_ scalar: Unicode.Scalar) -> Kind {
    count = 0
    // The most of Chinese, which folds to itself.
    if (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
      append(scalar)
      return .character
    }
    guard let sign = Punctuation.folded(scalar) else { return scalar.value < 0xA0 ? .separator : .unseen }
    let category = utf8proc_category(Int32(bitPattern: sign.value))
    switch category {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO,
      UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO:
      if Self.isFiller(sign) { return .unseen }
      fold(sign)
      // Sound marks of half width are letters to Unicode.
      guard count > 0, !Self.isMark(pieces[0]) else { return .mark }
      return Self.joinsBefore(sign) ? .mark : Self.standsAlone(pieces[0]) ? .character : .letter
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME:
      fold(sign)
      return .mark
    case UTF8PROC_CATEGORY_CF: return .unseen
    case UTF8PROC_CATEGORY_SO, UTF8PROC_CATEGORY_SM, UTF8PROC_CATEGORY_SK, UTF8PROC_CATEGORY_CN:
      if Scalars.isEmojiModifier(Int32(bitPattern: sign.value)) { return .tone }
      guard sign.value >= 0x2300, sign != "\u{FFFD}", sign.properties.isEmoji else { return .separator }
      append(sign)
      return .emoji
    default: return .separator
    }
  }

  private mutating func fold(_ scalar: Unicode.Scalar) {
    ScalarFolding.forEach(of: scalar) { piece in
      // A fraction's stroke and the blanks of a ligature are no letters.
      if Self.isPartOfWord(piece) { append(piece) }
    }
  }

  private mutating func append(_ piece: Unicode.Scalar) {
    guard count < pieces.count else { return }
    pieces[count] = piece
    count += 1
  }

  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO,
      UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = utf8proc_category(Int32(bitPattern: scalar.value))
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC
  }

  /// Stands for a part of a syllable that is not there.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{115F}" || scalar == "\u{1160}" || scalar == "\u{3164}" || scalar == "\u{FFA0}"
  }

  /// The vowels and final consonants of Hangul written part by part.
  private static func joinsBefore(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  /// Whether a folded letter is of a script written without spaces, or of Hangul.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0xDFF: false
    case 0xE00...0xEFF: true  // Thai, Lao
    case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true  // Myanmar
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: true  // Hangul
    case 0x1780...0x17FF: true  // Khmer
    case 0x1950...0x19DF, 0x1A20...0x1AAF, 0xAA80...0xAADF: true  // the Tai scripts
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF: true  // Han, Kana, Bopomofo
    case 0xA000...0xA4CF: true  // Yi
    case 0xA980...0xA9DF: true  // Javanese
    case 0xF900...0xFAFF, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFF: true  // Han, Kana, Tangut
    default: false
    }
  }
}
