/// How many terminal cells text takes.
public struct CellMetrics: Hashable, Sendable {
  /// Whether characters of ambiguous width (East Asian Width A) take two cells, as on terminals set up for CJK.
  public var ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The cells `text` takes on one line.
  public func width(of text: some StringProtocol) -> Int {
    var width = 0
    forEachCluster(in: text) { cluster, _ in
      width += cluster.width
      return true
    }
    return width
  }

  /// The grapheme clusters of `text`, in order, covering it whole.
  public func clusters(of text: some StringProtocol) -> [Cluster] {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(text.utf8.count)
    forEachCluster(in: text) { cluster, _ in
      clusters.append(cluster)
      return true
    }
    return clusters
  }

  /// Hands each cluster and the text's UTF-8 to `body`, which answers whether to go on.
  public func forEachCluster(
    in text: some StringProtocol, _ body: (Cluster, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var text = String(text)
    text.withUTF8 { bytes in
      var scanner = ClusterScanner(bytes, metrics: self)
      while let cluster = scanner.next(), body(cluster, bytes) {}
    }
  }

  /// Cells of a single code point where it stands alone.
  public func width(of scalar: Unicode.Scalar) -> Int {
    Scalars.width(Int32(bitPattern: scalar.value), ambiguousIsWide: ambiguousIsWide)
  }
}
