extension CellMetrics {
  /// The longest beginning of `text` that fits `columns`, ending in `ellipsis` where something was cut.
  ///
  /// Never cut inside a cluster, and never wider than `columns`: an ellipsis that does not fit is left out.
  public func cut(_ text: String, toColumns columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    // No cluster takes more cells than it has bytes: what fits by its bytes fits by its cells.
    if text.utf8.count <= columns { return text }
    let mark = width(of: ellipsis) <= columns ? ellipsis : ""
    let room = columns - width(of: mark)
    var width = 0
    var cutOffset = 0
    var fits = true
    forEachCluster(in: text) { cluster, _ in
      width += cluster.width
      if width <= room { cutOffset = cluster.range.upperBound }
      fits = width <= columns
      return fits
    }
    guard !fits else { return text }
    let beginning = text.utf8.prefix(cutOffset)
    return String(Substring(beginning)) + mark
  }
}
