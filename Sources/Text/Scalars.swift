import CUTF8Proc

/// What Unicode says of single code points, through utf8proc.
enum Scalars {
  /// Cells a code point takes where it stands alone: 0 for marks, joiners and controls, 1, or 2.
  static func width(_ scalar: Int32, ambiguousIsWide: Bool) -> Int {
    if scalar < 0x7F { return scalar >= 0x20 ? 1 : 0 }
    if ambiguousIsWide, AmbiguousWidth.contains(UInt32(bitPattern: scalar)) { return 2 }
    let width = Int(utf8proc_charwidth(scalar))
    // Code points that utf8proc does not know yet are drawn by terminals as one cell.
    return width == 0 && utf8proc_category(scalar) == UTF8PROC_CATEGORY_CN ? 1 : width
  }

  /// Whether a code point joins what stands before it: combining marks, joiners, variation selectors.
  static func isExtending(_ scalar: Int32) -> Bool {
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: true
    default: scalar == 0x200D || scalar == 0x200C
    }
  }

  static func isRegionalIndicator(_ scalar: Int32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  /// Skin tones, which change the emoji before them.
  static func isEmojiModifier(_ scalar: Int32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }
}
