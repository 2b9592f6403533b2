/// How far a refresh is.
struct RefreshProgress: Equatable, Sendable {
  /// Files met on the disk, of them to be read because they are new or changed, and read.
  var found = 0
  var toRead = 0
  var read = 0
  /// Whether it is known how many there are to read.
  var isAllFound = false
  /// Files that are still to be met, all of them to be read.
  var ahead = 0
  /// Articles put down of files of many, which are read one after the other.
  private var articles = 0
  /// How many there are in them, as far as can be told.
  private var expected = 0

  /// Files, and of a file of many its articles: a file of a million is not one piece of work.
  var done: Int { read + articles }
  var total: Int { toRead + ahead + expected }

  /// - Parameters:
  ///   - count: articles of a file of many, put down since the last time.
  ///   - all: those of the same file so far, these among them.
  ///   - share: how much of the file was read for them, from 0 to 1.
  mutating func put(_ count: Int, of all: Int, share: Double?) {
    articles += count
    let rest = share.map { $0 > 0.001 ? Int(min(1e12, Double(all) * (1 - $0) / $0)) : 0 } ?? 0
    expected = articles + rest
  }

  /// All of a file of many is put down.
  mutating func putAll() { expected = articles }
}
