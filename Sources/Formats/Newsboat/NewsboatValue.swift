import SQL

/// A text; "" for what is none, which SQLite allows everywhere.
struct NewsboatText: SQLReadable {
  let value: String

  init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    value = row.storageClass(at: index) == .text ? try String(reading: row, at: index) : ""
  }
}

/// An integer; `nil` for what is none.
struct NewsboatNumber: SQLReadable {
  let value: Int?

  init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    value = row.storageClass(at: index) == .integer ? try Int(reading: row, at: index) : nil
  }
}
