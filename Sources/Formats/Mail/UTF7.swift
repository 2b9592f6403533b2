/// UTF-7 (RFC 2152): UTF-16 in base64 between `+` and `-`.
enum UTF7 {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let plus = rest.firstIndex(of: UInt8(ascii: "+")) {
      plain += rest[..<plus]
      rest = rest[(plus + 1)...]
      let digits = rest.prefix { Base64.value(of: $0) != nil && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
      rest = rest[digits.endIndex...]
      let isClosed = rest.first == UInt8(ascii: "-")
      if isClosed { rest = rest.dropFirst() }
      if digits.isEmpty {
        // `+-` is the sign itself.
        plain.append(UInt8(ascii: "+"))
        if !isClosed { continue }
      } else {
        let units = Base64.decode(digits)
        let pairs = stride(from: 0, to: units.count - 1, by: 2).map { UInt16(units[$0]) << 8 | UInt16(units[$0 + 1]) }
        plain += String(decoding: pairs, as: UTF16.self).utf8
      }
    }
    return plain + rest
  }
}
