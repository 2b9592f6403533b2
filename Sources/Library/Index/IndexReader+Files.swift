import NewsCore
import SQL

extension IndexReader {
  /// What is known of a folder; `nil` where it was never seen.
  func folder(_ path: FilePath) throws(SQLError) -> KnownFolder? {
    let found = try connection.row("SELECT number, reason, parent FROM folder WHERE path = ?", path.bytes) {
      (row) throws(SQLError) in
      KnownFolder(
        number: try row.read(at: 0), reason: try row.read(at: 1), hasParent: try row.read(Int?.self, at: 2) != nil)
    }
    guard var known = found else { return nil }
    var files = try connection.rows(
      "SELECT number, name, size, modified, inode FROM file WHERE folder = ?", known.number)
    while try files.step() {
      let stamp = FileStamp(
        size: try files.read(at: 2), modified: try files.read(at: 3), inode: try files.read(at: 4))
      known.files[try files.read(at: 1)] = KnownFile(number: try files.read(at: 0), stamp: stamp)
    }
    var folders = try connection.rows("SELECT number, path FROM folder WHERE parent = ?", known.number)
    while try folders.step() { known.folders[FilePath(bytes: try folders.read(at: 1))] = try folders.read(at: 0) }
    return known
  }

  /// The stamp with which a file was read; `nil` where it never was.
  func stamp(of path: FilePath) throws(SQLError) -> FileStamp? {
    try connection.row(
      "SELECT size, modified, inode FROM file JOIN folder ON folder.number = folder WHERE path = ? AND name = ?",
      path.folder.bytes, path.nameBytes
    ) { (row) throws(SQLError) in
      FileStamp(size: try row.read(at: 0), modified: try row.read(at: 1), inode: try row.read(at: 2))
    }
  }

  /// Files with this stamp, and where they were; what a new name may be the new name of.
  func files(with stamp: FileStamp) throws(SQLError) -> [(number: Int, path: FilePath)] {
    var files: [(Int, FilePath)] = []
    var rows = try connection.rows(
      """
      SELECT file.number, path, name FROM file JOIN folder ON folder.number = folder
      WHERE inode = ? AND size = ? AND modified = ?
      """, stamp.inode, stamp.size, stamp.modified)
    while try rows.step() {
      files.append((try rows.read(at: 0), FilePath(bytes: try rows.read(at: 1)).appending(try rows.read(at: 2))))
    }
    return files
  }

  /// Files that are to be read again, though they may not have changed.
  func filesToReadAgain() throws(SQLError) -> [FilePath] {
    var paths: [FilePath] = []
    var rows = try connection.rows(
      "SELECT path, name FROM file JOIN folder ON folder.number = folder WHERE modified = -1")
    while try rows.step() { paths.append(FilePath(bytes: try rows.read(at: 0)).appending(try rows.read(at: 1))) }
    return paths
  }

  /// Files and folders that are below nothing that was named: what was named before, or is now of another kind.
  ///
  /// - Parameters:
  ///   - folders: those that were named, and may be there.
  ///   - files: likewise.
  func strays(besides folders: Set<FilePath>, _ files: Set<FilePath>) throws(SQLError) -> (
    files: [GoneFile], folders: [Int]
  ) {
    var strays: (files: [GoneFile], folders: [Int]) = ([], [])
    let holders = Set(files.map(\.folder))
    var rows = try connection.rows("SELECT number, path FROM folder WHERE parent IS NULL")
    while try rows.step() {
      let (number, path) = (try rows.read(Int.self, at: 0), FilePath(bytes: try rows.read(at: 1)))
      guard !folders.contains(path) else { continue }
      guard holders.contains(path) else {
        strays.folders.append(number)
        continue
      }
      var names = try connection.rows("SELECT number, name FROM file WHERE folder = ?", number)
      while try names.step() {
        let name = try names.read([UInt8].self, at: 1)
        guard !files.contains(path.appending(name)) else { continue }
        strays.files.append(GoneFile(number: try names.read(at: 0), folder: number, name: name))
      }
    }
    return strays
  }
}

/// What the index knows of a folder.
struct KnownFolder: Sendable {
  let number: Int
  /// Why it could not be listed, where it could not.
  let reason: String?
  /// Whether it is known to be in another folder of the library.
  let hasParent: Bool
  /// By name.
  var files: [[UInt8]: KnownFile] = [:]
  /// The numbers of the folders in it.
  var folders: [FilePath: Int] = [:]
}

struct KnownFile: Sendable {
  let number: Int
  let stamp: FileStamp
}
