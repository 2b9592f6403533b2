import CSQLite

extension Statement {
  /// - Throws: `.outOfRange` where no column has the name, `.misuse` where several have.
  func index(ofColumn name: String) throws(SQLError) -> Int {
    let indices = columns.indices(of: name)
    guard let index = indices.first else {
      throw SQLError(code: .outOfRange, message: "no column \(name)", sql: sql)
    }
    guard indices.count == 1 else { throw misuse("\(indices.count) columns are named \(name)") }
    return index
  }

  /// - Throws: `.misuse` where it is not the only one.
  func indexOfOnlyColumn() throws(SQLError) -> Int {
    let count = sqlite3_column_count(handle)
    guard count == 1 else { throw misuse("\(count) columns where one was asked for") }
    return 0
  }
}
