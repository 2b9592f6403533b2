import CSQLite

extension Statement {
  /// - Throws: `.outOfRange` where no column has the name, `.misuse` where several have.
  func index(ofColumn name: String) throws(SQLError) -> Int {
    let columns = columns
    guard let index = columns.index(of: name) else {
      throw SQLError(code: .outOfRange, message: "no column \(name)", sql: sql)
    }
    guard !columns.isShared(name) else { throw misuse("several columns are named \(name)") }
    return index
  }

  /// - Throws: `.misuse` where it is not the only one.
  func indexOfOnlyColumn() throws(SQLError) -> Int {
    let count = sqlite3_column_count(handle)
    guard count == 1 else { throw misuse("\(count) columns where one was asked for") }
    return 0
  }
}
