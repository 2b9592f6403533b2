/// Whether bytes of UTF-8 end as a sentence does, in the scripts that news is written in and that mark it.
enum SentenceEnd {
  static func isEnd(of bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = bytes[...]
    while let last = rest.last {
      switch last {
      case 0x09...0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        rest.removeLast()
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      default:
        guard last >= 0x80, rest.count >= 3 else { return false }
        let end = Array(rest.suffix(3))
        switch (end[0], end[1], end[2]) {
        // ” ’ “ ） 》 〉 】 » and no-break space: what stands before them counts.
        case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9C), (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x8B),
          (0xE3, 0x80, 0x89), (0xE3, 0x80, 0x91):
          rest.removeLast(3)
        case (_, 0xC2, 0xBB), (_, 0xC2, 0xA0): rest.removeLast(2)
        // … 。 ！ ？ 」 』 ． ｡ । ॥ ۔ ؟
        case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE3, 0x80, 0x8D),
          (0xE3, 0x80, 0x8F), (0xEF, 0xBC, 0x8E), (0xEF, 0xBD, 0xA1), (0xE0, 0xA5, 0xA4), (0xE0, 0xA5, 0xA5),
          (_, 0xDB, 0x94), (_, 0xD8, 0x9F):
          return true
        // Armenian, Ethiopic, Khmer, Burmese and Tibetan.
        case (_, 0xD6, 0x89), (0xE1, 0x8D, 0xA2), (0xE1, 0x9F, 0x94), (0xE1, 0x81, 0x8B), (0xE0, 0xBC, 0x8D):
          return true
        default: return false
        }
      }
    }
    return false
  }
}
