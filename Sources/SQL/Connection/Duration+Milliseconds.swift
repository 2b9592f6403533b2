extension Duration {
  /// Whole milliseconds, as SQLite counts them; never negative.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: min(max(0, seconds), 2_000_000) * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
