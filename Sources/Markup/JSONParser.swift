extension JSON {
  /// Reads what of one value can be told, for files that others write: controls stand in texts, commas before brackets, numbers are
  /// too large, escapes unknown; behind what is no JSON at all, and where it ends too early, everything is closed.
  ///
  /// - Returns: `nil` where no value begins.
  public init?(mending bytes: [UInt8]) {
    guard
      let value = bytes.withUnsafeBufferPointer({ buffer -> JSON? in
        var parser = JSONParser(buffer, mends: true)
        return try? parser.document()
      })
    else { return nil }
    self = value
  }

  /// Reads one value with nothing but blanks around it; strictly, except that half of a surrogate pair becomes U+FFFD.
  ///
  /// - Throws: `JSONError`, also for what is nested deeper than 64.
  public init(json bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  public init(json bytes: [UInt8]) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try JSON(json: buffer) }
  }
}

/// From bytes to a tree; recursive, as deep as `deepest`.
struct JSONParser {
  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether faults are passed over; what cannot be is the end of the text, and all is closed there.
  private let mends: Bool
  private var next = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, mends: Bool = false) {
    self.bytes = bytes
    self.mends = mends
  }

  mutating func document() throws(JSONError) -> JSON {
    let value = try value()
    skipBlanks()
    guard next == bytes.count || mends else { throw fault("there is more after the value") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSON {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    // Python and others write what is no number as it comes.
    case UInt8(ascii: "N") where mends: return try word("NaN", .decimal(.nan))
    case UInt8(ascii: "I") where mends: return try word("Infinity", .decimal(.infinity))
    case nil: throw fault("it ends where a value should be")
    case let byte?:
      guard byte == UInt8(ascii: "-") || Self.isDigit(byte) else { throw fault("no value begins like this") }
      return try number()
    }
  }

  private mutating func nested(_ parse: (inout JSONParser) throws(JSONError) -> JSON) throws(JSONError) -> JSON {
    guard depth < Self.deepest else { throw fault("it is nested deeper than \(Self.deepest)") }
    depth += 1
    next += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [(String, JSON?)] = []
    do throws(JSONError) { try readMembers(into: &members) } catch { try endHere(error) }
    return .object(members)
  }

  /// Behind a fault nothing can be told.
  private mutating func endHere(_ error: JSONError) throws(JSONError) {
    guard mends else { throw error }
    next = bytes.count
  }

  private mutating func readMembers(into members: inout [(String, JSON?)]) throws(JSONError) {
    if take(UInt8(ascii: "}")) { return }
    repeat {
      if mends, take(UInt8(ascii: "}")) { return }
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw fault("a member begins with its name in quotes") }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon follows a name") }
      members.append((name, try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("a comma or } follows a member") }
  }

  private mutating func array() throws(JSONError) -> JSON {
    var items: [JSON] = []
    do throws(JSONError) { try readItems(into: &items) } catch { try endHere(error) }
    return .array(items)
  }

  private mutating func readItems(into items: inout [JSON]) throws(JSONError) {
    if take(UInt8(ascii: "]")) { return }
    repeat {
      if mends, take(UInt8(ascii: "]")) { return }
      items.append(try value())
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("a comma or ] follows an item") }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[next...].starts(with: letters) else { throw fault("no value begins like this") }
    next += letters.count
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> JSON {
    let start = next
    if peek == UInt8(ascii: "-") { next += 1 }
    if peek == UInt8(ascii: "0") { next += 1 } else { try digits() }
    let isWhole = peek != UInt8(ascii: ".") && (peek ?? 0) | 0x20 != UInt8(ascii: "e")
    if peek == UInt8(ascii: ".") {
      next += 1
      try digits()
    }
    if (peek ?? 0) | 0x20 == UInt8(ascii: "e") {
      next += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { next += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    if isWhole, let number = Int(text) { return .number(number) }
    guard let number = Double(text), number.isFinite || mends else { throw fault("the number is too large") }
    return .decimal(number)
  }

  private mutating func digits() throws(JSONError) {
    let start = next
    while let byte = peek, Self.isDigit(byte) { next += 1 }
    guard next > start else { throw fault("a digit is missing") }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    next += 1
    var text = ""
    while true {
      let start = next
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 || mends { next += 1 }
      guard let piece = piece(start..<next) else { throw fault("it is not UTF-8") }
      if text.isEmpty { text = piece } else { text += piece }
      switch peek {
      case UInt8(ascii: "\""):
        next += 1
        return StreamSafeText.limited(text)
      case UInt8(ascii: "\\"):
        next += 1
        if mends { text += mendedEscape() } else { text.unicodeScalars.append(try escaped()) }
      case nil where mends: return StreamSafeText.limited(text)
      case nil: throw fault("a text does not end")
      default: throw fault("a control character stands in a text")
      }
    }
  }

  private func piece(_ range: Range<Int>) -> String? {
    mends ? String(decoding: bytes[range], as: UTF8.self) : String(validating: bytes[range], as: UTF8.self)
  }

  /// An escape that there is none of stands for itself.
  private mutating func mendedEscape() -> String {
    let start = next
    if let scalar = try? escaped() { return String(scalar) }
    next = start < bytes.count && bytes[start] < 0x80 ? start + 1 : start
    return "\\" + String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    guard let letter = peek else { throw fault("a text does not end") }
    next += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw fault("there is no such escape")
    }
    let unit = try unit()
    guard UTF16.isLeadSurrogate(unit), bytes[next...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    let before = next
    next += 2
    let second = try self.unit()
    if UTF16.isTrailSurrogate(second) { return UTF16.decode(UTF16.EncodedScalar([unit, second])) }
    next = before
    return "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(JSONError) -> UInt16 {
    let digits = bytes[next...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    // A sign would do for `UInt16`.
    guard digits.count == 4, digits.allSatisfy(\.isHexadecimalDigit), let unit = UInt16(text, radix: 16) else {
      throw fault("four hexadecimal digits follow \\u")
    }
    next += 4
    return unit
  }

  // MARK: Bytes

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private var peek: UInt8? { next < bytes.count ? bytes[next] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { next += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    next += 1
    return true
  }

  private func fault(_ message: String) -> JSONError { JSONError(message: message, byte: next) }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20) }
}
