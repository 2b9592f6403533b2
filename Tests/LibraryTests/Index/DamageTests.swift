import Foundation
import Glibc
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("An index that cannot be used")
struct DamageTests {
  private let folder: TemporaryFolder
  private let kept: FilePath
  private var file: FilePath { kept.appending(Array("index.sqlite".utf8)) }
  private static let count = 60

  init() throws {
    folder = try TemporaryFolder()
    kept = folder.path(".kept")
    for number in 0..<Self.count {
      let page = Page(title: "Page \(number)", body: "LOWMARK (AP) — Text \(number) of the harbor.", related: ["Ferry"])
      try folder.write(page, to: "\(number % 7)/\(number).txt")
    }
  }

  private func library() throws -> IndexedLibrary { try Kind.disk.library(of: [folder.path], keptIn: kept) }

  /// Has a library made, with one page read, and closes it.
  private func make() async throws {
    let library = try library()
    await library.load()
    let id = try #require(try await library.id(of: "Page 7"))
    try await library.mark([id], asRead: true)
  }

  /// Opens the library, and has all be there.
  private func check(isOnDisk: Bool = true) async throws {
    let library = try library()
    await library.load()
    try await check(library, isOnDisk: isOnDisk)
  }

  private func check(_ library: IndexedLibrary, isOnDisk: Bool = true) async throws {
    #expect(try await library.titles().count == Self.count)
    #expect(try await library.titles(HeadlineQuery(search: "is:read")) == ["Page 7"])
    #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == Self.count)
    #expect(await library.status().unread == Self.count - 1)
    #expect(await library.index.file.isOnDisk == isOnDisk)
    #expect(try IndexInspection(await library.index.file.reader()).faults == [])
  }

  private func size() throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: file.text)[.size] as? Int)
  }

  private func overwrite(at offset: Int, _ bytes: [UInt8]) throws {
    let open = try OpenFile(file, O_WRONLY)
    #expect(pwrite(open.descriptor, bytes, bytes.count, off_t(offset)) == bytes.count)
  }

  @Test("What stands in its place and is no index is set aside, told of, and replaced")
  func foreign() async throws {
    let others: [(String, () throws -> Void)] = [
      (
        "is damaged",
        { try folder.write(String(repeating: "Not a database at all. ", count: 400), to: ".kept/index.sqlite") }
      ),
      (
        "no index of Broadsheet",
        {
          try Connection(path: file.text, mode: .readWrite).run(script: "CREATE TABLE feed (title TEXT)")
        }
      ),
      (
        "newer version",
        {
          try make(version: 999)
        }
      ),
      ("no file", { try folder.makeFolder(".kept/index.sqlite") }),
      ("no file", { mkfifo(file.text, 0o600) }),
    ]
    for (reason, put) in others {
      try await make()
      try folder.remove(".kept/index.sqlite")
      for ending in ["-wal", "-shm"] { try? folder.remove(".kept/index.sqlite" + ending) }
      try put()
      let library = try library()
      await library.load()
      try await check(library)
      let problems = await library.problems().map(\.reason)
      #expect(
        problems.count == 1 && problems[0].hasPrefix("was set aside") && problems[0].contains(reason), "\(problems)")
      #expect(access(file.text + ".aside", F_OK) == 0)
      try folder.remove(".kept/index.sqlite.aside")
    }
  }

  private func make(version: Int) throws {
    let connection = try Connection(path: file.text, mode: .readWrite)
    try connection.run(
      script: "CREATE TABLE later (x); PRAGMA application_id = 1112761464; PRAGMA user_version = \(version)")
  }

  @Test("An empty file becomes an index")
  func empty() async throws {
    try folder.write("", to: ".kept/index.sqlite")
    try await make()
    try await check()
    #expect(access(file.text + ".aside", F_OK) != 0)
  }

  @Test("Garbage anywhere in it, it opens or is made anew, and nothing is lost")
  func garbage() async throws {
    try await make()
    let sound = try Data(contentsOf: URL(filePath: file.text))
    for page in stride(from: 0, to: sound.count / 4096, by: 2) {
      try sound.write(to: URL(filePath: file.text))
      try overwrite(at: page * 4096 + (page == 0 ? 200 : 0), [UInt8](repeating: 0xA5, count: 4096))
      let library = try library()
      await library.load()
      // What is damaged shows when it is met with.
      _ = try? await library.titles(HeadlineQuery(search: "is:read"))
      _ = try? await library.titles(HeadlineQuery(search: "harbor"))
      _ = try? await library.contents()
      let id = try #require(try await library.id(of: "Page 9"))
      try await library.mark([id], asRead: true)
      _ = try await library.undo()
      await library.load()
      #expect(try await library.titles().count == Self.count, "page \(page)")
      #expect(try await library.titles(HeadlineQuery(search: "is:read")) == ["Page 7"], "page \(page)")
      #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == Self.count, "page \(page)")
    }
  }

  @Test("Garbage in it while it is open: the library goes on")
  func garbageMeanwhile() async throws {
    let library = try library()
    await library.load()
    let id = try #require(try await library.id(of: "Page 7"))
    try await library.mark([id], asRead: true)
    for round in 0..<3 {
      // From the log into the file, so that the file is read.
      try Connection(path: file.text, mode: .readWrite).run(script: "PRAGMA wal_checkpoint(TRUNCATE)")
      for page in 1..<(try size() / 4096) { try overwrite(at: page * 4096, [UInt8](repeating: 0x5A, count: 4096)) }
      _ = try? await library.titles(HeadlineQuery(search: "is:read", visit: round))
      await library.load()
      try await library.mark([id], asRead: false)
      try await library.mark([id], asRead: true)
      try await check(library, isOnDisk: round < 2)
    }
  }

  @Test(
    "Its file, or its folder with the journal beside it left, may be removed while it is open",
    arguments: [true, false])
  func removed(isFolder: Bool) async throws {
    let library = try library()
    await library.load()
    let id = try #require(try await library.id(of: "Page 7"))
    try await library.mark([id], asRead: true)
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm", "index.sqlite.lock"] {
      try folder.remove(".kept/" + name)
    }
    if isFolder {
      try folder.move(".kept/journal", to: ".elsewhere"); try folder.remove(".kept");
      try folder.move(".elsewhere", to: ".kept/journal")
    }
    // Still there for who has it open.
    #expect(try await library.titles().count == Self.count)
    try folder.write(Page(title: "New", body: "A (AP) — The harbor is new."), to: "new.txt")
    await library.load()
    try folder.remove("new.txt")
    await library.load()
    try await check(library)
    try await check()
  }

  @Test("Who closes an index that was set aside leaves the one in its place alone")
  func closed() async throws {
    var former: BareIndex? = try BareIndex(of: [folder.path], at: file)
    try await former?.refreshed()
    try former?.open.file.setAside()
    let index = try BareIndex(of: [folder.path], at: file)
    try await index.refreshed()
    former = nil
    // Whoever opens it now reads what is in its log.
    let another = try BareIndex(of: [folder.path], at: file)
    #expect(try await another.titles.count == Self.count)
    #expect(try await another.refreshed() == 0)
    #expect(try await index.titles.count == Self.count)
  }

  @Test("On a disk that can only be read the index is kept in memory", .enabled(if: SmallDisk.isAllowed))
  func readOnly() async throws {
    for wasThere in [false, true] {
      let disk = try SmallDisk(bytes: 16 << 20)
      let library = { try Kind.disk.library(of: [folder.path], keptIn: disk.folder.path("kept")) }
      if wasThere { await (try library()).load() }
      // Not as long as somebody has a file open to write to.
      var isReadOnly = disk.makeReadOnly()
      for _ in 0..<100 where !isReadOnly {
        try await Task.sleep(for: .milliseconds(20))
        isReadOnly = disk.makeReadOnly()
      }
      #expect(isReadOnly)
      let opened = try library()
      await opened.load()
      #expect(try await opened.titles().count == Self.count)
      #expect(await opened.index.file.isOnDisk == false)
      let id = try #require(try await opened.id(of: "Page 7"))
      await #expect(throws: LibraryError.self) { try await opened.mark([id], asRead: true) }
      #expect(try await opened.reading(of: id).isRead)
      #expect(await opened.status().notSaved != nil)
    }
  }

  @Test(
    "On a full disk reading goes on with what is there, it is told, and once there is room all is there",
    .enabled(if: SmallDisk.isAllowed))
  func full() async throws {
    for ballast in [0, 500_000, 700_000, 900_000, 1 << 20] {
      let disk = try SmallDisk(bytes: 1 << 20)
      let full = disk.folder.path("ballast").text
      _ = FileManager.default.createFile(atPath: full, contents: Data(count: ballast))
      let library = try Kind.disk.library(of: [folder.path], keptIn: disk.folder.path("kept"))
      await library.load()
      let titles = try await library.titles()
      let isTold = await library.problems().contains { $0.reason.hasPrefix("cannot be brought up to date") }
      // All is there, in memory perhaps, or it is told that it is not; search may lag behind.
      #expect(isTold || titles.count == Self.count, "\(ballast): \(titles.count)")
      #expect(try IndexInspection(await library.index.file.reader()).faults == [])
      if let title = titles.first, let id = try await library.id(of: title) {
        #expect(try await library.article(id).title == title)
      }
      try disk.grow()
      await library.load()
      #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == Self.count)
      #expect(await library.problems() == [])
    }
  }

  @Test("What is written into a file under its old size and date is not seen until it is opened, or written once more")
  func secretly() async throws {
    try await make()
    let library = try library()
    try folder.write(Page(title: "As saved", body: "A (AP) — One."), to: "0/0.txt")
    await library.load()
    let id = try #require(try await library.id(of: "As saved"))
    let other = Page(title: "Rewritten", body: "A (AP) — Two.").text
    try folder.overwriteSecretly(
      "0/0.txt", String(other.prefix(Page(title: "As saved", body: "A (AP) — One.").text.count)))
    await library.load()
    #expect(try await library.titles().contains("As saved"))
    #expect(try await library.article(id).title == "Rewritten")
    try folder.date("0/0.txt", 1_795_000_001)
    await library.load()
    #expect(try await library.titles().contains("Rewritten"))
    #expect(try await !library.titles().contains("As saved"))
    #expect(try await library.titles().count == Self.count)
    // In a file that took its place it shows at once, whatever its size and date.
    try folder.write(Page(title: "Replaced!", body: "A (AP) — Two."), to: "new.txt", savedAt: 1_795_000_001)
    try folder.move("new.txt", to: "0/0.txt")
    await library.load()
    #expect(try await library.titles().contains("Replaced!"))
  }

  @Test("A clock that was set back hides no change")
  func clock() async throws {
    try await make()
    let library = try library()
    // Saved tomorrow, as far as the clock says now.
    let tomorrow = FileStamp.now / 1_000_000_000 + 86_400
    try folder.write(Page(title: "From tomorrow", body: "A (AP) — One."), to: "0/0.txt", savedAt: tomorrow)
    await library.load()
    try folder.overwriteSecretly("0/0.txt", Page(title: "Of next week", body: "A (AP) — One.").text + " ")
    await library.load()
    #expect(try await library.titles().contains("Of next week"))
    try folder.write(Page(title: "Of long ago", body: "A (AP) — One."), to: "0/0.txt", savedAt: 1)
    await library.load()
    #expect(try await library.titles().contains("Of long ago"))
    #expect(try await library.titles().count == Self.count)
  }
}
