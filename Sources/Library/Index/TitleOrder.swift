import Text

/// What lists by title are ordered by: the first of the folded title, without quotes and the like before it.
enum TitleOrder {
  static func bytes(of title: String) -> [UInt8] {
    Array(Folding.search(title).bytes.drop { $0 < 0x80 && !isLetterOrDigit($0) }.prefix(32))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
