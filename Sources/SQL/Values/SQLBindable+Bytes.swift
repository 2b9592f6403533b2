extension SQLBindable where Self: Collection, Element == UInt8 {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    let result = withContiguousStorageIfAvailable { bytes in
      Result { () throws(SQLError) in try statement.bind(blob: UnsafeRawBufferPointer(bytes), at: position) }
    }
    guard let result else { return try Array(self).bind(to: statement, at: position) }
    try result.get()
  }
}

extension Array: SQLBindable where Element == UInt8 {}
extension ArraySlice: SQLBindable where Element == UInt8 {}
extension ContiguousArray: SQLBindable where Element == UInt8 {}
extension UnsafeBufferPointer: SQLBindable where Element == UInt8 {}
extension UnsafeRawBufferPointer: SQLBindable {}
