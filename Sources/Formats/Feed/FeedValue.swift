import Markup

/// What an element of a feed says: plain text or HTML, in UTF-8.
struct FeedValue {
  enum Kind {
    case text, html
  }

  var bytes: [UInt8]
  var kind: Kind
  /// What relative links in it start from.
  var base: String?

  init(_ bytes: [UInt8], kind: Kind = .text, base: String? = nil) {
    self.bytes = bytes
    self.kind = kind
    self.base = base
  }

  var isEmpty: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// As it is, but for blanks around it.
  var trimmed: String {
    let end = (bytes.lastIndex { $0 > 0x20 } ?? -1) + 1
    return String(decoding: bytes[..<end].drop { $0 <= 0x20 }, as: UTF8.self)
  }

  /// On one line, without markup.
  var line: String {
    if kind == .html, bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      return HTMLBlocks.line(of: bytes)
    }
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20 { line.append(byte) } else if let last = line.last, last != 0x20 { line.append(0x20) }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a text whose form nobody declared is HTML: something in it is closed or escaped (as feedparser has it).
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where index + 1 < bytes.count {
      let next = bytes[index + 1]
      let isLetter = (next | 0x20) &- 0x61 < 26
      if byte == UInt8(ascii: "<"), next == UInt8(ascii: "/") || isLetter {
        let rest = bytes[(index + 1)...].prefix(2000)
        if let end = rest.firstIndex(of: UInt8(ascii: ">")),
          next == UInt8(ascii: "/") || bytes[end - 1] == UInt8(ascii: "/")
        {
          return true
        }
      }
      if byte == UInt8(ascii: "&"), isLetter || next == UInt8(ascii: "#") {
        let name = bytes[(index + 2)...].prefix(12)
        let end = name.firstIndex { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 }
        if let end, bytes[end] == UInt8(ascii: ";") { return true }
      }
    }
    return false
  }
}
