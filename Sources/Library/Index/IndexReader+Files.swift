import NewsCore
import SQL

extension IndexReader {
  /// What is known of a folder; `nil` where it was never seen.
  func folder(_ path: FilePath) throws(SQLError) -> KnownFolder? {
    let found = try connection.row("SELECT number, reason FROM folder WHERE path = ?", path.bytes) {
      (row) throws(SQLError) -> (number: Int, reason: String?) in (try row.read(at: 0), try row.read(at: 1))
    }
    guard let found else { return nil }
    var known = KnownFolder(number: found.number, reason: found.reason, files: [:], folders: [:])
    var files = try connection.rows(
      "SELECT number, name, size, modified, inode FROM file WHERE folder = ?", found.number)
    while try files.step() {
      let stamp = FileStamp(
        size: try files.read(at: 2), modified: try files.read(at: 3), inode: try files.read(at: 4))
      known.files[try files.read(at: 1)] = KnownFile(number: try files.read(at: 0), stamp: stamp)
    }
    var folders = try connection.rows("SELECT number, path FROM folder WHERE parent = ?", found.number)
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

  /// A file with this stamp, and where it was; what a new name may be the new name of.
  func file(with stamp: FileStamp) throws(SQLError) -> (number: Int, path: FilePath)? {
    try connection.row(
      """
      SELECT file.number, path, name FROM file JOIN folder ON folder.number = folder
      WHERE inode = ? AND size = ? AND modified = ?
      """, stamp.inode, stamp.size, stamp.modified
    ) { (row) throws(SQLError) in
      (try row.read(at: 0), FilePath(bytes: try row.read(at: 1)).appending(try row.read(at: 2)))
    }
  }
}

/// What the index knows of a folder.
struct KnownFolder: Sendable {
  let number: Int
  /// Why it could not be listed, where it could not.
  let reason: String?
  /// By name.
  var files: [[UInt8]: KnownFile]
  /// The numbers of the folders in it.
  var folders: [FilePath: Int]
}

struct KnownFile: Sendable {
  let number: Int
  let stamp: FileStamp
}
