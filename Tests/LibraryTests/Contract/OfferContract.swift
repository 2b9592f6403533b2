import Library
import NewsCore
import SQL
import Testing

@Suite("Contract: marks of other readers")
struct OfferContract {
  /// A cache of newsboat with three articles: the first is read, the second read and flagged, the third neither.
  private func cache(in folder: TemporaryFolder, _ more: String = "") throws -> FilePath {
    let path = folder.path.appending(Array("cache.db".utf8))
    let connection = try Connection(path: path.bytes, mode: .readWrite)
    try connection.run(
      script: """
        CREATE TABLE IF NOT EXISTS rss_feed (rssurl PRIMARY KEY, url, title);
        CREATE TABLE IF NOT EXISTS rss_item (id INTEGER PRIMARY KEY, guid, title, url, feedurl, content, unread, flags);
        INSERT OR IGNORE INTO rss_item VALUES (1, 'g1', 'Fog', 'https://coast.example/1', 'f', 'Thick.', 0, ''),
          (2, 'g2', 'Tide', 'https://coast.example/2', 'f', 'Low.', 0, 'sx'),
          (3, 'g3', 'Gull', 'https://coast.example/3', 'f', 'White.', 1, '');
        \(more)
        """)
    return path
  }

  private func states(_ library: any Library) async throws -> [String: ReadingState] {
    var states: [String: ReadingState] = [:]
    for title in try await library.titles() {
      guard let id = try await library.id(of: title) else { continue }
      states[title] = try await library.reading(of: id)
    }
    return states
  }

  private static let taken = [
    "Fog": ReadingState(isRead: true), "Tide": ReadingState(isRead: true, isStarred: true, tags: ["flag-x"]),
    "Gull": .untouched,
  ]

  @Test(
    "What a file says was done elsewhere is offered, done when it is wished, and undone at one stroke",
    arguments: Kind.allCases)
  func offered(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    _ = try cache(in: folder)
    let library = try await kind.library(of: folder)
    #expect(await library.status().offered == 2)
    #expect(try await states(library).values.allSatisfy { $0 == .untouched })
    #expect(try await library.takeOverOffers().description == "2 marked read, starred, tag flag-x added")
    #expect(await library.status().offered == 0)
    #expect(try await states(library) == Self.taken)
    _ = try await library.undo()
    #expect(try await states(library).values.allSatisfy { $0 == .untouched })
    // What was taken back was said.
    #expect(try await library.takeOverOffers().parts.isEmpty)
    #expect(try await states(library).values.allSatisfy { $0 == .untouched })
  }

  @Test("What the reader said here counts over what was done elsewhere", arguments: Kind.allCases)
  func own(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    _ = try cache(in: folder)
    let library = try await kind.library(of: folder)
    let fog = try #require(try await library.id(of: "Fog"))
    try await library.mark([fog], asRead: true)
    try await library.mark([fog], asRead: false)
    _ = try await library.takeOverOffers()
    #expect(try await library.reading(of: fog) == .untouched)
  }

  @Test("What was told is not told again; what is new is", arguments: Kind.allCases)
  func told(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    _ = try cache(in: folder)
    let library = try await kind.library(of: folder)
    await library.noteOffersTold()
    #expect(await library.status().offered == 0)
    await library.load()
    #expect(await library.status().offered == 0)
    _ = try cache(in: folder, "UPDATE rss_item SET unread = 0, content = 'White and loud.' WHERE id = 3")
    await library.load()
    #expect(await library.status().offered == 1)
    #expect(try await library.takeOverOffers().parts.map(\.stories) == [3, 1, 1])
  }

  @Test("What its file says no more is offered no more", arguments: Kind.allCases)
  func withdrawn(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let path = try cache(in: folder)
    let library = try await kind.library(of: folder)
    _ = try cache(in: folder, "UPDATE rss_item SET unread = 1, content = content || ' And still.' WHERE id = 1")
    await library.load()
    #expect(await library.status().offered == 1)
    try folder.remove(path.name)
    await library.load()
    #expect(await library.status().offered == 0)
    #expect(try await library.takeOverOffers().parts.isEmpty)
  }

  @Test(
    "A file of another reader is taken over by itself, a cache as well as a list of links", arguments: Kind.allCases)
  func files(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    let path = try cache(in: elsewhere)
    try folder.write(
      "1795683600\tFog\thttps://coast.example/fog\tThick.\tplain\tfog-1\t\t\t\n1795683601\tTide\thttps://coast.example/tide\tLow.\tplain\t\t\t\t\n",
      to: "Coast Daily")
    try elsewhere.write("http://coast.example/tide#now\nhttps://coast.example/unknown\n", to: "urls")
    let library = try await kind.library(of: folder)
    #expect(await library.status().offered == 0)
    var ids: [ArticleID] = []
    try FoundMarks.forEach(in: elsewhere.path.appending(Array("urls".utf8))) { change, id in
      #expect(change == .read(true))
      ids.append(id)
    }
    #expect(try await library.takeOver(Act(.read(true), of: ids)).description == "2 marked read")
    #expect(try await states(library) == ["Fog": .untouched, "Tide": ReadingState(isRead: true)])
    var changes: [ReadingChange] = []
    try FoundMarks.forEach(in: path) { change, _ in changes.append(change) }
    #expect(changes == [.read(true), .read(true), .starred(true), .tag("flag-x", isOn: true)])
    #expect(throws: FileProblem.self) {
      try FoundMarks.forEach(in: folder.path.appending(Array("Coast Daily".utf8))) { _, _ in }
    }
  }
}
