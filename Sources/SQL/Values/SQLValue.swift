/// A value of any kind, for files whose tables are not known beforehand and for lists of values of different kinds.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension SQLValue: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    switch self {
    case .null: try statement.bindNull(at: position)
    case .integer(let value): try statement.bind(integer: value, at: position)
    case .real(let value): try statement.bind(real: value, at: position)
    case .text(let value): try value.bind(to: statement, at: position)
    case .blob(let value): try value.bind(to: statement, at: position)
    }
  }
}

extension SQLValue: SQLReadable {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    switch row.storageClass(at: index) {
    case .null: self = .null
    case .integer: self = .integer(try row.integer(at: index))
    case .real: self = .real(try row.real(at: index))
    case .text: self = .text(try String(reading: row, at: index))
    case .blob: self = .blob(try Array(reading: row, at: index))
    }
  }
}
