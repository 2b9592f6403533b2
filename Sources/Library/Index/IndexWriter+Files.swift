import NewsCore
import SQL

/// Files and folders: what the index knows of the disk.
extension IndexWriter {
  /// Puts down all of a batch or nothing.
  func put(_ batch: IndexBatch) throws(SQLError) {
    try write { (writer) throws(SQLError) in
      for folder in batch.folders { try writer.put(folder) }
      for (file, path) in batch.moves { try writer.move(file: file, to: path) }
      for file in batch.files { try writer.put(file) }
    }
  }

  /// Takes out files and folders that are gone, a few at a time, so that nobody else waits long.
  func remove(_ files: [GoneFile], _ folders: [Int]) async throws(SQLError) {
    var rest = files[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.removedAtOnce)
      rest = rest.dropFirst(some.count)
      try write { (writer) throws(SQLError) in
        for file in some {
          // One that was moved has another place by now.
          let isThere = try writer.connection.scalar(
            "SELECT 1 FROM file WHERE number = ? AND folder = ? AND name = ?", file.number, file.folder, file.name,
            as: Int.self)
          if isThere != nil { try writer.remove(file: file.number) }
        }
      }
      await Task.yield()
    }
    for folder in folders { try await remove(folder: folder) }
  }

  private static let removedAtOnce = 500

  /// Takes out a folder with all below it; itself last, so that what is left is found again where the program ends meanwhile.
  private func remove(folder number: Int) async throws(SQLError) {
    for folder in try connection.scalars("SELECT number FROM folder WHERE parent = ?", number, as: Int.self) {
      try await remove(folder: folder)
    }
    var isEmpty = false
    while !isEmpty {
      isEmpty = try write { (writer) throws(SQLError) in
        let files = try writer.connection.scalars(
          "SELECT number FROM file WHERE folder = ? LIMIT ?", number, Self.removedAtOnce, as: Int.self)
        for file in files { try writer.remove(file: file) }
        guard files.count < Self.removedAtOnce else { return false }
        try writer.connection.execute("DELETE FROM folder WHERE number = ?", number)
        return true
      }
      await Task.yield()
    }
  }

  /// Has folders stand for themselves, so that they stay when what they are in is taken out.
  func detach(_ folders: Set<FilePath>) throws(SQLError) {
    try write { (writer) throws(SQLError) in
      for folder in folders {
        try writer.connection.execute("UPDATE folder SET parent = NULL WHERE path = ?", folder.bytes)
      }
    }
  }

  private func put(_ note: FolderNote) throws(SQLError) {
    let parent = try note.parent.map { (path) throws(SQLError) in try number(ofFolder: path) }
    try connection.execute(
      """
      INSERT INTO folder (path, parent, reason, advice) VALUES (?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET parent = ifnull(excluded.parent, parent), reason = excluded.reason,
        advice = excluded.advice
      """, note.path.bytes, parent, note.problem?.reason, note.problem?.advice)
  }

  private func number(ofFolder path: FilePath) throws(SQLError) -> Int {
    if lastFolder?.path == path, let lastFolder { return lastFolder.number }
    let known = try connection.scalar("SELECT number FROM folder WHERE path = ?", path.bytes, as: Int.self)
    let number: Int
    if let known {
      number = known
    } else {
      try connection.execute("INSERT INTO folder (path) VALUES (?)", path.bytes)
      number = Int(connection.lastInsertedRowID)
    }
    lastFolder = (path, number)
    return number
  }

  /// Puts down what came of a file; what it held before and does not hold any more goes.
  private func put(_ file: ReadFile) throws(SQLError) {
    guard var replacement = try begin(file, stamp: file.stamp) else { return }
    if case .articles(let entries, _) = file.outcome { try put(entries, &replacement) }
    try finish(replacement)
  }

  /// Begins with a file of which one batch after the other is put down, each for itself. Until it is finished the file is one
  /// to be read again.
  func begin(_ file: ReadFile) throws(SQLError) -> ArticleReplacement? {
    try write { (writer) throws(SQLError) in try writer.begin(file, stamp: file.stamp.again) }
  }

  /// Goes on with it.
  func add(_ entries: [ArticleEntry], to replacement: ArticleReplacement) throws(SQLError) -> ArticleReplacement {
    try write { (writer) throws(SQLError) in
      var replacement = replacement
      try writer.put(entries, &replacement)
      return replacement
    }
  }

  /// Ends it: what the file held before and does not hold any more goes.
  ///
  /// - Parameter problem: what was lost of the file.
  func finish(
    _ file: ReadFile, _ replacement: ArticleReplacement, _ problem: FileProblem?
  ) throws(SQLError) {
    try write { (writer) throws(SQLError) in
      try writer.finish(replacement)
      try writer.connection.execute(
        "UPDATE file SET size = ?, modified = ?, kind = ?, reason = ?, advice = ? WHERE number = ?", file.stamp.size,
        file.stamp.modified, problem == nil ? 0 : 2, problem?.reason, problem?.advice, replacement.file)
    }
  }

  private func begin(_ file: ReadFile, stamp: FileStamp) throws(SQLError) -> ArticleReplacement? {
    var kind = 0
    var problem: FileProblem?
    switch file.outcome {
    case .articles(_, nil), .many: break
    case .skipped: kind = 1
    case .articles(_, let reason?), .problem(let reason): (kind, problem) = (2, reason)
    }
    let folder = try number(ofFolder: file.path.folder)
    let formerSize = try connection.scalar(
      "SELECT size FROM file WHERE folder = ? AND name = ?", folder, file.path.nameBytes, as: Int.self)
    let isSuspect = formerSize == FileStamp.none.size
    let number = try connection.scalar(
      """
      INSERT INTO file (folder, name, size, modified, inode, kind, reason, advice) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (folder, name) DO UPDATE SET size = excluded.size, modified = excluded.modified,
        inode = excluded.inode, kind = excluded.kind, reason = excluded.reason, advice = excluded.advice
      RETURNING number
      """,
      folder, file.path.nameBytes, isSuspect && stamp.modified == -1 ? FileStamp.none.size : stamp.size, stamp.modified,
      stamp.inode, kind, problem?.reason, problem?.advice, as: Int.self)
    return try number.map { (number) throws(SQLError) in try replacement(ofFile: number, isSuspect: isSuspect) }
  }

  /// Has all files read again where other formats are to read them than those that did.
  func note(formats: Int) throws(SQLError) {
    let known = try connection.scalar("SELECT formats FROM totals", as: Int.self)
    guard known != formats else { return }
    try write { (writer) throws(SQLError) in
      try writer.connection.execute("UPDATE file SET modified = -1")
      try writer.connection.execute("UPDATE totals SET formats = ?", formats)
    }
  }

  /// Gives a file that was moved its new place; what was read in it stays.
  private func move(file number: Int, to path: FilePath) throws(SQLError) {
    let folder = try self.number(ofFolder: path.folder)
    // Whatever had that place is replaced.
    let former = try connection.scalar(
      "SELECT number FROM file WHERE folder = ? AND name = ?", folder, path.nameBytes, as: Int.self)
    if let former, former != number { try remove(file: former) }
    try connection.execute("UPDATE file SET folder = ?, name = ? WHERE number = ?", folder, path.nameBytes, number)
  }

  private func remove(file number: Int) throws(SQLError) {
    try finish(try replacement(ofFile: number, isSuspect: false))
    try connection.execute("DELETE FROM file WHERE number = ?", number)
  }
}
