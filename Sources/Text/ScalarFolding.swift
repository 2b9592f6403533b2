import CUTF8Proc

/// A single code point as it is searched: without case, accent and width.
enum ScalarFolding {
  /// Hands on what a code point becomes, in order; nothing for an accent.
  static func forEach(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    let properties = utf8proc_get_property(Int32(bitPattern: scalar.value)).pointee
    // Hangul is taken apart by arithmetic, and has no entry.
    if properties.decomp_seqindex == .max, properties.casefold_seqindex == .max,
      !(0xAC00...0xD7A3).contains(scalar.value)
    {
      if !isAccent(Int32(bitPattern: scalar.value)) { forEachPlain(scalar.value, body) }
      return
    }
    // Enough for every compatibility decomposition (the longest is 18 code points, U+FDFA).
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
      var lastClass: Int32 = 0
      let options =
        UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_DECOMPOSE.rawValue
      let count = utf8proc_decompose_char(
        Int32(bitPattern: scalar.value), buffer.baseAddress, buffer.count, utf8proc_option_t(rawValue: options),
        &lastClass)
      for index in 0..<max(0, min(count, buffer.count)) where !isAccent(buffer[index]) {
        forEachPlain(UInt32(bitPattern: buffer[index]), body)
      }
    }
  }

  /// Letters that Unicode does not take apart, as people without them on the keyboard write them.
  private static func forEachPlain(_ value: UInt32, _ body: (Unicode.Scalar) -> Void) {
    switch value {
    case 0x131: body("i")
    case 0x142: body("l")
    case 0xF8: body("o")
    case 0x111: body("d")
    case 0x127: body("h")
    case 0x167: body("t")
    case 0xE6:
      body("a")
      body("e")
    case 0x153:
      body("o")
      body("e")
    default: if let scalar = Unicode.Scalar(value) { body(scalar) }
    }
  }

  /// Whether a mark may be left out. Vowel signs, tones and voicing marks (`が`, `น้`, `की`) may not: without them it is another word.
  private static func isAccent(_ scalar: Int32) -> Bool {
    guard scalar >= 0x300 else { return false }
    let properties = utf8proc_get_property(scalar).pointee
    switch utf8proc_category_t(rawValue: UInt32(properties.category)) {
    case UTF8PROC_CATEGORY_ME: return true
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC:
      switch properties.combining_class {
      // The points of Hebrew, Arabic and Syriac; what goes through, below and above a letter.
      case 1, 10...36, 200...240: return true
      case 0: return Unicode.Scalar(UInt32(bitPattern: scalar))?.properties.isDefaultIgnorableCodePoint ?? true
      default: return false
      }
    default: return false
    }
  }
}
