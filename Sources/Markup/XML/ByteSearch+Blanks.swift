extension ByteSearch {
  /// The first byte below a blank.
  public static func firstControl(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var next = start
    while next + 8 <= bytes.count {
      let marks = ByteWord(base + next).below(0x20)
      if marks != 0 { return next + ByteWord.first(marks) }
      next += 8
    }
    return (next..<max(next, bytes.count)).first { bytes[$0] < 0x20 }
  }

  /// The first place where text is more than words with one blank between them: a control, or a blank before another.
  public static func firstLooseBlank(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var next = start
    while next + 9 <= bytes.count {
      let word = ByteWord(base + next)
      let marks = word.below(0x20) | word.equal(to: 0x20, with: ByteWord(base + next + 1))
      if marks != 0 { return next + ByteWord.first(marks) }
      next += 8
    }
    return (next..<max(next, bytes.count)).first { place in
      bytes[place] < 0x20 || bytes[place] == 0x20 && place + 1 < bytes.count && bytes[place + 1] == 0x20
    }
  }
}
