import NewsCore
import Testing

@testable import Library

@Suite("While a library is open")
struct LiveTests {
  private let folder: TemporaryFolder
  private let kept: FilePath
  private let library: IndexedLibrary

  init() async throws {
    folder = try TemporaryFolder()
    kept = folder.path(".kept")
    for number in 0..<5 {
      try folder.write(Page(title: "Page \(number)", body: "LOWMARK (AP) — Text \(number)."), to: "sub/\(number).txt")
    }
    // What is new is told of a library that was there.
    await (try Kind.disk.library(of: [folder.path], keptIn: kept)).load()
    library = try Kind.disk.library(of: [folder.path], keptIn: kept)
  }

  /// Waits until something is so.
  private func until(_ isSo: (LibraryStatus) async throws -> Bool) async throws {
    while try await !isSo(library.status()) { try await Task.sleep(for: .milliseconds(20)) }
  }

  private func page(_ title: String) -> String { Page(title: title, body: "ALDEN (AP) — \(title) it is.").text }

  private func found(_ search: String) async throws -> [String] {
    try await library.titles(HeadlineQuery(search: search))
  }

  @Test("Files and folders that come, change and go are seen by themselves, and what came is counted as new")
  func files() async throws {
    let live = Task { await library.live() }
    defer { live.cancel() }
    try await until { $0.stories == 5 && $0.work == nil }
    #expect(await library.status().arrived == 0)
    try folder.write(page("Ferry sails"), to: "sub/new.txt")
    try await until { $0.stories == 6 && $0.arrived == 1 }
    try folder.write(page("Storm nears"), to: "sub/deeper/still/new.txt")
    try await until { $0.stories == 7 && $0.arrived == 2 }
    // What arrived can be had alone, and what arrived after a part of it.
    let status = await library.status()
    let new = try await library.titles(HeadlineQuery(since: status.firstArrival))
    #expect(Set(new) == ["Ferry sails", "Storm nears"])
    #expect(try await library.titles(HeadlineQuery(since: status.firstArrival + 1)) == ["Storm nears"])
    #expect(try await library.titles(HeadlineQuery(since: status.nextStory)).isEmpty)
    // In a folder that was not there when it began.
    try folder.write(page("Storm passes"), to: "sub/deeper/still/next.txt")
    try await until { $0.stories == 8 }
    try await until { _ in try await found("\"passes it is\"") == ["Storm passes"] }
    try folder.remove("sub/deeper")
    try await until { $0.stories == 6 }
    // A folder that takes the place of one that has gone is another, and watched too.
    try folder.write(page("Storm returns"), to: "sub/deeper/new.txt")
    try await until { $0.stories == 7 }
    try folder.write(page("Storm stays out"), to: "sub/deeper/next.txt")
    try await until { $0.stories == 8 }
    try folder.move("sub/deeper", to: "sub/moved")
    try folder.write(page("Storm is moved"), to: "sub/moved/third.txt")
    try await until { $0.stories == 9 }
    try folder.write(page("Storm is back"), to: "sub/deeper/new.txt")
    try await until { $0.stories == 10 }
    try folder.write(page("Storm is over"), to: "sub/deeper/next.txt")
    try await until { $0.stories == 11 }
    try folder.remove("sub/moved")
    try folder.remove("sub/deeper")
    try await until { $0.stories == 6 }
    try folder.write(page("Ferry stays where"), to: "sub/new.txt")
    try await until { _ in try await found("\"stays where it is\"") == ["Ferry stays where"] }
    try await until { _ in try await found("\"sails it is\"") == [] }
    try folder.remove("sub/new.txt")
    try await until { $0.stories == 5 && $0.work == nil }
    #expect(try await found("lowmark").count == 5)
  }

  @Test("What another program marks is shown")
  func others() async throws {
    let live = Task { await library.live() }
    defer { live.cancel() }
    try await until { $0.stories == 5 && $0.work == nil }
    let id = try #require(try await library.id(of: "Page 3"))
    let result = try IndexWriterProcess([id.description], of: folder.path, keptIn: kept).result()
    #expect(result.code == 0, "\(result.told)")
    try await until { $0.unread == 4 }
    #expect(try await found("is:read") == ["Page 3"])
  }
}
