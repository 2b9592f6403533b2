import NewsCore
import SQL

/// Writes the index. There is one connection that writes in a program, and SQLite lets one program write at a time.
actor IndexWriter {
  let connection: Connection
  /// Numbers of names met before, so that most are not looked up.
  private var names: [String: Int] = [:]
  /// The folder of the file put down last in this transaction; the next is most often in the same.
  var lastFolder: (path: FilePath, number: Int)?
  /// Of the index after the last change made here; where it is another, somebody else made a change.
  private(set) var generation = -1
  /// Whether stories came, went or changed in this transaction, marks aside.
  var changesStories = false

  init(_ connection: sending Connection) {
    self.connection = connection
  }

  /// All of some work or nothing, in one transaction.
  func write<Result: Sendable>(_ work: (isolated IndexWriter) throws(SQLError) -> Result) throws(SQLError) -> Result {
    // Another program may have taken out the folder since.
    lastFolder = nil
    changesStories = false
    do throws(SQLError) {
      let (result, generation) = try connection.transaction(immediate: true) { () throws(SQLError) in
        let result = try work(self)
        let generation = try connection.scalar(
          "UPDATE totals SET generation = generation + 1, listed = listed + ? RETURNING generation", changesStories,
          as: Int.self)
        return (result, generation ?? 0)
      }
      // A change of somebody else's before this one is still to be noticed.
      if self.generation < 0 || generation == self.generation + 1 { self.generation = generation }
      return result
    } catch {
      // They may have got their numbers in what was rolled back.
      names = [:]
      throw error
    }
  }

  /// Takes note of changes that others made.
  func notice(_ generation: Int) { self.generation = generation }

  /// The number of a name, which gets one where it is new.
  func number(of name: String?) throws(SQLError) -> Int? {
    guard let name else { return nil }
    if let number = names[name] { return number }
    let known = try connection.scalar("SELECT number FROM name WHERE text = ?", name, as: Int.self)
    let number: Int
    if let known {
      number = known
    } else {
      try connection.execute("INSERT INTO name (text) VALUES (?)", name)
      number = Int(connection.lastInsertedRowID)
    }
    // Names without end would fill the memory; what is dropped is looked up.
    if names.count > 50_000 { names = [:] }
    names[name] = number
    return number
  }
}
