import Foundation
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("Search: questions that came too late")
struct SupersededTests {
  @Test(
    "Of many questions at once each is answered rightly or given up, and the last is answered", arguments: Kind.allCases
  )
  func many(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let library = search.library
    let expected = ["ferry": 2, "harbor": 2, "herring": 2, "source:ap": 7, "is:unread": 8, "-storm": 7]
    for _ in 0..<20 {
      await withTaskGroup(of: Void.self) { group in
        for (query, count) in expected {
          group.addTask {
            for visit in 0..<5 {
              do {
                let query = HeadlineQuery(search: query, visit: visit)
                let window = try await library.headlines(query, around: .row(0), before: 0, after: 9)
                #expect(window.total == count && window.rows.count == count, "\(query.search)")
              } catch {
                #expect(error as? LibraryError == .superseded)
              }
            }
          }
        }
      }
      #expect(try await search.found(HeadlineQuery(search: "ferry", visit: 99)).count == 2)
    }
  }

  @Test("A question that is interrupted is given up, and the next one is answered", arguments: Kind.allCases)
  func interrupted(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 {
      let body = "LOWMARK (AP) — " + (0..<60).map { "word\(($0 * number) % 97)" }.joined(separator: " ") + "."
      try folder.write(Page(title: "Page \(number)", body: body), to: "\(number).txt")
    }
    let library = try await kind.library(of: folder)
    let slow = (0..<60).map { "word\($0)*" }.joined(separator: " OR ")
    var given = 0
    for visit in 0..<40 where given == 0 {
      async let first = library.headlines(
        HeadlineQuery(search: slow, sort: .relevance, visit: visit), around: .row(0), before: 0, after: 9)
      try await Task.sleep(for: .milliseconds(2))
      #expect(try await library.titles(HeadlineQuery(search: "title:page", visit: visit)).count == 300)
      do {
        #expect(try await first.total == 300)
      } catch {
        #expect(error as? LibraryError == .superseded)
        given += 1
      }
    }
    #expect(given > 0)
    #expect(try await library.titles(HeadlineQuery(search: slow, sort: .relevance, visit: 99)).count == 300)
  }

  @Test("What is no search is never given up for one", arguments: Kind.allCases)
  func others(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let library = search.library
    let interrupter = await library.index.lists.interrupter
    // A thread of its own, which gives way to no task.
    let searches = Thread { while !Thread.current.isCancelled { interrupter.interrupt() } }
    searches.start()
    defer { searches.cancel() }
    for round in 0..<300 {
      #expect(try await library.contents().count > 4)
      #expect(await library.problems() == [])
      if round % 20 == 0 {
        #expect(try await library.perform(.starred(round % 40 == 0), ofAll: .all).parts.count == 1)
      }
    }
  }
}

@Suite("Lists that are kept")
struct ListShelfTests {
  @Test("Marks that are set while a list is read are in it, and those from before are as they were read")
  func marksMeanwhile() {
    var shelf = ListShelf()
    var unread = RowSet()
    for row in 0..<3 { unread.set(row, to: true) }
    let list = StoryList(numbers: [7, 8, 9], unread: unread)
    let first = shelf.beginReading()
    shelf.mark([8: true])
    let second = shelf.beginReading()
    shelf.mark([9: true, 5: true])
    shelf.mark([9: false])
    shelf.mark([7: true])
    #expect(shelf.endReading(list, begun: first)?.unread == 1)
    let other = shelf.endReading(list, begun: second)
    #expect((0..<3).filter { other?.isUnread(row: $0) == true } == [1, 2])
    // Nothing is kept when nobody reads.
    shelf.mark([7: true, 8: true, 9: true])
    let third = shelf.beginReading()
    #expect(shelf.endReading(nil, begun: third) == nil)
    let last = shelf.beginReading()
    #expect(shelf.endReading(list, begun: last)?.unread == 3)
  }

  @Test("A list of a former index is not kept: its numbers mean other stories now")
  func formerIndex() {
    var shelf = ListShelf()
    let query = HeadlineQuery(search: "ferry")
    let version = shelf.version
    shelf.forgetAll()
    shelf.keep(StoryList(numbers: [7], unread: RowSet()), for: query, version: version)
    #expect(shelf.list(query) == nil)
    shelf.keep(StoryList(numbers: [8], unread: RowSet()), for: query, version: shelf.version)
    #expect(shelf.list(query)?.list.numbers == [8])
  }
}
