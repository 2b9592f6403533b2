import Testing

@testable import Library

@Suite("Watching folders", .timeLimit(.minutes(5)))
struct FolderWatchTests {
  private let folder: TemporaryFolder
  private let watch: FolderWatch

  init() throws {
    folder = try TemporaryFolder()
    watch = try #require(FolderWatch())
    try folder.makeFolder("news/sub")
    watch.watch(folder.path("news/sub"))
  }

  @Test("A folder that was removed and made again is watched again")
  func removed() async throws {
    try folder.remove("news/sub")
    // That it was removed is told of in three events at most; what comes then is of the new one.
    var events = 0
    for await _ in watch.events {
      events += 1
      if events == 4 { break }
      try folder.makeFolder("news/sub")
      watch.watch(folder.path("news/sub"))
      try folder.write("x", to: "news/sub/\(events).txt")
    }
    #expect(watch.takeChanges().folders.contains(folder.path("news/sub")))
  }

  @Test("Folders in the places of those that were moved away are watched")
  func moved() async throws {
    watch.watch(folder.path("news"))
    try folder.move("news", to: "away")
    var isMade = false
    for await _ in watch.events {
      if watch.takeChanges().folders.contains(folder.path("news/sub")) { break }
      if isMade { continue }
      isMade = true
      try folder.makeFolder("news/sub")
      watch.watch(folder.path("news"))
      watch.watch(folder.path("news/sub"))
      try folder.write("x", to: "news/sub/a.txt")
    }
    #expect(isMade)
  }
}
