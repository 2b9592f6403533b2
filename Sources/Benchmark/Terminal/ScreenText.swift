import Glibc

/// The text in what a program writes to its terminal, without the sequences that move and colour it; where the cursor jumps,
/// a line ends. Enough to see that a headline or a title has come.
struct ScreenText {
  private(set) var bytes: [UInt8] = []
  private var state = State.text
  private var parameters: [UInt8] = []

  private enum State {
    case text, escape, sequence, string, stringEscape, charset
  }

  mutating func append(_ chunk: some Sequence<UInt8>) { for byte in chunk { take(byte) } }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  func contains(_ text: String) -> Bool {
    // No NUL is kept, so that C can look.
    (bytes + [0]).withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { strstr($0, text) != nil } ?? false }
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text: takeText(byte)
    case .escape: takeEscape(byte)
    case .charset: state = .text
    case .sequence:
      if (0x40...0x7E).contains(byte) { end(sequence: byte) } else { parameters.append(byte) }
    case .string: state = byte == 0x07 ? .text : byte == 0x1B ? .stringEscape : .string
    case .stringEscape: state = .text
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0A, 0x0D: bytes.append(0x0A)
    case ..<0x20: break
    default: bytes.append(byte)
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    parameters = []
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default: state = .text
    }
  }

  private mutating func end(sequence final: UInt8) {
    state = .text
    let count = min(500, Int(String(decoding: parameters, as: UTF8.self)) ?? 1)
    switch final {
    case UInt8(ascii: "C"): bytes += Array(repeating: 0x20, count: count)
    case UInt8(ascii: "b"): if let last = bytes.last { bytes += Array(repeating: last, count: count) }
    case UInt8(ascii: "m"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "h"), UInt8(ascii: "l"): break
    default: bytes.append(0x0A)
    }
  }
}
