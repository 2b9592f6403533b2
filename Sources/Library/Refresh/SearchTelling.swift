import SQL

/// Some articles' words on their way into the search table, while those of the next are read.
struct SearchTelling: Sendable {
  let count: Int
  /// The number of the last of them.
  let last: Int
  private let outcome: Task<Result<Bool, SQLError>, Never>

  /// - Parameter former: the last that was told before, and is known to be.
  init(_ entries: [SearchEntry], after former: Int, _ writer: IndexWriter) {
    count = entries.count
    last = entries.last?.number ?? former
    outcome = Task {
      do throws(SQLError) {
        return .success(try await writer.makeSearchable(entries, after: former))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Waits until they are told.
  ///
  /// - Returns: `false` where somebody else told search meanwhile, and they were not.
  func end() async throws(SQLError) -> Bool { try await outcome.value.get() }
}
