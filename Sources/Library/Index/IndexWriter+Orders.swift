import SQL

extension IndexWriter {
  /// Makes the indexes that are made late, as far as they are missing. Each is made at one stroke: what a library of a
  /// million takes for it is a second or two, once.
  ///
  /// - Parameter goesOn: asked before each.
  func makeOrders(while goesOn: @Sendable () -> Bool) async throws(SQLError) {
    for index in IndexSchema.late where goesOn() {
      let isThere = try connection.scalar("SELECT 1 FROM sqlite_schema WHERE name = ?", index.name, as: Int.self)
      guard isThere == nil else { continue }
      do throws(SQLError) {
        try make(index, sortingIn: "FILE")
      } catch {
        // Nowhere may be room for that file.
        try make(index, sortingIn: "MEMORY")
      }
      // Marks need not wait for all of them.
      await Task.yield()
    }
  }

  /// - Parameter place: where what is sorted goes that is more than the cache holds: a million titles would take 100 MiB.
  private func make(_ index: (name: String, columns: String), sortingIn place: String) throws(SQLError) {
    try connection.run(script: "PRAGMA temp_store = \(place)")
    defer { try? connection.run(script: "PRAGMA temp_store = MEMORY") }
    try write { (writer) throws(SQLError) in
      try writer.connection.run(script: "CREATE INDEX IF NOT EXISTS \(index.name) ON \(index.columns)")
    }
  }
}
