import NewsCore
import SQL

extension IndexReader {
  /// What is known of a folder; `nil` where it was never seen.
  func folder(_ path: FilePath) throws(SQLError) -> KnownFolder? {
    let found = try connection.row(
      "SELECT number, reason, parent IS NOT NULL AS has_parent FROM folder WHERE path = ?", path.bytes
    ) { (row) throws(SQLError) in
      KnownFolder(
        number: try row["number"], reason: try row["reason"], hasParent: try row["has_parent"])
    }
    guard var known = found else { return nil }
    var files = try connection.rows(
      "SELECT number, name, size, modified, inode FROM file WHERE folder = ?", known.number)
    let (number, name) = (try files.column("number", as: Int.self), try files.column("name", as: [UInt8].self))
    let (size, modified) = (try files.column("size", as: Int.self), try files.column("modified", as: Int.self))
    let inode = try files.column("inode", as: Int.self)
    while try files.step() {
      let stamp = FileStamp(size: try files[size], modified: try files[modified], inode: try files[inode])
      known.files[try files[name]] = KnownFile(number: try files[number], stamp: stamp)
    }
    var folders = try connection.rows("SELECT number, path FROM folder WHERE parent = ?", known.number)
    while try folders.step() { known.folders[FilePath(bytes: try folders["path"])] = try folders["number"] }
    return known
  }

  /// The stamp with which a file was read; `nil` where it never was.
  func stamp(of path: FilePath) throws(SQLError) -> FileStamp? {
    try connection.row(
      "SELECT size, modified, inode FROM file JOIN folder ON folder.number = folder WHERE path = ? AND name = ?",
      path.folder.bytes, path.nameBytes
    ) { (row) throws(SQLError) in
      FileStamp(size: try row["size"], modified: try row["modified"], inode: try row["inode"])
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
      files.append((try rows["number"], FilePath(bytes: try rows["path"]).appending(try rows["name"])))
    }
    return files
  }

  /// Files that are to be read again, though they may not have changed.
  func filesToReadAgain() throws(SQLError) -> [FilePath] {
    var paths: [FilePath] = []
    var rows = try connection.rows(
      "SELECT path, name FROM file JOIN folder ON folder.number = folder WHERE modified = -1")
    while try rows.step() { paths.append(FilePath(bytes: try rows["path"]).appending(try rows["name"])) }
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
      let (number, path) = (try rows["number", as: Int.self], FilePath(bytes: try rows["path"]))
      guard !folders.contains(path) else { continue }
      guard holders.contains(path) else {
        strays.folders.append(number)
        continue
      }
      var names = try connection.rows("SELECT number, name FROM file WHERE folder = ?", number)
      while try names.step() {
        let name = try names["name", as: [UInt8].self]
        guard !files.contains(path.appending(name)) else { continue }
        strays.files.append(GoneFile(number: try names["number"], folder: number, name: name))
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
