import CUTF8Proc

/// What Unicode says of single code points, through utf8proc.
enum Scalars {
  /// Cells a code point takes where it stands alone: 0 for marks over letters, joiners and controls, 1, or 2.
  static func width(_ scalar: Int32, ambiguousIsWide: Bool) -> Int {
    if scalar < 0x7F { return scalar >= 0x20 ? 1 : 0 }
    if ambiguousIsWide, AmbiguousWidth.contains(UInt32(bitPattern: scalar)) { return 2 }
    // A soft hyphen is not shown, a hyphen in its stead is of ours.
    if scalar == 0xAD || isHangulPart(scalar) { return 0 }
    let width = Int(utf8proc_charwidth(scalar))
    return width == 0 && takesCell(scalar) ? 1 : width
  }

  /// Whether terminals draw in a cell what utf8proc takes for nothing: what it does not know yet, the vowel signs and other marks that
  /// stand beside their letter, and signs before numbers (Prepended_Concatenation_Mark of Unicode's PropList.txt).
  private static func takesCell(_ scalar: Int32) -> Bool {
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_MC: return true
    case UTF8PROC_CATEGORY_CF:
      switch scalar {
      case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether a code point joins what stands before it: combining marks, joiners, variation selectors.
  static func isExtending(_ scalar: Int32) -> Bool {
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: true
    default: scalar == 0x200D || scalar == 0x200C
    }
  }

  /// Whether a mark is put in an order with those beside it, or falls into some that are.
  static func isReordered(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0F73, 0x0F75, 0x0F81, 0xFF9E, 0xFF9F: true
    default: utf8proc_get_property(Int32(bitPattern: scalar.value)).pointee.combining_class != 0
    }
  }

  /// The vowels and finals of Hangul, which are drawn into the syllable that they are a part of.
  static func isHangulPart(_ scalar: Int32) -> Bool {
    (0x1160...0x11FF).contains(scalar) || (0xD7B0...0xD7FB).contains(scalar)
  }

  static func isRegionalIndicator(_ scalar: Int32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  /// Skin tones, which change the emoji before them.
  static func isEmojiModifier(_ scalar: Int32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }
}
