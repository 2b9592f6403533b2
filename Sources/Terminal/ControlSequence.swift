/// A control sequence (ECMA-48, 5.4): `ESC [`, parameters, a letter; or the shorter `ESC O` and a letter.
struct ControlSequence {
  enum Reading {
    case sequence(ControlSequence)
    case incomplete
    /// So many bytes are no sequence, and nothing else either.
    case malformed(count: Int)
  }

  /// `[` or `O`.
  let introducer: UInt8
  /// `<`, `=`, `>` or `?` before the parameters.
  let marker: UInt8?
  /// Missing ones are 0. Sub-parameters (after a colon) are left out.
  let parameters: [Int]
  let final: UInt8
  /// The bytes it takes.
  let count: Int

  /// None that a key writes is half as long.
  private static let longest = 64

  /// Reads a sequence at the start of `bytes`, which begin with an escape and an introducer.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    let body = bytes.dropFirst(2).prefix(longest)
    let introducer = bytes[bytes.startIndex + 1]
    // The Linux console's F1 to F5: ESC [ [ A.
    if introducer == UInt8(ascii: "["), body.first == UInt8(ascii: "[") {
      guard let final = body.dropFirst().first else { return .incomplete }
      let sequence = ControlSequence(
        introducer: introducer, marker: UInt8(ascii: "["), parameters: [], final: final, count: 4)
      return .sequence(sequence)
    }
    guard let end = body.firstIndex(where: { !(0x30...0x3F).contains($0) }) else {
      return body.count < longest ? .incomplete : .malformed(count: 2 + longest)
    }
    // rxvt ends with a dollar where Shift is held; in ECMA-48 a letter would follow.
    guard (0x40...0x7E).contains(body[end]) || body[end] == UInt8(ascii: "$") else {
      return .malformed(count: end - bytes.startIndex)
    }
    let marker = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let written = body[..<end].dropFirst(marker == nil ? 0 : 1)
    let sequence = ControlSequence(
      introducer: introducer, marker: marker, parameters: numbers(in: written), final: body[end],
      count: end + 1 - bytes.startIndex)
    // The old reports of the mouse have three bytes more.
    guard sequence.isOldMouse else { return .sequence(sequence) }
    guard bytes.count >= 6 else { return .incomplete }
    let three = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    return .sequence(
      ControlSequence(introducer: introducer, marker: nil, parameters: three, final: sequence.final, count: 6))
  }

  /// A parameter, 0 where it is missing.
  func parameter(_ index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }

  private var isOldMouse: Bool {
    introducer == UInt8(ascii: "[") && final == UInt8(ascii: "M") && marker == nil && parameters.isEmpty
  }

  private static func numbers(in written: ArraySlice<UInt8>) -> [Int] {
    guard !written.isEmpty else { return [] }
    return written.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { number, byte in
        (0x30...0x39).contains(byte) ? min(number * 10 + Int(byte) - 0x30, 0xFFFFFF) : number
      }
    }
  }
}
