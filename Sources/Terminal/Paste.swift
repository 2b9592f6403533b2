/// A paste that is coming in, between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct Paste {
  private var bytes: [UInt8] = []
  private static let end = Array("\u{1B}[201~".utf8)

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes what belongs to the paste from the front of `input`; what may be the beginning of its end stays there.
  /// - Returns: whether the end was there.
  mutating func take(_ input: inout ArraySlice<UInt8>, isLast: Bool) -> Bool {
    while let escape = input.firstIndex(of: 0x1B) {
      append(input[..<escape])
      input = input[escape...]
      if input.starts(with: Self.end) {
        input = input.dropFirst(Self.end.count)
        return true
      }
      if !isLast, input.count < Self.end.count, Self.end.starts(with: input) { return false }
      append(input.prefix(1))
      input = input.dropFirst()
    }
    append(input)
    input = []
    return false
  }

  private mutating func append(_ part: ArraySlice<UInt8>) {
    bytes += part.prefix(KeyDecoder.pasteLimit - bytes.count)
  }
}
