import Foundation
import Glibc
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("Refresh: databases with a log beside them")
struct DatabaseLogTests {
  private static func item(_ number: Int) -> String {
    "INSERT INTO rss_item VALUES (\(number), 'g\(number)', 'Tide \(number)', 'https://coast.example/\(number)', 'f')"
  }

  @Test("What only the log tells of is read at the next refresh, and nothing is left beside the file")
  func onlyLog() async throws {
    let folder = try TemporaryFolder()
    let newsboat = try Connection(path: folder.path("cache.db").text, mode: .readWrite)
    try newsboat.useWriteAheadLog()
    try newsboat.run(
      script: """
        CREATE TABLE rss_feed (rssurl PRIMARY KEY, url, title);
        CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, url, feedurl);
        PRAGMA wal_checkpoint;
        """)
    try newsboat.execute(Self.item(1))
    let index = try BareIndex(of: folder)
    let named = try BareIndex(of: [folder.path("cache.db")])
    for number in 1...3 {
      if number > 1 { try newsboat.execute(Self.item(number)) }
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path.text).sorted()
      try await index.refreshed()
      try await named.refreshed()
      #expect(try await index.titles.sorted() == (1...number).map { "Tide \($0)" })
      #expect(try await named.titles.sorted() == (1...number).map { "Tide \($0)" })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.text).sorted() == before)
    }
    let database = folder.path("cache.db")
    let stamp = try #require(FileStamp(of: database))
    #expect(try FolderListing(of: folder.path).files.first { $0.name == Array("cache.db".utf8) }?.stamp == stamp)
    var information = stat()
    #expect(stat(database.text, &information) == 0)
    #expect(stamp != FileStamp(information))
  }
}
