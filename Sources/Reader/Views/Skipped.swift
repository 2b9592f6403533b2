import NewsCore

/// Words for files that were left alone.
enum Skipped {
  /// `2 files here are no text and were left alone`.
  static func words(_ count: Int) -> String {
    Amount.of(count, "file here is no text and was left alone", "files here are no text and were left alone")
  }
}
