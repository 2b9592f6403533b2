import Screen

/// The first thing in a terminal's bytes, and the bytes it takes.
enum InputToken {
  case incomplete
  /// Nothing anybody wants to know.
  case nothing(count: Int)
  case text(Unicode.Scalar, count: Int)
  case event(TerminalEvent, count: Int)
  case pasteStart(count: Int)

  private static let escape: UInt8 = 0x1B

  /// - Parameters:
  ///   - bytes: Not empty.
  ///   - named: Sequences that this terminal's description gives for its keys.
  ///   - isLast: Whether it has to do without further bytes.
  init(_ bytes: ArraySlice<UInt8>, named: [[UInt8]: Key], isLast: Bool) {
    let first = bytes[bytes.startIndex]
    if first == Self.escape {
      self = Self.afterEscape(bytes, named: named, isLast: isLast)
    } else if let key = Self.control(first) {
      self = .event(.key(key), count: 1)
    } else {
      self = Self.scalar(bytes, isLast: isLast)
    }
  }

  /// The keys that write one byte.
  private static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0: .control("@")
    case 0x1...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// One code point of UTF-8; broken bytes and C1 controls are nothing.
  private static func scalar(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> InputToken {
    let first = bytes[bytes.startIndex]
    let count =
      switch first {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard count > 0 else { return .nothing(count: 1) }
    let part = bytes.prefix(count)
    guard part.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) else { return .nothing(count: 1) }
    guard part.count == count else { return isLast ? .nothing(count: 1) : .incomplete }
    guard let text = String(validating: part, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return .nothing(count: 1)
    }
    return (0x80...0x9F).contains(scalar.value) ? .nothing(count: count) : .text(scalar, count: count)
  }

  private static func afterEscape(_ bytes: ArraySlice<UInt8>, named: [[UInt8]: Key], isLast: Bool) -> InputToken {
    if let match = named.filter({ bytes.starts(with: $0.key) }).max(by: { $0.key.count < $1.key.count }) {
      return .event(.key(match.value), count: match.key.count)
    }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return isLast ? .event(.key(.escape), count: 1) : .incomplete }
    switch second {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      switch ControlSequence.read(bytes) {
      case .sequence(let sequence): return token(for: sequence)
      // Alt and a bracket, or Alt and O.
      case .incomplete:
        guard isLast else { return .incomplete }
        return rest.count == 1 ? alt(rest, isLast: true) : .nothing(count: bytes.count)
      case .malformed(let count): return .nothing(count: count)
      }
    case escape:
      // Of a row of them, as a held key or a hostile terminal writes it, all but the last two are keys by themselves.
      if rest.dropFirst().first == escape { return .event(.key(.escape), count: 1) }
      // Alt and a key that writes a sequence; or Escape twice.
      switch InputToken(rest, named: named, isLast: isLast) {
      case .incomplete: return .incomplete
      case .event(let event, let count) where count > 1: return .event(event, count: count + 1)
      default: return .event(.key(.escape), count: 1)
      }
    case let second where ControlString.isBegun(by: second):
      switch ControlString.read(bytes, isLast: isLast) {
      case .string(let count), .broken(let count): return .nothing(count: count)
      case .incomplete: return .incomplete
      case .key: return alt(rest, isLast: isLast)
      }
    default: return alt(rest, isLast: isLast)
    }
  }

  private static func alt(_ rest: ArraySlice<UInt8>, isLast: Bool) -> InputToken {
    // Keys that write one byte count without Alt, as arrows do.
    if let key = rest.first.flatMap(control) {
      return .event(.key(key == .backspace ? .deleteWord : key), count: 2)
    }
    return switch scalar(rest, isLast: isLast) {
    case .text(let scalar, let count): .event(.key(.alt(Character(scalar))), count: count + 1)
    case .incomplete: .incomplete
    default: .event(.key(.escape), count: 1)
    }
  }

  private static func token(for sequence: ControlSequence) -> InputToken {
    if sequence.isPasteStart { return .pasteStart(count: sequence.count) }
    if let key = sequence.key { return .event(.key(key), count: sequence.count) }
    if let mouse = sequence.mouse { return .event(.mouse(mouse), count: sequence.count) }
    return .nothing(count: sequence.count)
  }
}

extension Key {
  /// What Alt or Control and Backspace mean to readline, and so to those who type it.
  static let deleteWord = Key.control("w")
}
