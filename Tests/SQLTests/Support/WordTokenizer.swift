import SQL

/// Words of ASCII letters in lower case; "gray" is also "grey".
final class WordTokenizer: FullTextTokenizer {
  private var word: [UInt8] = []

  func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, for purpose: TokenizingPurpose,
    emit: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool
  ) {
    var start = 0
    while start < text.count {
      word.removeAll(keepingCapacity: true)
      var end = start
      while end < text.count, let letter = Self.folded(text[end]) {
        word.append(letter)
        end += 1
      }
      if !word.isEmpty {
        guard word.withUnsafeBufferPointer({ emit($0, start..<end, false) }) else { return }
        if purpose == .document, word == Array("gray".utf8) {
          guard Array("grey".utf8).withUnsafeBufferPointer({ emit($0, start..<end, true) }) else { return }
        }
      }
      start = max(end, start + 1)
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x61...0x7A: byte
    default: nil
    }
  }
}
