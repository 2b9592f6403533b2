// A queue may be used from any thread; Dispatch does not say so in Swift's terms yet.
@preconcurrency import Dispatch
import Formats
import NewsCore
import Synchronization

/// What a file's articles are made into, a batch at a time, however many there are.
///
/// A format hands its articles over as it reads and cannot be told to wait, so that it has a thread of its own, which stops
/// where two batches have not been taken yet.
final class ArticleBatches<Element: Sendable>: Sendable {
  /// Some of the articles, and how much of the file was read for them and those before, from 0 to 1; `nil` where that cannot
  /// be told.
  typealias Batch = (elements: [Element], share: Double?)

  private let batches: AsyncStream<Batch>
  private let continuation: AsyncStream<Batch>.Continuation
  private let room = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)
  private let wasCutOff = Atomic(false)
  private let noted = Mutex<FormatError?>(nil)

  /// - Parameter make: `nil` passes an article over.
  init(
    of path: FilePath, on shelf: FileShelf, _ registry: FormatRegistry, size: Int,
    make: @escaping @Sendable (Article) -> Element?
  ) {
    (batches, continuation) = AsyncStream.makeStream()
    for _ in 0..<2 { room.signal() }
    DispatchQueue(label: "articles of a file", qos: .utility).async { [self] in
      if let file = try? shelf.open(path, for: registry) {
        read(file, registry, size: size, make)
      } else {
        wasCutOff.store(true, ordering: .relaxed)
      }
      continuation.finish()
    }
  }

  /// Hands over one batch after the other.
  ///
  /// - Parameter take: `false` ends it.
  /// - Returns: whether all was read that can be read of the file; `false` also where it was ended.
  func forEach<Failure>(_ take: (Batch) async throws(Failure) -> Bool) async throws(Failure) -> Bool {
    defer {
      isStopped.store(true, ordering: .relaxed)
      room.signal()
    }
    for await batch in batches {
      guard try await take(batch) else { return false }
      room.signal()
    }
    return !wasCutOff.load(ordering: .relaxed)
  }

  /// What was wrong with the file, so that there is no more of it; known when all was handed over.
  var error: FormatError? { noted.withLock { $0 } }

  private func read(_ file: StreamedFile, _ registry: FormatRegistry, size: Int, _ make: (Article) -> Element?) {
    var batch: [Element] = []
    do throws(FormatError) {
      try registry.visitArticles(in: file) { article in
        if let element = make(article) { batch.append(element) }
        if batch.count >= size {
          handOver((batch, (file.source as? FileBytes)?.share))
          batch = []
        }
        return !isStopped.load(ordering: .relaxed)
      }
    } catch {
      noted.withLock { $0 = error }
      if error.mayPass { wasCutOff.store(true, ordering: .relaxed) }
    }
    if !batch.isEmpty { handOver((batch, nil)) }
  }

  private func handOver(_ batch: Batch) {
    room.wait()
    continuation.yield(batch)
  }
}
