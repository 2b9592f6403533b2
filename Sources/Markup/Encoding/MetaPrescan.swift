/// The prescan of the HTML standard: `<meta>` elements, without a parser and without being taken in by comments.
struct MetaPrescan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func encoding() -> TextEncoding? {
    while let open = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = open + 1
      if starts("!--") {
        // `<!-->` is a comment too.
        next += 1
        while next < bytes.count, !starts("-->") { next += 1 }
      } else if starts("meta"), next + 4 < bytes.count, Self.isBlank(bytes[next + 4]) || bytes[next + 4] == Self.slash {
        next += 4
        if let encoding = metaEncoding() { return encoding }
      } else if next < bytes.count, Self.isLetter(bytes[next]) || bytes[next] == Self.slash {
        while next < bytes.count, !Self.isBlank(bytes[next]), bytes[next] != Self.close { next += 1 }
        while attribute() != nil {}
      }
    }
    return nil
  }

  /// Of the attributes of one `<meta>`.
  private mutating func metaEncoding() -> TextEncoding? {
    var names: Set<String> = []
    var (charset, content): (String?, String?)
    var isContentType = false
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case "charset": charset = value
      case "content": content = value
      case "http-equiv": isContentType = value == "content-type"
      default: break
      }
    }
    if let charset { return TextEncoding(label: charset) }
    guard isContentType, let content else { return nil }
    return ContentType.charset(in: content).flatMap { TextEncoding(label: $0) }
  }

  /// The next attribute of the tag, in lower case; `nil` at its end.
  private mutating func attribute() -> (name: String, value: String)? {
    while next < bytes.count, Self.isBlank(bytes[next]) || bytes[next] == Self.slash { next += 1 }
    guard next < bytes.count, bytes[next] != Self.close else { return nil }
    let name = take { !Self.isBlank($0) && $0 != Self.slash && $0 != Self.close && $0 != Self.equals }
    // An equals sign at the beginning is part of a name.
    guard !name.isEmpty else {
      next += 1
      return ("=", "")
    }
    _ = take(while: Self.isBlank)
    guard next < bytes.count, bytes[next] == Self.equals else { return (name, "") }
    next += 1
    _ = take(while: Self.isBlank)
    guard next < bytes.count else { return (name, "") }
    let quote = bytes[next]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name, take { !Self.isBlank($0) && $0 != Self.close })
    }
    next += 1
    let value = take { $0 != quote }
    next = min(next + 1, bytes.count)
    return (name, value)
  }

  /// Bytes as text in lower case.
  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = next
    while next < bytes.count, belongs(bytes[next]) { next += 1 }
    return String(decoding: bytes[start..<next], as: UTF8.self).lowercased()
  }

  private func starts(_ text: StaticString) -> Bool {
    guard next + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { offset in
      let byte = bytes[next + offset]
      return (Self.isLetter(byte) ? byte | 0x20 : byte) == text.utf8Start[offset]
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D && byte != 0x0B }
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static let slash = UInt8(ascii: "/")
  private static let close = UInt8(ascii: ">")
  private static let equals = UInt8(ascii: "=")
}
