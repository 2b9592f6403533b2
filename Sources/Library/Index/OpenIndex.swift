import NewsCore
import SQL

/// An index with its connections: one that writes, and readers for what must not wait for one another.
struct OpenIndex: Sendable {
  let file: IndexFile
  let writer: IndexWriter
  /// For rows and articles: what a key waits for.
  let rows: IndexReader
  /// For searches, which may take long and are interrupted by one another.
  let lists: IndexReader
  /// For refreshing, and for what takes a while and must not be interrupted.
  let files: IndexReader
  /// Why a file that was there could not be used, where one was.
  let asideProblem: FileProblem?
  private let inode: UInt?

  /// - Throws: `SQLError` where there is no way to have an index here.
  init(_ file: IndexFile) throws(SQLError) {
    self.file = file
    let (connection, setAside) = try file.open()
    writer = IndexWriter(connection)
    rows = try IndexReader(try file.reader())
    lists = try IndexReader(try file.reader())
    files = try IndexReader(try file.reader())
    asideProblem = setAside.flatMap { file.asideProblem($0) }
    inode = file.inode()
  }

  /// Whether somebody removed or replaced the file meanwhile; what is written goes nowhere then.
  var isLost: Bool { file.inode() != inode }
}
