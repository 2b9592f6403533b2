extension TextEncoding {
  /// What the XML declaration at the beginning says: `<?xml version="1.0" encoding="..."?>`.
  ///
  /// A document whose declaration can be read as bytes is in no UTF-16, so that is taken for UTF-8.
  public init?(xmlDeclaredIn bytes: [UInt8]) {
    let start = ByteOrderMark(bytes)?.count ?? 0
    // Blanks before the declaration are an error, and are there all the same.
    let beginning = bytes[start...].prefix(1024).drop { $0 <= 0x20 }
    guard beginning.starts(with: "<?xml".utf8), let end = beginning.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: beginning[..<end], as: UTF8.self)
    guard let name = declaration.utf8Index(behind: "encoding") else { return nil }
    let value = declaration[name...].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    guard let encoding = TextEncoding(label: value.dropFirst().prefix { $0 != quote }) else { return nil }
    self = encoding.readableAsBytes
  }

  /// UTF-16 cannot be declared in bytes that are read one by one (HTML standard, "prescan", step "processing").
  var readableAsBytes: TextEncoding {
    switch self {
    case .utf16LE, .utf16BE: .utf8
    case .userDefined: .windows1252
    default: self
    }
  }
}

extension String {
  /// Where a word of ASCII ends first.
  fileprivate func utf8Index(behind word: String) -> String.Index? {
    var index = startIndex
    while let first = utf8[index...].firstIndex(of: word.utf8.first ?? 0) {
      if utf8[first...].starts(with: word.utf8) { return utf8.index(first, offsetBy: word.utf8.count) }
      index = utf8.index(after: first)
    }
    return nil
  }
}
