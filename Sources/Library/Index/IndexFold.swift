import NewsCore
import SQL

/// The fold of the journal that the index holds, so that a start reads only what is new in the journal.
actor IndexFold: JournalFold {
  private let index: OpenIndex
  /// Marks that changed stories, to be shown in lists.
  private let tell: @Sendable ([Int32: Bool]) async -> Void

  /// Hears of what the index could not answer.
  private let failed: @Sendable (OpenIndex, SQLError) async -> Void

  init(
    _ index: OpenIndex, tell: @escaping @Sendable ([Int32: Bool]) async -> Void,
    failed: @escaping @Sendable (OpenIndex, SQLError) async -> Void
  ) {
    self.index = index
    self.tell = tell
    self.failed = failed
  }

  func marks() async throws(FoldUnavailable) -> [String: JournalMark] {
    try await asking { (index) throws(SQLError) in try await index.files.journalMarks() }
  }

  func changes(
    of field: ReadingField, in articles: [ArticleID]
  ) async throws(FoldUnavailable) -> [ArticleID: StampedChange] {
    try await asking { (index) throws(SQLError) in try await index.files.changes(of: field, in: articles) }
  }

  func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) async throws(FoldUnavailable) -> Set<ArticleID> {
    let merged = try await asking { (index) throws(SQLError) in try await index.writer.merge(entries, marks: marks) }
    if !merged.stories.isEmpty { await tell(merged.stories) }
    return merged.articles
  }

  func note(_ faults: [JournalFault], ofFile file: String, isAnew: Bool) async throws(FoldUnavailable) {
    try await asking { (index) throws(SQLError) in
      try await index.writer.note(faults, ofJournal: file, isAnew: isAnew)
    }
  }

  private func asking<Answer: Sendable>(
    _ question: (OpenIndex) async throws(SQLError) -> Answer
  ) async throws(FoldUnavailable) -> Answer {
    do throws(SQLError) {
      return try await question(index)
    } catch {
      await failed(index, error)
      throw FoldUnavailable(reason: error.message)
    }
  }
}
