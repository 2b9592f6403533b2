extension MarkdownSigns {
  /// Whether cmark reads a text in time that grows with its length: not too long, and nowhere so full of marks that open
  /// something and never close it, or that lie in one another, as no writer makes it.
  static func areBounded(in text: Substring) -> Bool {
    guard text.utf8.count <= mostBytes else { return false }
    var marks = 0
    var isBlank = true
    var leading = 0
    var isLeading = true
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        // A blank line ends whatever its marks could open.
        if isBlank { marks = 0 }
        (isBlank, leading, isLeading) = (true, 0, true)
        continue
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if isLeading { leading += 1 }
        marks += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"),
        UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "("),
        UInt8(ascii: "\\"):
        marks += 1
        isLeading = false
      case 0x20, 0x09, 0x0D: continue
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ")"): if isLeading { leading += 1 }
      default: isLeading = false
      }
      isBlank = false
      if marks > mostMarks || leading > mostLeading { return false }
    }
    return true
  }

  private static let mostBytes = 4 << 20
  private static let mostMarks = 20_000
  private static let mostLeading = 200
}
