import Markup

/// What an object shows at a glance: all of it, or, where it is long, all but the longest of its values.
struct JSONGlance {
  let value: JSON
  let isWhole: Bool
  /// Whether there were faults in it that had to be passed over.
  let isMended: Bool

  /// What is longer is not parsed.
  private static let longest = 1 << 20

  /// `nil` for bytes that are no JSON.
  init?(at bytes: [UInt8]) {
    isWhole = bytes.count <= Self.longest
    guard let (value, isMended) = isWhole ? Self.parsed(bytes) : (Self.withoutLongest(bytes), false) else { return nil }
    self.value = value
    self.isMended = isMended
  }

  /// Bytes in another encoding than they should be are decoded as well as can be, and faults are passed over.
  static func parsed(_ bytes: [UInt8]) -> (value: JSON, isMended: Bool)? {
    if let value = try? JSON(json: bytes) { return (value, false) }
    let decoded = DecodedBytes(text: bytes).utf8
    if let value = try? JSON(json: decoded) { return (value, false) }
    return JSON(mending: decoded).map { ($0, true) }
  }

  private static func withoutLongest(_ bytes: [UInt8]) -> JSON {
    var window = JSONWindow(BytesAtHand(bytes))
    var members: [(String, JSON?)] = []
    while members.count < 1000 {
      // Behind the bracket or a comma; reading what is in memory does not fail.
      window.step()
      guard case .whole(let name)? = try? window.value(upTo: 4096),
        let text = parsed(window.bytes(of: name))?.value.text,
        (try? window.take(UInt8(ascii: ":"))) == true
      else { break }
      let start = window.place
      if case .whole(let range)? = try? window.value(upTo: longest) {
        members.append((text, parsed(window.bytes(of: range))?.value))
      } else {
        window.seek(start)
        let isText = (try? window.peek()) == UInt8(ascii: "\"")
        members.append((text, isText ? .string("…") : .null))
        guard case .whole? = try? window.value() else { break }
      }
      guard (try? window.peek()) == UInt8(ascii: ",") else { break }
    }
    return .object(members)
  }
}
