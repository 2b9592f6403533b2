extension JSON {
  /// As one line.
  ///
  /// - Parameter isEscaped: which characters beyond ASCII's printable ones are written as `\u....` beside those that must be,
  ///   so that what a file said does not act on a terminal.
  public func line(escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, escaping: isEscaped)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same in UTF-8.
  public func write(to bytes: inout [UInt8], escaping isEscaped: (Unicode.Scalar) -> Bool) {
    switch self {
    case .string(let string): Self.write(string, to: &bytes, isEscaped)
    case .number(let number): bytes += "\(number)".utf8
    // JSON has no word for what is no number.
    case .decimal(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes, escaping: isEscaped)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.write(name, to: &bytes, isEscaped)
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &bytes, escaping: isEscaped)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ string: String, to bytes: inout [UInt8], _ isEscaped: (Unicode.Scalar) -> Bool) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var start = 0
      var index = 0
      // What stands as it is, which is nearly all, is taken over in stretches.
      func takeOver() { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
      while true {
        index = firstSpecial(in: text, from: index)
        guard index < text.count else { break }
        let byte = text[index]
        let (scalar, length) = byte < 0x80 ? (Unicode.Scalar(byte), 1) : scalar(at: index, of: text)
        if byte > 0x7E, !isEscaped(scalar) {
          index += length
          continue
        }
        takeOver()
        escape(scalar, to: &bytes)
        index += length
        start = index
      }
      takeOver()
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The next byte that may not stand as it is, or the end.
  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var next = start
    while next + 8 <= text.count {
      let word = ByteWord(base + next)
      let marks =
        word.below(0x20) | word.equal(to: UInt8(ascii: "\"")) | word.equal(to: UInt8(ascii: "\\"))
        | word.equal(to: 0x7F) | word.beyondASCII
      if marks != 0 { return next + ByteWord.first(marks) }
      next += 8
    }
    while next < text.count {
      let byte = text[next]
      if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      next += 1
    }
    return next
  }

  /// A string's UTF-8 is well-formed: the first byte tells the length (RFC 3629, section 3).
  private static func scalar(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, length: Int) {
    let lead = text[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in text[index...].prefix(length).dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The short form where there is one, else one UTF-16 unit or two (RFC 8259, section 7).
  private static func escape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case "\"": bytes.append(UInt8(ascii: "\""))
    case "\\": bytes.append(UInt8(ascii: "\\"))
    case "\n": bytes.append(UInt8(ascii: "n"))
    case "\t": bytes.append(UInt8(ascii: "t"))
    case "\r": bytes.append(UInt8(ascii: "r"))
    default:
      bytes.removeLast()
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    }
  }
}
