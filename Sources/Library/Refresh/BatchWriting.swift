import SQL
import Synchronization

/// A batch on its way into the index, while the next is read.
final class BatchWriting: Sendable {
  let files: Int
  private let outcome: Task<Result<Void, SQLError>, Never>
  private let done = Flag()

  init(_ batch: IndexBatch, _ writer: IndexWriter) {
    files = batch.files.count
    let done = done
    outcome = Task {
      defer { done.value.store(true, ordering: .releasing) }
      do throws(SQLError) {
        return .success(try await writer.put(batch))
      } catch {
        return .failure(error)
      }
    }
  }

  var isDone: Bool { done.value.load(ordering: .acquiring) }

  /// Waits until it is put down.
  func end() async throws(SQLError) { try await outcome.value.get() }
}

/// Of its own, for a task may not hold what holds it.
private final class Flag: Sendable {
  let value = Atomic(false)
}
