import CSQLite

extension Connection {
  /// Makes the SQL function `bounded_bm25(table, weights, idfs, lengths, average)` known, which ranks a row by `BM25` and looks at no other.
  ///
  /// FTS5's `bm25()` first counts all rows that each phrase is in: nearly a second for the commonest word of a million
  /// documents. Here the caller gives each phrase's inverse document frequency, and so decides how many rows are looked at:
  ///
  ///     SELECT id FROM (
  ///       SELECT rowid AS id, bounded_bm25(search, ?, ?, ?, ?) AS score FROM search WHERE search MATCH ?
  ///       ORDER BY rowid DESC LIMIT 5000
  ///     ) ORDER BY score LIMIT 50
  ///
  /// `weights` and `idfs` are `PackedDoubles`. Columns behind the last weight weigh 1; there are as many frequencies as the
  /// query has phrases. `lengths` are `RowLengths`, and a row that is not among them has the average length. The table keeps
  /// `detail = full`, as it does if nothing else is said; it needs no column sizes.
  public func addBoundedBM25() throws(SQLError) {
    let api = try fullTextInterface()
    try SQLError.check(api.pointee.xCreateFunction(api, "bounded_bm25", nil, boundedBM25, nil), on: handle)
  }
}

private func boundedBM25(
  _ interface: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ context: OpaquePointer?, _ count: Int32,
  _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let interface, let row, let arguments, count == 4 else {
    sqlite3_result_error(context, "bounded_bm25 takes weights, frequencies, lengths and the average length", -1)
    return
  }
  let ranking = BoundedBM25(
    row: row, interface: interface, weights: PackedDoubles.Reader(arguments[0]),
    idfs: PackedDoubles.Reader(arguments[1]), lengths: RowLengths.Reader(arguments[2]),
    average: sqlite3_value_double(arguments[3]))
  switch ranking.score {
  case .success(let score): sqlite3_result_double(context, score)
  case .failure(.frequencies): sqlite3_result_error(context, "bounded_bm25 takes one frequency for each phrase", -1)
  case .failure(.sqlite(let code)): sqlite3_result_error_code(context, code)
  }
}

/// The ranking of one row, from what FTS5 has read already: nothing is looked up for it.
private struct BoundedBM25 {
  let row: OpaquePointer
  let interface: UnsafePointer<Fts5ExtensionApi>
  let weights: PackedDoubles.Reader
  let idfs: PackedDoubles.Reader
  let lengths: RowLengths.Reader
  let average: Double

  enum Failure: Error {
    case frequencies
    case sqlite(Int32)
  }

  var score: Result<Double, Failure> {
    Result { () throws(Failure) in
      let phrases = interface.pointee.xPhraseCount(row)
      guard idfs.count == Int(phrases) else { throw .frequencies }
      let relativeLength = relativeLength
      var score = 0.0
      for phrase in 0..<phrases {
        let frequency = try frequency(of: phrase)
        guard frequency > 0 else { continue }
        score -= BM25.gain(frequency: frequency, relativeLength: relativeLength, idf: idfs[Int(phrase)])
      }
      return score
    }
  }

  /// The row's length, where 1 is the average.
  private var relativeLength: Double {
    guard let length = lengths[interface.pointee.xRowid(row)], average > 0 else { return 1 }
    return length / average
  }

  private func frequency(of phrase: Int32) throws(Failure) -> Double {
    var place = Fts5PhraseIter()
    var column: Int32 = -1
    var offset: Int32 = 0
    var frequency = 0.0
    try check(interface.pointee.xPhraseFirst(row, phrase, &place, &column, &offset))
    while column >= 0 {
      frequency += Int(column) < weights.count ? weights[Int(column)] : 1
      interface.pointee.xPhraseNext(row, &place, &column, &offset)
    }
    return frequency
  }

  private func check(_ result: Int32) throws(Failure) {
    guard result == SQLITE_OK else { throw .sqlite(result) }
  }
}
