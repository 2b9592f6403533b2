import CUchardet

/// What bytes are that nobody said anything of, nor anything true.
enum EncodingDetector {
  /// UTF-8 before anything else, then what uchardet takes it for, then windows-1252.
  static func encoding(of bytes: [UInt8], census: UTF8Census) -> TextEncoding {
    if let wide = TextEncoding(unmarkedUTF16: bytes) { return wide }
    if census.isASCII { return shiftedEncoding(of: bytes) ?? .utf8 }
    if census.isUTF8 || census.isDamagedUTF8 { return .utf8 }
    return guess(bytes) ?? .windows1252
  }

  /// ISO-2022-JP has seven bits a byte, as ASCII has; its escape sequences give it away.
  private static func shiftedEncoding(of bytes: [UInt8]) -> TextEncoding? {
    let escape = bytes.withUnsafeBufferPointer { ByteSearch.first(0x1B, in: $0, from: 0) }
    guard let escape, escape + 2 < bytes.count else { return nil }
    let behind = bytes[(escape + 1)...(escape + 2)]
    return behind.elementsEqual("$B".utf8) || behind.elementsEqual("$@".utf8) ? .iso2022JP : nil
  }

  private static func guess(_ bytes: [UInt8]) -> TextEncoding? {
    // What is ASCII tells nothing; a page may begin with a lot of it.
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let sample = bytes[max(0, first - 256)...].prefix(65_536)
    // A few accents are too little to tell languages by.
    guard sample.count(where: { $0 >= 0x80 }) >= 6, let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let result = sample.withUnsafeBytes { raw in
      uchardet_handle_data(detector, raw.bindMemory(to: CChar.self).baseAddress, raw.count)
    }
    guard result == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let encoding = TextEncoding(label: String(cString: name))
    // These were ruled out before.
    return encoding == .utf8 || encoding == .utf16LE || encoding == .utf16BE ? nil : encoding
  }
}
