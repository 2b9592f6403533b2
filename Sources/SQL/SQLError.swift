/// What SQLite answered instead of a result.
public struct SQLError: Error, Hashable, Sendable {
  public let code: SQLErrorCode
  /// SQLite's own words, for a log; a sentence for people is made by whoever knows what was tried.
  public let message: String
  /// The statement it happened in, where there was one.
  public let sql: String?

  public init(code: SQLErrorCode, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }
}

extension SQLError: CustomStringConvertible {
  public var description: String {
    let place = sql.map { " in: \($0)" } ?? ""
    return "SQLite error \(code.rawValue), \(message)\(place)"
  }
}
