/// A body in pieces with their lengths before them (RFC 9112, section 7.1).
enum ChunkedBody {
  /// The pieces put together, as far as they go; `nil` for what is in no pieces.
  static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var joined: [UInt8] = []
    var next = body.startIndex
    while next < body.endIndex {
      guard let feed = body[next...].prefix(1024).firstIndex(of: 0x0A) else { break }
      let text = body[next..<feed].prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
      guard text.count <= 8, let length = Int(String(decoding: text, as: UTF8.self), radix: 16), length >= 0 else {
        break
      }
      if next == body.startIndex { joined.reserveCapacity(body.count) }
      guard length > 0 else { return joined }
      let start = feed + 1
      joined += body[start..<min(start + length, body.endIndex)]
      next = start + length
      // The end of the line behind a piece.
      if next < body.endIndex, body[next] == 0x0D { next += 1 }
      if next < body.endIndex, body[next] == 0x0A { next += 1 }
    }
    return joined.isEmpty ? nil : joined
  }
}
