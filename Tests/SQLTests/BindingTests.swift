import SQL
import Testing

@Suite("Values")
struct BindingTests {
  let connection: Connection

  init() throws {
    connection = try Connection()
  }

  /// What comes back of a value that goes through SQLite.
  private func roundTrip<Value: SQLBindable & SQLReadable>(_ value: Value) throws -> Value? {
    try connection.scalar("SELECT ?", value, as: Value.self)
  }

  @Test("Integers come back as they went", arguments: [Int64.min, -1, 0, 1, .max])
  func integers(value: Int64) throws {
    #expect(try roundTrip(value) == value)
    #expect(try roundTrip(Int(value)) == Int(value))
  }

  @Test(
    "Reals come back as they went",
    arguments: [-0.0, 1.5, .infinity, -.greatestFiniteMagnitude, .leastNonzeroMagnitude])
  func reals(value: Double) throws {
    #expect(try roundTrip(value)?.bitPattern == value.bitPattern)
  }

  @Test("Texts come back as they went", arguments: ["", "a", "a\0b", "\0", "Αθήνα 北京 👩‍👩‍👧", "a short text", "e\u{301}"])
  func texts(value: String) throws {
    #expect(try roundTrip(value)?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
    #expect(try connection.scalar("SELECT typeof(?)", value, as: String.self) == "text")
  }

  @Test("Blobs come back as they went", arguments: [[], [0], [0, 0xFF, 0], [UInt8](repeating: 7, count: 100_000)])
  func blobs(value: [UInt8]) throws {
    #expect(try roundTrip(value) == value)
    #expect(try connection.scalar("SELECT typeof(?)", value[...], as: String.self) == "blob")
    #expect(try connection.scalar("SELECT ?", ContiguousArray(value), as: [UInt8].self) == value)
    let lent = try value.withUnsafeBytes { try connection.scalar("SELECT ?", $0, as: [UInt8].self) }
    #expect(lent == value)
  }

  @Test("Nothing is NULL, and an empty blob or text is not")
  func nothing() throws {
    #expect(try connection.scalar("SELECT typeof(?)", String?.none, as: String.self) == "null")
    #expect(try connection.scalar("SELECT typeof(?)", Double.nan, as: String.self) == "null")
    #expect(try connection.scalar("SELECT ?", [UInt8]?.none, as: [UInt8]?.self) == .some(.none))
    #expect(try connection.scalar("SELECT ?", [UInt8]?.some([]), as: [UInt8]?.self) == .some([]))
    #expect(try connection.scalar("SELECT ?", String?.some(""), as: String?.self) == .some(""))
    #expect(try connection.scalar("SELECT 1 WHERE 0", as: Int.self) == nil)
  }

  @Test("Truth is a number")
  func truth() throws {
    #expect(try roundTrip(true) == true)
    #expect(try roundTrip(false) == false)
    #expect(try connection.scalar("SELECT ?", true, as: Int.self) == 1)
  }

  @Test("A value of unknown kind is read as what it is")
  func values() throws {
    let values: [SQLValue] = [.null, .integer(.min), .real(0.5), .text("a\0b"), .blob([])]
    for value in values { #expect(try roundTrip(value) == value) }
    #expect(try connection.scalar("SELECT ?", SQLValue.null, as: SQLValue.self) == .null)
  }

  @Test("Bytes in a text that are no UTF-8 read as U+FFFD, and can be had as they are")
  func illFormed() throws {
    let sql = "SELECT CAST(? AS TEXT)"
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62]
    #expect(try connection.scalar(sql, bytes, as: String.self) == "a\u{FFFD}\u{FFFD}b")
    let lent = try connection.row(sql, bytes) { (row) throws(SQLError) in
      try row.withText(at: 0) { Array($0) }
    }
    #expect(lent == bytes)
  }

  @Test("A value of another kind than asked for is an error that names the column")
  func mismatch() throws {
    let wrong: [() throws -> Void] = [
      { _ = try connection.scalar("SELECT 'x' AS day", as: Int.self) },
      { _ = try connection.scalar("SELECT NULL AS day", as: Int.self) },
      { _ = try connection.scalar("SELECT 1.5 AS day", as: Int64.self) },
      { _ = try connection.scalar("SELECT 1 AS day", as: String.self) },
      { _ = try connection.scalar("SELECT x'00' AS day", as: String.self) },
      { _ = try connection.scalar("SELECT 'x' AS day", as: [UInt8].self) },
      { _ = try connection.scalar("SELECT 'x' AS day", as: Double.self) },
    ]
    for read in wrong {
      let error = #expect(throws: SQLError.self) { try read() }
      #expect(error?.code == .mismatch)
      #expect(error?.message.contains("day") == true)
    }
    #expect(try connection.scalar("SELECT 3", as: Double.self) == 3)
  }
}
