/// How many terminal cells text takes.
public struct CellMetrics: Hashable, Sendable {
  /// Whether characters of ambiguous width (East Asian Width A) take two cells, as on terminals set up for CJK.
  public var ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The cells `text` takes on one line.
  public func width(of text: some StringProtocol) -> Int {
    clusters(of: text).reduce(0) { $0 + $1.width }
  }

  /// The grapheme clusters of `text`, in order, covering it whole.
  public func clusters(of text: some StringProtocol) -> [Cluster] {
    var offset = 0
    return text.map { character in
      defer { offset += character.utf8.count }
      return Cluster(range: offset..<(offset + character.utf8.count), width: 1)
    }
  }

  /// The longest beginning of `text` that fits `columns`, ending in `ellipsis` where something was cut; never cut inside a cluster.
  public func cut(_ text: String, toColumns columns: Int, ellipsis: String = "…") -> String {
    text.count <= columns ? text : String(text.prefix(max(0, columns - 1))) + (columns > 0 ? ellipsis : "")
  }
}

/// A user-perceived character: its UTF-8 bytes within a text and the cells it takes (0, 1 or 2).
public struct Cluster: Hashable, Sendable {
  public let range: Range<Int>
  public let width: Int

  public init(range: Range<Int>, width: Int) {
    self.range = range
    self.width = width
  }
}
