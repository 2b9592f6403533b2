import NewsCore

/// How a folder differs from what the index knows of it.
struct FolderChange: Sendable {
  /// Why it could not be listed; then nothing is known to be gone.
  private(set) var problem: FileProblem?
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
    do throws(FileProblem) {
      listing = try FolderListing(of: folder)
    } catch {
      problem = error
      return
    }
    folders = listing.folders.map { folder.appending($0) }
    files = listing.files.count
    var left = known?.files ?? [:]
    for file in listing.files where left.removeValue(forKey: file.name)?.stamp != file.stamp {
      toRead.append(FileToRead(path: folder.appending(file.name), stamp: file.stamp, isNamed: false))
    }
    guard let known else { return }
    gone = left.map { GoneFile(number: $1.number, folder: known.number, name: $0) }
    var leftFolders = known.folders
    for folder in folders { leftFolders[folder] = nil }
    goneFolders = Array(leftFolders.values)
  }
}

/// A file that is not where it was; it may have been moved.
struct GoneFile: Sendable {
  let number, folder: Int
  let name: [UInt8]
}
