/// What can be bound to a parameter. A type of one's own binds what it is kept as.
public protocol SQLBindable {
  /// - Parameter position: from 1.
  func bind(to statement: Statement, at position: Int) throws(SQLError)
}

extension Int: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    try statement.bind(integer: Int64(self), at: position)
  }
}

extension Int64: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    try statement.bind(integer: self, at: position)
  }
}

extension Bool: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    try statement.bind(integer: self ? 1 : 0, at: position)
  }
}

extension Double: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    try statement.bind(real: self, at: position)
  }
}

extension String: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    var text = self
    // The closure of `withUTF8` cannot say what it throws.
    let result = text.withUTF8 { utf8 in
      Result { () throws(SQLError) in try statement.bind(text: utf8, at: position) }
    }
    try result.get()
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    switch self {
    case .some(let value): try value.bind(to: statement, at: position)
    case .none: try statement.bindNull(at: position)
    }
  }
}
