import CUnibreak

/// Where lines of a text may or must end, by UAX #14.
public struct LineBreaks: Sendable {
  /// What is allowed behind a place.
  public enum Kind: UInt8, Sendable {
    case allowed, mandatory
    /// Between syllables of a script that has no blanks between words, and whose words only a dictionary knows: a line may end
    /// there where it would be left all but empty otherwise.
    case syllable
  }

  /// A place where a line may end: the UTF-8 offset of what comes on the next line.
  public struct Opportunity: Hashable, Sendable {
    public let offset: Int
    public let kind: Kind

    public init(offset: Int, kind: Kind) {
      self.offset = offset
      self.kind = kind
    }
  }

  /// Ascending; the end of the text is not among them.
  public let opportunities: [Opportunity]

  public init(of text: some StringProtocol) {
    var text = String(text)
    opportunities = text.withUTF8 { bytes in
      let found =
        Self.hasFlags(bytes)
        ? Self.withoutFlags(bytes).withUnsafeBufferPointer { Self.opportunities(in: $0) }
        : Self.opportunities(in: bytes)
      let syllables = SyllableBreaks.offsets(in: bytes)
      return syllables.isEmpty ? found : Self.merged(found, syllables)
    }
  }

  private static func merged(_ found: [Opportunity], _ syllables: [Int]) -> [Opportunity] {
    var merged: [Opportunity] = []
    merged.reserveCapacity(found.count + syllables.count)
    var others = found[...]
    for offset in syllables {
      while let other = others.first, other.offset <= offset { merged.append(others.removeFirst()) }
      if merged.last?.offset != offset { merged.append(Opportunity(offset: offset, kind: .syllable)) }
    }
    return merged + others
  }

  private static func opportunities(in bytes: UnsafeBufferPointer<UInt8>) -> [Opportunity] {
    guard bytes.count > 1 else { return [] }
    var found: [Opportunity] = []
    _ = propertiesAreIndexed
    // libunibreak says of each byte what is allowed behind it.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count) { marks in
      set_linebreaks_utf8(bytes.baseAddress, bytes.count, nil, marks.baseAddress)
      for index in 0..<(bytes.count - 1) {
        switch Int32(marks[index]) {
        case LINEBREAK_MUSTBREAK: found.append(Opportunity(offset: index + 1, kind: .mandatory))
        case LINEBREAK_ALLOWBREAK: found.append(Opportunity(offset: index + 1, kind: .allowed))
        default: break
        }
      }
    }
    return found
  }

  // libunibreak 1.1 ends the process on a line that begins with a regional indicator. To break lines, each is as good as an
  // ideograph of the same length; that the two of a flag stay together is the matter of clusters.

  private static func hasFlags(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.dropLast(3).contains { isRegionalIndicator(bytes, at: $0) }
  }

  private static func withoutFlags(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var replaced = Array(bytes)
    for index in bytes.indices.dropLast(3) where isRegionalIndicator(bytes, at: index) {
      replaced.replaceSubrange(index..<(index + 4), with: "\u{20000}".utf8)
    }
    return replaced
  }

  /// U+1F1E6 to U+1F1FF.
  private static func isRegionalIndicator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xF0 && bytes[index + 1] == 0x9F && bytes[index + 2] == 0x87 && bytes[index + 3] >= 0xA6
  }

  /// libunibreak indexes its table of properties once, and not from two threads at a time.
  private static let propertiesAreIndexed: Bool = {
    init_linebreak()
    return true
  }()
}
