/// An SQLite result code: the primary code in the lower eight bits, and above them what it was exactly.
///
/// A pattern matches by the primary code: `case .busy` is also a busy snapshot.
public struct SQLErrorCode: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int32

  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The kind of error without its details.
  public var primary: SQLErrorCode { SQLErrorCode(rawValue: rawValue & 0xFF) }

  /// A detailed code matches itself alone; a primary one all its details.
  public static func ~= (pattern: SQLErrorCode, code: SQLErrorCode) -> Bool {
    pattern == code || pattern == code.primary
  }
}

// Names and numbers of https://sqlite.org/rescode.html.
extension SQLErrorCode {
  /// The SQL is wrong, or what SQLite has no better code for.
  public static let error = SQLErrorCode(rawValue: 1)
  /// The body of a query asked for its end.
  public static let abort = SQLErrorCode(rawValue: 4)
  /// Another connection holds a lock for longer than the busy timeout.
  public static let busy = SQLErrorCode(rawValue: 5)
  /// Another statement of the same connection is in the way.
  public static let locked = SQLErrorCode(rawValue: 6)
  public static let outOfMemory = SQLErrorCode(rawValue: 7)
  public static let readOnly = SQLErrorCode(rawValue: 8)
  public static let interrupted = SQLErrorCode(rawValue: 9)
  public static let ioError = SQLErrorCode(rawValue: 10)
  public static let corrupt = SQLErrorCode(rawValue: 11)
  /// The disk, or the most pages a database may have.
  public static let full = SQLErrorCode(rawValue: 13)
  public static let cannotOpen = SQLErrorCode(rawValue: 14)
  /// The schema changed while the statement was run, again and again, or behind the back of a `Column`.
  public static let schema = SQLErrorCode(rawValue: 17)
  public static let tooBig = SQLErrorCode(rawValue: 18)
  public static let constraint = SQLErrorCode(rawValue: 19)
  /// A value of another kind than the one asked for.
  public static let mismatch = SQLErrorCode(rawValue: 20)
  /// A mistake in how this module is used: too few values, a name that two columns have, two cursors on one statement.
  public static let misuse = SQLErrorCode(rawValue: 21)
  /// A parameter or column that the statement does not have.
  public static let outOfRange = SQLErrorCode(rawValue: 25)
  public static let notADatabase = SQLErrorCode(rawValue: 26)
}

extension SQLErrorCode {
  /// What was read before is no longer newest, so this transaction can never write: it has to begin again.
  public static let busySnapshot = SQLErrorCode(rawValue: 5 | 2 << 8)
  public static let constraintUnique = SQLErrorCode(rawValue: 19 | 8 << 8)
  public static let ioErrorRead = SQLErrorCode(rawValue: 10 | 1 << 8)
  public static let ioErrorShortRead = SQLErrorCode(rawValue: 10 | 2 << 8)
  /// The file of a database that is open was removed or replaced.
  public static let readOnlyMoved = SQLErrorCode(rawValue: 8 | 4 << 8)
}
