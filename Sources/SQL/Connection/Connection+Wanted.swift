import CSQLite

extension Connection {
  /// Does some work for as long as it is wanted; what is not wanted any more throws `.interrupted` soon, and nothing else does.
  ///
  /// Within other such work it goes on for as long as that is wanted too.
  /// - Parameter isWanted: asked after every few hundred steps of a statement; may not use the connection.
  public func whileWanted<Result>(
    _ isWanted: @escaping () -> Bool, _ work: () throws(SQLError) -> Result
  ) throws(SQLError) -> Result {
    let outer = question
    defer { ask(outer) }
    ask(Question { isWanted() && outer?.isWanted() ?? true })
    return try work()
  }

  private func ask(_ question: Question?) {
    // SQLite has a pointer to it.
    self.question = question
    guard let question else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    sqlite3_progress_handler(
      handle, 500,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Question>.fromOpaque(context).takeUnretainedValue().isWanted() ? 0 : 1
      }, Unmanaged.passUnretained(question).toOpaque())
  }
}

final class Question {
  let isWanted: () -> Bool

  init(_ isWanted: @escaping () -> Bool) {
    self.isWanted = isWanted
  }
}
