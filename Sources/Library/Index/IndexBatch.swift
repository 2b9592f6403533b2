import NewsCore

/// What is put into the index at one stroke.
struct IndexBatch: Sendable {
  var folders: [FolderNote] = []
  var files: [ReadFile] = []
  /// Files by number that have another path now.
  var moves: [(file: Int, path: FilePath)] = []

  var isEmpty: Bool { folders.isEmpty && files.isEmpty && moves.isEmpty }
}

/// That there is a folder, and why it could not be listed where it could not.
struct FolderNote: Sendable {
  let path: FilePath
  /// `nil` for the folders that were named.
  let parent: FilePath?
  let problem: FileProblem?
}
