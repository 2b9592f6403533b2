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
    if kind == .html, bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) {
      return HTMLBlocks.line(of: bytes)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return ""
      }
      let text = UnsafeBufferPointer(rebasing: bytes[start...last])
      if ByteSearch.firstLooseBlank(in: text, from: 0) == nil { return String(decoding: text, as: UTF8.self) }
      var line: [UInt8] = []
      line.reserveCapacity(text.count)
      for byte in text {
        if byte > 0x20 { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
      }
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// Whether a text whose form nobody declared is HTML: something in it is closed or escaped (as feedparser has it).
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { hasTag($0, isBody: false) || hasReference($0) }
  }

  /// Whether a body whose form nobody declared is HTML: it may also have tags in it that need no end, as `<br>`, `<img src=…>`
  /// or `<p>`. A title does not: where it has one, it is about the tag.
  static func bodyLooksLikeHTML(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { hasTag($0, isBody: true) || hasReference($0) }
  }

  private static func hasTag(_ bytes: UnsafeBufferPointer<UInt8>, isBody: Bool) -> Bool {
    var next = 0
    while let start = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: next) {
      next = start + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "/") || isLetter(bytes[next]) else { continue }
      let near = UnsafeBufferPointer(rebasing: bytes[..<min(next + 2000, bytes.count)])
      guard let end = ByteSearch.first(UInt8(ascii: ">"), in: near, from: next) else { continue }
      if bytes[next] == UInt8(ascii: "/") || bytes[end - 1] == UInt8(ascii: "/") { return true }
      if isBody, needsNoEnd(UnsafeBufferPointer(rebasing: bytes[next..<end])) { return true }
    }
    return false
  }

  /// - Parameter tag: What stands between `<` and `>`.
  private static func needsNoEnd(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = tag.prefix(11).prefix { $0 > 0x20 }.map { $0 | 0x20 }
    // `<p>` and `<li>` may be left open, HTML, section 13.1.2.4; the others have no end, section 13.1.2.
    return ["br", "hr", "img", "p", "li"].contains { $0.utf8.elementsEqual(name) }
  }

  private static func hasReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = 0
    while let start = ByteSearch.first(UInt8(ascii: "&"), in: bytes, from: next) {
      next = start + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "#") || isLetter(bytes[next]) else { continue }
      // The longest name, `CounterClockwiseContourIntegral`, has 31 letters.
      let name = bytes[(next + 1)...].prefix(32)
      let end = name.firstIndex { !isLetter($0) && $0 &- 0x30 >= 10 }
      if let end, bytes[end] == UInt8(ascii: ";") { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
