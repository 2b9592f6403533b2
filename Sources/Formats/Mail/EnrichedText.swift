/// Text with commands in angle brackets, from before pages were sent (RFC 1896, RFC 1341 section 7.1.3).
enum EnrichedText {
  static func plain(_ text: String) -> String {
    var plain: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      plain += rest[..<open]
      rest = rest[(open + 1)...]
      if rest.first == UInt8(ascii: "<") {
        // Two of them are one that is meant.
        plain.append(UInt8(ascii: "<"))
        rest = rest.dropFirst()
      } else if let close = rest.prefix(60).firstIndex(of: UInt8(ascii: ">")) {
        let command = String(decoding: rest[..<close], as: UTF8.self).lowercased()
        if command == "nl" || command == "paragraph" || command == "/paragraph" { plain.append(0x0A) }
        if command == "lt" { plain.append(UInt8(ascii: "<")) }
        rest = rest[(close + 1)...]
        if command == "param", let end = rest.firstIndex(of: UInt8(ascii: ">")) { rest = rest[(end + 1)...] }
      } else {
        plain.append(UInt8(ascii: "<"))
      }
    }
    return String(decoding: plain + rest, as: UTF8.self)
  }
}
