import Markup

/// The tags of the small documents in XML that a book has of itself, one after the other.
struct BookTags {
  struct Tag: Equatable {
    /// Without prefix, in small letters.
    let name: String
    /// Names without prefix, in small letters.
    let attributes: [String: String]
    let isEnd: Bool
    /// Whether it ends where it begins.
    let isEmpty: Bool
    /// What follows it up to the next tag, on one line.
    let text: String
  }

  let tags: [Tag]

  private static let mostTags = 500_000

  init(_ bytes: [UInt8]) {
    let bytes = DecodedBytes(xml: bytes).utf8
    var tags: [Tag] = []
    var next = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    while next < bytes.count, tags.count < Self.mostTags {
      if bytes[next...].starts(with: "<!--".utf8) {
        next = Self.end(of: "-->", bytes, from: next + 4)
      } else if bytes[next...].starts(with: "<![CDATA[".utf8) {
        next = Self.end(of: "]]>", bytes, from: next)
      } else {
        next += 1
        let close = Self.close(bytes, from: next)
        let textEnd = bytes.firstIndex(of: UInt8(ascii: "<"), from: close) ?? bytes.count
        if let first = bytes[next..<close].first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") {
          let text = close < textEnd ? bytes[(close + 1)..<textEnd] : []
          tags.append(Self.tag(bytes[next..<close], text: HTMLBlocks.line(of: Array(text))))
        }
        next = close
      }
      next = bytes.firstIndex(of: UInt8(ascii: "<"), from: next) ?? bytes.count
    }
    self.tags = tags
  }

  private static func end(of mark: String, _ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while let found = bytes.firstIndex(of: UInt8(ascii: ">"), from: index) {
      if bytes[..<(found + 1)].suffix(mark.utf8.count).elementsEqual(mark.utf8) { return found + 1 }
      index = found + 1
    }
    return bytes.count
  }

  /// Where the tag ends; signs in quotes are none.
  private static func close(_ bytes: [UInt8], from start: Int) -> Int {
    var (index, quote): (Int, UInt8?) = (start, nil)
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  private static func tag(_ bytes: ArraySlice<UInt8>, text: String) -> Tag {
    let isEnd = bytes.first == UInt8(ascii: "/")
    let isEmpty = bytes.last == UInt8(ascii: "/")
    var rest = bytes.dropFirst(isEnd ? 1 : 0).dropLast(isEmpty ? 1 : 0)
    let name = take(&rest) { $0 > 0x20 }
    var attributes: [String: String] = [:]
    while !rest.isEmpty, attributes.count < 50 {
      rest = rest.drop { $0 <= 0x20 }
      let key = take(&rest) { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { break }
      rest = rest.dropFirst()
      let value = rest.prefix { $0 != quote }
      rest = rest[min(value.endIndex + 1, rest.endIndex)...]
      attributes[local(key)] = HTMLBlocks.line(of: Array(value))
    }
    return Tag(name: local(name), attributes: attributes, isEnd: isEnd, isEmpty: isEmpty, text: text)
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, while belongs: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  private static func local(_ name: String) -> String {
    (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
  }
}
