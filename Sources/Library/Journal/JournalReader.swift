public import NewsCore

/// Reads the journal of all devices from where it was read last, a batch at a time.
///
/// ```swift
/// var reader = JournalReader(folder: folder, from: marks)
/// while let batch = reader.next() { fold.merge(batch.entries, marks: [batch.file: batch.mark]) }
/// ```
///
/// A file that was written anew is read from its beginning; entries may come again, and do no harm.
public struct JournalReader {
  /// What some lines of one file tell.
  public struct Batch: Sendable {
    public let file: String
    public let entries: [JournalEntry]
    /// Where to go on; `nil` where the file could not be read.
    public let mark: JournalMark?
    public let faults: [JournalFault]
    /// Whether these are the first lines of the file.
    public var isFromBeginning = false
  }

  /// Lines that are read before they are handed out.
  private static let linesOfBatch = 4096
  /// Articles that are read before they are handed out, as one line may name many.
  private static let articlesOfBatch = 100_000

  private let folder: JournalFolder
  private let marks: [String: JournalMark]
  private var names: ArraySlice<String> = []
  private var current: OpenJournal?
  private var folderFault: JournalFault?

  /// - Parameter marks: where to go on, by the names of files; the others are read from their beginning.
  public init(folder: FilePath, from marks: [String: JournalMark]) {
    self.folder = JournalFolder(path: folder)
    self.marks = marks
    do {
      names = try self.folder.names()[...]
    } catch {
      folderFault = JournalFault(path: folder, line: nil, reason: .unreadable(error.words))
    }
  }

  /// The next batch with anything new in it; `nil` at the end.
  public mutating func next() -> Batch? {
    if let fault = folderFault {
      folderFault = nil
      return Batch(file: "", entries: [], mark: nil, faults: [fault])
    }
    while true {
      guard var journal = current else {
        guard let name = names.popFirst() else { return nil }
        do {
          current = try OpenJournal(name, in: folder, from: marks[name])
        } catch {
          return failed(name, error)
        }
        continue
      }
      current = nil
      do {
        let batch = try journal.batch(lines: Self.linesOfBatch, articles: Self.articlesOfBatch)
        if !journal.isAtEnd { current = journal }
        if let batch { return batch }
      } catch {
        return failed(journal.name, error)
      }
    }
  }

  private func failed(_ name: String, _ error: SystemFailure) -> Batch {
    let path = folder.path.appending(Array(name.utf8))
    return Batch(
      file: name, entries: [], mark: nil,
      faults: [JournalFault(path: path, line: nil, reason: .unreadable(error.words))])
  }
}
