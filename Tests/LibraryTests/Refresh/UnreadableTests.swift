import Formats
import Foundation
import Glibc
import NewsCore
import Testing

@testable import Library

@Suite("Refresh: what cannot be read")
struct UnreadableTests {
  @Test("A file that cannot be read when search is told of it is told of again when it can")
  func unreadableText() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor opens"), to: "a.txt")
    let index = try BareIndex(of: folder)
    try await index.refreshed()
    try folder.move("a.txt", to: ".away")
    try await index.filled()
    #expect(try await index.found("board") == [])
    #expect(try await index.found("harbor") == ["Harbor opens"])
    try folder.move(".away", to: "a.txt")
    try await index.refreshed()
    try await index.filled()
    #expect(try await index.found("board") == ["Harbor opens"])
    #expect(try index.faults() == [])
    #expect(try await index.refreshed() == 0)
  }

  @Test("A file that is cut while it is read gives what is there, and is read again")
  func cut() async throws {
    let folder = try TemporaryFolder()
    let page = Page(
      title: "Harbor opens", body: "PORT ALDEN (AP) — " + String(repeating: "The board met. ", count: 9000))
    let path = try folder.write(page.text, to: "a.txt")
    let index = try BareIndex(of: folder)
    for size in [100_000, 65_536, 300, 60, 0] {
      // What the walk saw is more than what is read.
      var information = stat()
      #expect(stat(path.text, &information) == 0)
      let seen = FileToRead(path: path, stamp: FileStamp(information), isNamed: false)
      #expect(truncate(path.text, off_t(size)) == 0)
      let read = seen.read(from: FileShelf(), .standard, now: FileStamp.now)
      try await index.open.writer.put(IndexBatch(files: [read]))
      #expect(try index.faults() == [])
    }
    #expect(try await index.refreshed() == 1)
    #expect(try await index.differences() == [])
  }

  /// Articles, and then an error.
  private enum Torn: StreamedFormat {
    static let name = "torn"
    static let registry = FormatRegistry(streamed: [Torn.self], FormatRegistry.standard.formats)

    static func recognizes(_ beginning: [UInt8]) -> Bool { Wire.recognizes(beginning) }

    static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
      var goesOn = true
      try Wire.visitArticles(in: file) { article in
        goesOn = visit(article)
        return goesOn
      }
      if goesOn { throw .damaged(reason: "breaks off before its end") }
    }
  }

  @Test(
    "A file that is broken behind its articles is told of, and they are read", arguments: [3, 2 * ReadFile.mostAtOnce])
  func broken(count: Int) async throws {
    let folder = try TemporaryFolder()
    let items = (0..<count).map { Wire.Item(link: "https://beacon.example/\($0)", title: "Ferry \($0) sails") }
    try folder.write(Wire.text(items), to: "b.wire")
    let index = try BareIndex(of: folder, registry: Torn.registry)
    try await index.refreshed()
    #expect(try await index.totals.articles == count)
    #expect(try await index.problems == ["b.wire breaks off before its end"])
    #expect(try index.faults() == [])
    #expect(try await index.differences() == [])
    try folder.write(Page(title: "Harbor opens"), to: "b.wire")
    try await index.refreshed()
    #expect(try await index.problems == [])
    #expect(try await index.totals.articles == 1)
  }

  @Test(
    "In a folder that cannot be read, or not looked into, nothing is lost, and it is told of until it can",
    arguments: [0o000, 0o444, 0o111] as [mode_t])
  func unreadableFolder(mode: mode_t) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor opens"), to: "sub/a.txt")
    try folder.write(Page(title: "Ferry sinks", body: "LOWMARK (AP) — It sank."), to: "sub/deep/b.txt")
    try folder.write(Page(title: "Storm nears", body: "LOWMARK (AP) — It nears."), to: "c.txt")
    let index = try BareIndex(of: folder)
    try await index.refreshed()
    #expect(chmod(folder.path("sub").text, mode) == 0)
    defer { chmod(folder.path("sub").text, 0o755) }
    let sub = folder.path("sub")
    let (change, deep) = try await asNobody(
      known: index.open.files.folder(sub), sub, known: index.open.files.folder(folder.path("sub/deep")),
      folder.path("sub/deep"))
    if geteuid() == 0 {
      #expect(change.gone.isEmpty && change.goneFolders.isEmpty)
      #expect(deep.gone.isEmpty && deep.goneFolders.isEmpty && !deep.isMissing)
      let reason = change.problem?.reason
      #expect(
        reason == (mode == 0o444 ? "cannot be looked into: permission denied" : "cannot be opened: permission denied"))
    } else {
      try await index.refreshed()
      #expect(try await index.problems.count >= 1)
    }
    #expect(try await index.totals.articles == 3)
    #expect(chmod(folder.path("sub").text, 0o755) == 0)
    try await index.refreshed()
    #expect(try await index.problems == [])
    #expect(try await index.differences() == [])
  }

  /// Looks at folders with the rights of nobody on this thread: root may read everything.
  private func asNobody(
    known: KnownFolder?, _ folder: FilePath, known other: KnownFolder?, _ deep: FilePath
  ) throws -> (FolderChange, FolderChange) {
    typealias SetUser = @convention(c) (uid_t) -> CInt
    let setUser = unsafeBitCast(try #require(dlsym(nil, "setfsuid")), to: SetUser.self)
    _ = setUser(65534)
    defer { _ = setUser(geteuid()) }
    return (FolderChange(folder, known: known), FolderChange(deep, known: other))
  }
}
