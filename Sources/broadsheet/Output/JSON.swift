import Text

/// A JSON value whose members keep their order; absent ones are left out.
enum JSON {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([(String, JSON?)])

  /// One line. Control characters and what could turn a line around are escaped, so that nothing of a file acts on a terminal.
  var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .string(let string): Self.write(string, to: &text)
    case .number(let number): text += "\(number)"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { text += "," }
        isFirst = false
        Self.write(name, to: &text)
        text += ":"
        value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default: if SafeText.isUnsafe(scalar) { escape(scalar, to: &text) } else { text.unicodeScalars.append(scalar) }
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

extension JSON {
  static func string(_ string: String?) -> JSON? { string.map { .string($0) } }

  /// Absent where it is empty.
  static func list(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .array(items) }
}
