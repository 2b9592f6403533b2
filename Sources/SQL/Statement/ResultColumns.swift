import CSQLite

/// The names of a statement's columns, as they were when it was last compiled.
final class ResultColumns {
  /// In their order: what AS says, or else what SQLite makes of the expression.
  let names: [String]
  /// How often SQLite had compiled the statement anew.
  let generation: Int32
  /// Names that several have.
  private let shared: Set<String>
  private var next = 0

  init(of statement: OpaquePointer) {
    names = (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
    generation = Self.generation(of: statement)
    shared = Set(Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys)
  }

  /// A step compiles the statement anew where the schema has changed; `SELECT *` may then have other columns.
  static func generation(of statement: OpaquePointer) -> Int32 {
    sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0)
  }

  /// The position of a column with this name, from 0.
  ///
  /// Mostly columns are read in their order: it is looked for behind the last one, and mostly found at once.
  func index(of name: String) -> Int? {
    let index = names[next...].firstIndex(of: name) ?? names[..<next].firstIndex(of: name)
    if let index { next = index + 1 }
    return index
  }

  func isShared(_ name: String) -> Bool { !shared.isEmpty && shared.contains(name) }
}
