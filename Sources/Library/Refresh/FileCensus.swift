import NewsCore
import Synchronization

/// Counts the files below some paths while they are read, which takes a thousand times as long: only so it can be told how much is
/// left.
final class FileCensus: Sendable {
  private let counted = Mutex<Int?>(nil)
  private let counting = Mutex<Task<Void, Never>?>(nil)

  init(of roots: [FilePath]) {
    let task = Task.detached(priority: .utility) { [weak self] in
      var count = 0
      var walk = FolderWalk(roots)
      while let found = walk.next(), !Task.isCancelled {
        if case .file = found { count += 1 }
      }
      if !Task.isCancelled { self?.counted.withLock { $0 = count } }
    }
    counting.withLock { $0 = task }
  }

  /// `nil` until all are counted.
  var files: Int? { counted.withLock { $0 } }

  func end() { counting.withLock { $0?.cancel() } }
}
