/// Making texts comparable.
public enum Folding {
  /// A headline as headlines are compared: quotes, dashes, case, width and spaces folded; accents kept.
  public static func headline(_ text: String) -> String {
    text.lowercased()
  }

  /// A text as it is searched: as `headline`, and without accents; with the way back to the text.
  public static func search(_ text: String) -> FoldedText {
    let folded = Array(text.lowercased().utf8)
    return FoldedText(bytes: folded, origins: Array(0...folded.count))
  }
}

/// A folded text, with the offset in the original of each of its bytes.
public struct FoldedText: Sendable {
  public let bytes: [UInt8]
  /// For each byte, and for the end, where in the original's UTF-8 the cluster begins that it came from.
  public let origins: [Int]

  public init(bytes: [UInt8], origins: [Int]) {
    self.bytes = bytes
    self.origins = origins
  }

  /// Ranges of the original, in UTF-8 bytes, where `needle` occurs; not overlapping.
  public func ranges(of needle: FoldedText) -> [Range<Int>] { [] }
}
