import SQL

extension IndexWriter {
  /// Tells the search table of some articles, in the order of their numbers.
  ///
  /// - Parameter former: what it was told of last.
  /// - Returns: whether it was; it may not be told of anything twice.
  func makeSearchable(_ entries: [SearchEntry], after former: Int) throws(SQLError) -> Bool {
    guard let last = entries.last else { return true }
    return try write { (writer) throws(SQLError) in
      let known = try writer.connection.scalar("SELECT searchable_through FROM totals", as: Int.self)
      guard known == former else { return false }
      for entry in entries {
        // One that went meanwhile is not put in, for it could not be taken out again.
        let isThere = try writer.connection.scalar(
          "SELECT 1 FROM article WHERE number = ?", entry.number, as: Int.self)
        guard isThere != nil else { continue }
        try writer.connection.execute(
          "INSERT INTO search (rowid, title, body, origin, topics, listings) VALUES (?, ?, ?, ?, ?, ?)", entry.number,
          Words(entry.text.title), Words(entry.text.body), Words(entry.text.origin), Words(entry.text.topics),
          Words(entry.text.listings))
        guard !entry.isWhole else { continue }
        // With a stamp that no file has it is read at the next refresh, and told of anew.
        try writer.connection.execute(
          "UPDATE file SET size = ? WHERE number = (SELECT file FROM article WHERE number = ?)", FileStamp.none.size,
          entry.number)
      }
      try writer.put(lengthsOf: entries)
      try writer.connection.execute("UPDATE totals SET searchable_through = ?", last.number)
      return true
    }
  }

  private func put(lengthsOf entries: [SearchEntry]) throws(SQLError) {
    var bytes: [UInt8] = []
    var last = 0
    for entry in entries {
      if entry.number > last + 256 || bytes.isEmpty {
        try put(lengths: bytes, last: last)
        (bytes, last) = ([], entry.number - 1)
      }
      bytes += repeatElement(0, count: 2 * (entry.number - last - 1))
      let length = UInt16(clamping: entry.text.length)
      bytes += [UInt8(truncatingIfNeeded: length), UInt8(length >> 8)]
      last = entry.number
    }
    try put(lengths: bytes, last: last)
  }

  private func put(lengths bytes: [UInt8], last: Int) throws(SQLError) {
    guard !bytes.isEmpty else { return }
    try connection.execute("INSERT OR REPLACE INTO lengths (last, words) VALUES (?, ?)", last, bytes)
  }

  /// Empties the search table where more than a quarter of what it was told of is gone, to be filled anew.
  ///
  /// - Returns: whether it did.
  func forgetGhosts() throws(SQLError) -> Bool {
    try write { (writer) throws(SQLError) in
      let isHaunted = try writer.connection.scalar(
        "SELECT ghosts > 1000 AND ghosts * 4 > articles FROM totals", as: Bool.self)
      guard isHaunted == true else { return false }
      try writer.connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
      try writer.connection.execute("DELETE FROM lengths")
      try writer.connection.execute("UPDATE totals SET searchable_through = 0, ghosts = 0")
      // That of its first article is a story's number for as long as it has others.
      try writer.connection.execute("DELETE FROM gone WHERE number NOT IN (SELECT number FROM story)")
      return true
    }
  }
}

/// UTF-8 that SQLite is to take as text.
private struct Words: SQLBindable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func bind(to statement: Statement, at position: Int) throws(SQLError) {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(SQLError) in try statement.bind(text: bytes, at: position) }
    }
    try result.get()
  }
}
