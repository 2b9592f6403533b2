import CSQLite

extension Connection {
  /// FTS5's C interface, which comes through a statement (https://sqlite.org/fts5.html#extending_fts5).
  func fullTextInterface() throws(SQLError) -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    let statement = try prepare("SELECT fts5(?1)")
    try statement.willBind()
    try statement.check(csqlite_bind_fts5_api(statement.handle, 1, &api))
    try statement.execute()
    guard let api else { throw SQLError(code: .error, message: "this SQLite has no full-text search (FTS5)") }
    return api
  }
}
