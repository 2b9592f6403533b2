extension JSON {
  /// As one line.
  ///
  /// - Parameter isEscaped: which characters are written as `\u....` beside those that must be, so that what a file said
  ///   does not act on a terminal.
  public func line(escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    var text = ""
    write(to: &text, isEscaped)
    return text
  }

  private func write(to text: inout String, _ isEscaped: (Unicode.Scalar) -> Bool) {
    switch self {
    case .string(let string): Self.write(string, to: &text, isEscaped)
    case .number(let number): text += "\(number)"
    // JSON has no word for what is no number.
    case .decimal(let number): text += number.isFinite ? "\(number)" : "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.write(to: &text, isEscaped)
      }
      text += "]"
    case .object(let members):
      text += "{"
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { text += "," }
        isFirst = false
        Self.write(name, to: &text, isEscaped)
        text += ":"
        value.write(to: &text, isEscaped)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String, _ isEscaped: (Unicode.Scalar) -> Bool) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 || isEscaped(scalar) {
          escape(scalar, to: &text)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  /// As one UTF-16 unit or two (RFC 8259, section 7).
  private static func escape(_ scalar: Unicode.Scalar, to text: inout String) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
