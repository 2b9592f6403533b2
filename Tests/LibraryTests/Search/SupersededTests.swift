import Glibc
import NewsCore
import SQL
import Testing

@testable import Library

/// What must hold where questions overtake one another: each is answered or ends with `superseded`; one that nobody waits for
/// ends in the middle of its work; no other is ever ended; the last is answered, and rightly.
///
/// What is asked endlessly takes a core until it is ended: one at a time, and where there is another.
@Suite(
  "Search: questions that overtake one another", .serialized, .enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1))
struct SupersededTests {
  private let folder: TemporaryFolder
  private let library: IndexedLibrary

  init() async throws {
    folder = try TemporaryFolder()
    for number in 0..<20 { try folder.write(Page(title: "Harbor \(number) opens"), to: "\(number).txt") }
    library = try await Kind.memory.library(of: folder)
  }

  private static func query(_ search: String) -> HeadlineQuery { HeadlineQuery(search: search, sort: .relevance) }

  /// Asks what has no end of its own, and returns when the index is at work on it.
  private func askEndlessly(_ search: String) async -> Task<LibraryError?, Never> {
    let (began, beginning) = AsyncStream.makeStream(of: Void.self)
    let library = library
    let task = Task { () -> LibraryError? in
      do throws(LibraryError) {
        _ = try await library.look(for: Self.query(search)) { (index, isWanted) throws(SQLError) in
          try await index.lists.endless {
            beginning.yield()
            return isWanted()
          }
        }
        return nil
      } catch {
        return error
      }
    }
    for await _ in began { break }
    return task
  }

  @Test("A question that is overtaken ends in the middle of its work, and the one that overtook it is answered")
  func one() async throws {
    for round in 0..<20 {
      let endless = await askEndlessly("endless \(round)")
      #expect(try await library.titles(Self.query("harbor \(round)")) == ["Harbor \(round) opens"])
      #expect(await endless.value == .superseded)
    }
  }

  @Test("Of many the last is answered, and each of the others is answered rightly or ends")
  func many() async throws {
    let library = library
    for _ in 0..<10 {
      let endless = await askEndlessly("endless")
      let before = await library.questions
      var asked: [(Int, Task<[String]?, any Error>)] = []
      for number in 0..<20 {
        let task = Task { () async throws -> [String]? in
          do {
            return try await library.titles(Self.query("harbor \(number)"))
          } catch LibraryError.superseded {
            return nil
          }
        }
        asked.append((number, task))
        // They are asked in this order, whatever becomes of those before.
        while await library.questions < before + number + 1 { await Task.yield() }
      }
      for (number, task) in asked {
        let titles = try await task.value
        #expect(titles == ["Harbor \(number) opens"] || titles == nil && number < 19)
      }
      #expect(await endless.value == .superseded)
      // Those that are kept are answered without a question.
      for number in 0..<20 { _ = try await library.titles(Self.query("opens -\(number)")) }
    }
  }

  @Test("Two questions for the same list do not end one another")
  func same() async throws {
    let first = await askEndlessly("harbor 3")
    let library = library
    let second = Task { try await library.titles(Self.query("harbor 3")) }
    while await library.questions < 2 { await Task.yield() }
    // Only now is there another.
    #expect(try await library.titles(Self.query("harbor 4")) == ["Harbor 4 opens"])
    #expect(await first.value == .superseded)
    await #expect(throws: LibraryError.superseded) { _ = try await second.value }
  }

  @Test("What is not asked for a list is not ended: rows, articles and counts go on")
  func others() async throws {
    let endless = await askEndlessly("endless")
    let id = try #require(try await library.id(of: "Harbor 7 opens"))
    #expect(try await library.article(id).title == "Harbor 7 opens")
    #expect(try await library.contents().first?.stories == 20)
    #expect(!endless.isCancelled)
    _ = try await library.titles(Self.query("harbor"))
    #expect(await endless.value == .superseded)
  }
}

extension IndexReader {
  fileprivate func endless(_ isWanted: @escaping () -> Bool) throws(SQLError) -> StoryList {
    try connection.whileWanted(isWanted) { () throws(SQLError) in
      let numbers = try numbers(
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)
        SELECT i FROM n WHERE i < 0
        """)
      return StoryList(numbers: numbers, unread: RowSet())
    }
  }
}
