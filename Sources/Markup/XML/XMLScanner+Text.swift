extension XMLScanner {
  /// Appends a text with its references resolved; those that nobody declared are read as HTML's.
  public func append(_ text: Range<Int>, to result: inout [UInt8]) {
    let slice = UnsafeBufferPointer(rebasing: bytes[text])
    if ByteSearch.first(UInt8(ascii: "&"), in: slice, from: 0) != nil {
      if result.isEmpty { result.reserveCapacity(slice.count) }
      CharacterReference.resolve(slice, inAttribute: true, into: &result)
    } else {
      result.append(contentsOf: slice)
    }
  }

  /// The bytes of a range as a string; what is no UTF-8 becomes U+FFFD.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The name of an element without its prefix, in small letters.
  public func localName(_ name: Range<Int>) -> String {
    let local = bytes[name].lastIndex(of: UInt8(ascii: ":")).map { ($0 + 1)..<name.upperBound } ?? name
    return String(unsafeUninitializedCapacity: local.count) { buffer in
      for (index, place) in local.enumerated() {
        buffer[index] = (0x41...0x5A).contains(bytes[place]) ? bytes[place] | 0x20 : bytes[place]
      }
      return local.count
    }
  }

  /// The prefix of a name, without its colon; empty where it has none.
  public func prefix(_ name: Range<Int>) -> Range<Int> {
    let end = bytes[name].firstIndex(of: UInt8(ascii: ":")) ?? name.lowerBound
    return name.lowerBound..<end
  }

  /// Hands over each attribute: its name, and its value with references as they are.
  public func forEachAttribute(of tag: XMLTag, _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
    var next = tag.attributes.lowerBound
    let end = tag.attributes.upperBound
    while true {
      while next < end, bytes[next] <= 0x20 || bytes[next] == UInt8(ascii: "/") { next += 1 }
      let name = next
      while next < end, bytes[next] > 0x20, bytes[next] != UInt8(ascii: "=") { next += 1 }
      let nameEnd = next
      while next < end, bytes[next] <= 0x20 { next += 1 }
      guard next < end, bytes[next] == UInt8(ascii: "=") else {
        if next >= end { return }
        continue
      }
      next += 1
      while next < end, bytes[next] <= 0x20 { next += 1 }
      guard next < end else { return }
      let quote = bytes[next]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { next += 1 }
      let value = next
      while next < end, isQuoted ? bytes[next] != quote : bytes[next] > 0x20 { next += 1 }
      body(name..<nameEnd, value..<next)
      if isQuoted { next += 1 }
    }
  }

  /// The value of an attribute by its name in small letters, with its prefix; `nil` where it is not there.
  public func attribute(_ name: StaticString, of tag: XMLTag) -> String? {
    guard !tag.attributes.isEmpty else { return nil }
    var found: String?
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    forEachAttribute(of: tag) { range, value in
      guard found == nil, bytes[range].elementsEqual(wanted, by: { ($0 | 0x20) == ($1 | 0x20) }) else { return }
      var text: [UInt8] = []
      append(value, to: &text)
      found = String(decoding: text, as: UTF8.self)
    }
    return found
  }
}
