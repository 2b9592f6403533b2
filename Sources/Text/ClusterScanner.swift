import CUTF8Proc

/// Goes through UTF-8 cluster by cluster (UAX #29), measuring each on the way. For hot paths: it allocates nothing.
///
/// Terminals give each vowel sign that stands beside its letter a cell. A cluster of more than two cells is parted before such a sign,
/// so that each part has room in its cells.
public struct ClusterScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let ambiguousIsWide: Bool
  private var offset = 0

  /// - Parameter bytes: UTF-8; bytes that are none count as clusters of one cell each.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, metrics: CellMetrics) {
    self.bytes = bytes
    ambiguousIsWide = metrics.ambiguousIsWide
  }

  public mutating func next() -> Cluster? {
    guard offset < bytes.count else { return nil }
    let start = offset
    // ASCII before ASCII is a cluster of its own, but for CR LF.
    if bytes[start] < 0x80, start + 1 == bytes.count || bytes[start + 1] < 0x80, bytes[start] != 0x0D {
      offset += 1
      let width = bytes[start] >= 0x20 && bytes[start] != 0x7F ? 1 : 0
      return Cluster(range: start..<offset, width: width, isOneScalar: width == 1)
    }
    var shape = ClusterShape(first: scalar(), ambiguousIsWide: ambiguousIsWide)
    var previous = shape.first
    var state: Int32 = 0
    while offset < bytes.count {
      let behind = offset
      let following = scalar()
      if utf8proc_grapheme_break_stateful(previous, following, &state)
        || !shape.hasRoom(for: following, after: previous)
      {
        offset = behind
        break
      }
      shape.append(following)
      previous = following
    }
    return Cluster(range: start..<offset, width: shape.width, isOneScalar: shape.isOneScalar)
  }

  /// The code point at the offset, which moves behind it; U+FFFD for a byte that is no UTF-8.
  private mutating func scalar() -> Int32 {
    var scalar: Int32 = 0
    let length = utf8proc_iterate(bytes.baseAddress.map { $0 + offset }, bytes.count - offset, &scalar)
    guard length > 0 else {
      offset += 1
      return 0xFFFD
    }
    offset += length
    return scalar
  }
}

/// What decides the width of a cluster.
private struct ClusterShape {
  let first: Int32
  let ambiguousIsWide: Bool
  private var sum: Int
  private var isEmoji = false
  private(set) var isOneScalar: Bool

  init(first: Int32, ambiguousIsWide: Bool) {
    self.first = first
    self.ambiguousIsWide = ambiguousIsWide
    sum = Scalars.width(first, ambiguousIsWide: ambiguousIsWide)
    isOneScalar = sum > 0
    // A mark with nothing before it is drawn on a carrier.
    if sum == 0, Scalars.isExtending(first) || Scalars.isHangulPart(first) { sum = 1 }
  }

  /// Whether a code point that belongs to the cluster fits its two cells. What is joined to one emoji always does.
  func hasRoom(for scalar: Int32, after previous: Int32) -> Bool {
    let width = Scalars.width(scalar, ambiguousIsWide: ambiguousIsWide)
    return width == 0 || sum + width <= 2 || isEmoji || previous == 0x200D || Scalars.isEmojiModifier(scalar)
  }

  mutating func append(_ scalar: Int32) {
    isOneScalar = false
    // The emoji presentation selector, keycaps, joined emoji, flags, skin tones: two cells whatever they are made of (UTS #51).
    if scalar == 0xFE0F || scalar == 0x20E3 || Scalars.isEmojiModifier(scalar) || Scalars.isRegionalIndicator(scalar) {
      isEmoji = true
    }
    sum += Scalars.width(scalar, ambiguousIsWide: ambiguousIsWide)
  }

  var width: Int { isEmoji ? 2 : min(sum, 2) }
}
