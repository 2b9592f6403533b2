import Glibc
import NewsCore

/// How a folder differs from what the index knows of it.
struct FolderChange: Sendable {
  /// Why it could not be listed, or not all that is in it looked at; of that nothing is known to be gone.
  private(set) var problem: FileProblem?
  /// Whether there is no such folder.
  private(set) var isMissing = false
  private(set) var toRead: [FileToRead] = []
  /// Files of the index that are not there any more.
  private(set) var gone: [GoneFile] = []
  /// Folders of the index that are not there any more, by number.
  private(set) var goneFolders: [Int] = []
  /// What is there now: the number of files, and the folders by name.
  private(set) var files = 0
  private(set) var folders: [FilePath] = []

  /// - Parameter known: what the index has of it; `nil` for a folder it never saw.
  init(_ folder: FilePath, known: KnownFolder?) {
    let listing: FolderListing
    do throws(SystemFailure) {
      listing = try FolderListing(of: folder)
    } catch {
      problem = FileProblem(folder, opening: error.code)
      isMissing = error.code == ENOENT || error.code == ENOTDIR
      return
    }
    problem = listing.failure.map { FileProblem(folder, lookingInto: $0.code) }
    folders = listing.folders.map { folder.appending($0) }
    files = listing.files.count
    var left = known?.files ?? [:]
    for file in listing.files where left.removeValue(forKey: file.name)?.stamp != file.stamp {
      toRead.append(FileToRead(path: folder.appending(file.name), stamp: file.stamp, isNamed: false))
    }
    guard let known else { return }
    for name in listing.unseen { left[name] = nil }
    gone = left.map { GoneFile(number: $1.number, folder: known.number, name: $0) }
    var leftFolders = known.folders
    for name in listing.folders + listing.unseen { leftFolders[folder.appending(name)] = nil }
    goneFolders = Array(leftFolders.values)
  }
}

/// A file that is not where it was; it may have been moved.
struct GoneFile: Sendable {
  let number, folder: Int
  let name: [UInt8]
}
