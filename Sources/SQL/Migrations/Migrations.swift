/// How a database of ours became what it is: named steps, one after the other.
///
/// The list only grows at its end; a step that was ever released is never changed. `user_version` in the file's header says
/// how many were applied, and `application_id` that the file is ours.
public struct Migrations: Sendable {
  public struct Step: Sendable {
    /// For whoever reads the list.
    public let name: String
    let apply: @Sendable (Connection) throws(SQLError) -> Void

    public init(_ name: String, apply: @escaping @Sendable (Connection) throws(SQLError) -> Void) {
      self.name = name
      self.apply = apply
    }

    /// A step that is SQL alone.
    public init(_ name: String, script: String) {
      self.init(name) { (connection) throws(SQLError) in try connection.run(script: script) }
    }
  }

  /// What the file was found to be, and is then.
  public enum Outcome: Hashable, Sendable {
    /// It was empty, and has all steps now.
    case fresh
    case upToDate
    /// It had this many steps, and has all now.
    case migrated(from: Int)
    /// A newer version of the program made it with this many steps: it is left as it is.
    case newer(steps: Int)
    /// It is somebody else's: left as it is.
    case foreign
    /// It cannot be read as a database: left as it is, for its owner to set aside.
    case corrupt(SQLError)
  }

  private let applicationID: Int32
  private let steps: [Step]

  /// - Parameter applicationID: not 0, which is every file's that says nothing.
  public init(applicationID: Int32, _ steps: [Step]) {
    precondition(applicationID != 0)
    self.applicationID = applicationID
    self.steps = steps
  }

  /// Applies the steps that the file lacks, in one transaction: all of them or none.
  ///
  /// Two programs that begin at once take turns, and the second finds everything done.
  /// - Throws: `SQLError` of a step, or where the file is `.busy`, `.readOnly`, `.full`.
  public func apply(to connection: Connection) throws(SQLError) -> Outcome {
    do throws(SQLError) {
      // Most of the time there is nothing to do, and then nobody should wait for a lock.
      if let outcome = try outcome(of: connection) { return outcome }
      return try connection.transaction(immediate: true) { () throws(SQLError) in
        if let outcome = try outcome(of: connection) { return outcome }
        let version = try header("user_version", of: connection)
        for step in steps.dropFirst(version) { try step.apply(connection) }
        // PRAGMA takes no parameters.
        try connection.run(
          script: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
        return version == 0 ? .fresh : .migrated(from: version)
      }
    } catch {
      switch error.code {
      case .corrupt, .notADatabase: return .corrupt(error)
      default: throw error
      }
    }
  }

  /// What is known without changing the file; nil where steps are to be applied.
  private func outcome(of connection: Connection) throws(SQLError) -> Outcome? {
    let owner = try header("application_id", of: connection)
    let version = try header("user_version", of: connection)
    guard owner == Int(applicationID) else {
      let things = try connection.scalar("SELECT count(*) FROM sqlite_schema", as: Int.self)
      return owner == 0 && version == 0 && things == 0 ? nil : .foreign
    }
    if version < 0 || version > steps.count { return .newer(steps: version) }
    return version == steps.count ? .upToDate : nil
  }

  private func header(_ name: String, of connection: Connection) throws(SQLError) -> Int {
    try connection.scalar("PRAGMA \(name)", as: Int.self) ?? 0
  }
}
