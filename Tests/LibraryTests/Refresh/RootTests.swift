import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Refresh: what was named")
struct RootTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor opens"), to: "news/a.txt")
    try folder.write(Page(title: "Ferry sinks", body: "LOWMARK (AP) — It sank."), to: "news/sub/b.txt")
  }

  private func refresh(_ index: BareIndex) async throws {
    try await index.refreshed()
    try await index.filled()
    #expect(try index.faults() == [])
    #expect(try await index.differences() == [])
  }

  @Test("A folder that is missing is told of, loses nothing, and is no more told of when it is back")
  func missing() async throws {
    let index = try BareIndex(of: [folder.path("news")])
    try await refresh(index)
    try folder.move("news", to: "away")
    try await index.refreshed()
    #expect(try await index.problems == ["news cannot be opened: no such file or directory"])
    #expect(try await index.totals.articles == 2)
    #expect(try index.faults() == [])
    try folder.move("away", to: "news")
    try folder.remove("news/a.txt")
    try await refresh(index)
    #expect(try await index.problems == [])
    #expect(try await index.titles == ["Ferry sinks"])
  }

  @Test("A file that was named and is missing is told of, and is no more told of when it is back")
  func missingFile() async throws {
    let index = try BareIndex(of: [folder.path("news/a.txt")])
    try await refresh(index)
    try folder.move("news/a.txt", to: "away.txt")
    try await index.refreshed()
    #expect(try await index.problems == ["a.txt cannot be opened: no such file or directory"])
    #expect(try index.faults() == [])
    try folder.move("away.txt", to: "news/a.txt")
    try await refresh(index)
    #expect(try await index.problems == [])
    #expect(try await index.titles == ["Harbor opens"])
  }

  @Test("Where a named folder became a file, or a file a folder, only what is there is listed")
  func otherKind() async throws {
    let index = try BareIndex(of: [folder.path("news")])
    try await refresh(index)
    try folder.remove("news")
    try folder.write(Page(title: "Alone", body: "A (AP) — Without."), to: "news")
    try await refresh(index)
    #expect(try await index.titles == ["Alone"])
    try folder.remove("news")
    try folder.write(Page(title: "Inside", body: "A (AP) — Within."), to: "news/a.txt")
    try await refresh(index)
    #expect(try await index.titles == ["Inside"])
  }

  @Test("A folder named beside the folder it is in is taken once, in either order, and its end is seen")
  func nested() async throws {
    for roots in [["news", "news/sub"], ["news/sub", "news"], ["news/sub/b.txt", "news"]] {
      let folder = try RootTests().folder
      let index = try BareIndex(of: roots.map { folder.path($0) })
      try await refresh(index)
      #expect(try await index.totals.articles == 2)
      try folder.write(Page(title: "New", body: "A (AP) — New."), to: "news/sub/deep/new.txt")
      try await refresh(index)
      try folder.remove("news/sub/deep")
      try await refresh(index)
      #expect(try await index.totals.articles == 2)
    }
  }

  @Test("A folder within, which was a library's own before, goes when it has gone")
  func grown() async throws {
    let file = folder.path(".kept/index.sqlite")
    try await refresh(try BareIndex(of: [folder.path("news/sub/b.txt")], at: file))
    let index = try BareIndex(of: [folder.path("news")], at: file)
    try await refresh(index)
    try folder.remove("news/sub")
    try await refresh(index)
    #expect(try await index.titles == ["Harbor opens"])
  }

  @Test("What is no more named is no more listed")
  func noMoreNamed() async throws {
    let file = folder.path(".kept/index.sqlite")
    try await refresh(try BareIndex(of: [folder.path("news"), folder.path("news/sub")], at: file))
    let index = try BareIndex(of: [folder.path("news/sub")], at: file)
    try await refresh(index)
    #expect(try await index.titles == ["Ferry sinks"])
  }

  @Test("A slash behind a folder's name changes nothing")
  func slash() async throws {
    let index = try BareIndex(of: [FilePath(folder.path("news").text + "/")])
    #expect(try await index.refreshed() == 2)
    #expect(try await index.refreshed() == 0)
    try folder.remove("news/sub")
    try await refresh(index)
    #expect(try await index.titles == ["Harbor opens"])
  }
}
