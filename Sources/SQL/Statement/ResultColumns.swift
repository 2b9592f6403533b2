import CSQLite

/// The names of a statement's columns, as they were when it was last compiled.
struct ResultColumns {
  /// In their order: what AS says, or else what SQLite makes of the expression.
  let names: [String]
  /// How often SQLite had compiled the statement anew.
  let generation: Int32
  private let indices: [String: [Int]]

  init(of statement: OpaquePointer) {
    let names = (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
    self.names = names
    generation = Self.generation(of: statement)
    indices = Dictionary(grouping: names.indices) { names[$0] }
  }

  /// A step compiles the statement anew where the schema has changed; `SELECT *` may then have other columns.
  static func generation(of statement: OpaquePointer) -> Int32 {
    sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0)
  }

  /// The positions of all columns with a name, from 0.
  func indices(of name: String) -> [Int] { indices[name] ?? [] }
}
