import Foundation
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("Several at one index")
struct ManyAtOnceTests {
  private let folder: TemporaryFolder
  private let kept: FilePath
  private var file: FilePath { kept.appending(Array("index.sqlite".utf8)) }
  private static let count = 100

  init() throws {
    folder = try TemporaryFolder()
    kept = folder.path(".kept")
    for number in 0..<Self.count {
      let page = Page(title: "Page \(number)", body: "LOWMARK (AP) — Text \(number) of the harbor.")
      try folder.write(page, to: "\(number % 5)/\(number).txt")
    }
  }

  private func library() throws -> IndexedLibrary { try Kind.disk.library(of: [folder.path], keptIn: kept) }

  private func check(_ library: IndexedLibrary) async throws {
    #expect(await library.index.file.isOnDisk)
    #expect(try await library.titles().count == Self.count)
    #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == Self.count)
    #expect(try IndexInspection(await library.index.file.reader()).faults == [])
  }

  @Test("Processes that begin at once where there is no index make one together")
  func together() async throws {
    let writers = try (0..<8).map { _ in try IndexWriterProcess(["load"], of: folder.path, keptIn: kept) }
    for writer in writers {
      let result = try writer.result()
      #expect(result.code == 0, "\(result.told)")
    }
    #expect(access(file.text + ".aside", F_OK) != 0)
    let index = try BareIndex(of: [folder.path], at: file)
    #expect(try await index.refreshed() == 0)
    #expect(try index.faults() == [])
    #expect(try await index.differences() == [])
    try await check(try library())
  }

  @Test("Two libraries of one program share an index, and each sees what the other does")
  func twoLibraries() async throws {
    let (first, second) = (try library(), try library())
    async let one: Void = first.load()
    async let other: Void = second.load()
    _ = await (one, other)
    try await check(first)
    try await check(second)
    let id = try #require(try await first.id(of: "Page 7"))
    try await first.mark([id], asRead: true)
    #expect(try await second.reading(of: id).isRead)
    try folder.write(Page(title: "New", body: "A (AP) — It is new."), to: "new.txt")
    await first.load()
    await second.noticeOthers()
    await second.reloading?.value
    #expect(try await second.titles().count == Self.count + 1)
    #expect(await second.status().unread == Self.count)
    #expect(try await second.article(try #require(try await second.id(of: "New"))).title == "New")
  }

  @Test("While one process refreshes, another reads, and what it reads is whole")
  func readingMeanwhile() async throws {
    try await check(
      {
        let library = try library(); await library.load(); return library
      }())
    for round in 0..<4 {
      for number in 0..<Self.count {
        let page = Page(title: "Page \(number)", body: "LOWMARK (AP) — Text \(number) of the harbor, \(round).")
        try folder.write(page, to: "\(number % 5)/\(number).txt", savedAt: 1_795_000_100 + round)
      }
      let writer = try IndexWriterProcess(["load"], of: folder.path, keptIn: kept)
      let reader = try library()
      for visit in 0..<20 {
        let window = try await reader.headlines(
          HeadlineQuery(search: "harbor", visit: visit), around: .row(0), before: 0, after: Self.count)
        #expect(window.rows.count == window.total && window.total <= Self.count)
        let id = try #require(try await reader.headlines(.all, around: .row(visit), before: 0, after: 0).rows.first?.id)
        _ = try await reader.reading(of: id)
        _ = try await reader.contents()
      }
      #expect(try writer.result().code == 0)
      await reader.load()
      try await check(reader)
    }
  }

  @Test("A hundred processes mark at once, and all marks are in the index in the end")
  func marks() async throws {
    let library = try library()
    await library.load()
    let ids = try await library.headlines(.all, around: .row(0), before: 0, after: Self.count).rows.map(\.id)
    let writers = try ids.map { try IndexWriterProcess([$0.description], of: folder.path, keptIn: kept) }
    for writer in writers {
      let result = try writer.result()
      #expect(result.code == 0 && result.marked.count == 1, "\(result.told)")
    }
    await library.catchUp()
    await library.reload().value
    #expect(await library.status().unread == 0)
    #expect(try await library.titles(HeadlineQuery(search: "is:unread")) == [])
    try await check(library)
  }

  @Test("Nobody who reads waits for one who writes")
  func longTransaction() async throws {
    let library = try library()
    await library.load()
    let writer = try Connection(path: file.text, mode: .readWrite)
    // In the middle of writing for as long as the reading takes: waiting would end in an error.
    try writer.run(script: "BEGIN IMMEDIATE; UPDATE totals SET generation = generation; DELETE FROM reading")
    let other = try Kind.disk.library(of: [folder.path], keptIn: kept)
    for library in [library, other] {
      #expect(try await library.titles().count == Self.count)
      #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == Self.count)
      let id = try #require(try await library.id(of: "Page 7"))
      #expect(try await library.article(id).title == "Page 7")
      #expect(try await library.contents().count > 4)
      #expect(await library.problems() == [])
      #expect(try await library.resolve(["Page 8"], on: id).count == 1)
    }
    try writer.run(script: "ROLLBACK")
  }
}
