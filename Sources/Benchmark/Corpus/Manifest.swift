/// What a finished library on disk holds; it is written last, so a library that has one is whole.
struct Manifest: Codable, Equatable {
  /// Counted up when the same number of an article no longer gives the same bytes.
  static let currentVersion = 1

  var version = currentVersion
  var articles: Int
  var bytes: Int
  /// In how many articles each planted word is.
  var documents: [String: Int]
}
