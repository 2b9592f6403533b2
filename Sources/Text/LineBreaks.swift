/// Where lines of a text may or must end, by UAX #14.
public struct LineBreaks: Sendable {
  /// UTF-8 offsets just behind which a line may end, ascending; the end of the text is not among them.
  public let allowed: [Int]
  /// Those behind which it must end (behind a line feed).
  public let mandatory: Set<Int>

  public init(of text: String) {
    var allowed: [Int] = []
    var mandatory: Set<Int> = []
    for (offset, byte) in text.utf8.enumerated() where offset + 1 < text.utf8.count {
      if byte == 0x20 { allowed.append(offset + 1) }
      if byte == 0x0A { allowed.append(offset + 1); mandatory.insert(offset + 1) }
    }
    self.allowed = allowed
    self.mandatory = mandatory
  }
}
