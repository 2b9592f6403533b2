import Foundation
import NewsCore
import SQL
import Testing

@testable import Formats

/// newsboat's newest items, which are in the log beside its cache while it runs.
@Suite("newsboat's log")
struct NewsboatLogTests {
  private static let tables = """
    CREATE TABLE rss_feed (rssurl PRIMARY KEY, url, title);
    INSERT INTO rss_feed VALUES ('https://coast.example/f', 'https://coast.example/', 'Coast Daily');
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate, content, unread);
    """

  private static func item(_ number: Int) -> String {
    let text = String(repeating: "The tide of day \(number) is low. ", count: 40)
    return "INSERT INTO rss_item VALUES (\(number), 'g\(number)', 'Tide \(number)', '', '', 'f', 1, '\(text)', 1);"
  }

  private let database, log: [UInt8]

  /// Items 1 to 5 are in the file, and with a transaction each, 6 to 12 in the log.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "newsboat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "cache.db").path
    let newsboat = try Connection(path: path, mode: .readWrite)
    try newsboat.run(script: "PRAGMA page_size = 1024")
    try newsboat.useWriteAheadLog()
    try newsboat.run(script: Self.tables + (1...5).map(Self.item).joined() + "PRAGMA wal_checkpoint(TRUNCATE)")
    try newsboat.run(script: (6...12).map(Self.item).joined())
    database = Array(try Data(contentsOf: URL(filePath: path)))
    log = Array(try Data(contentsOf: URL(filePath: path + "-wal")))
  }

  private func file(_ log: any ByteSource) throws -> StreamedFile {
    try StreamedFile(
      path: FilePath("cache.db"), source: BytesAtHand(database), beside: { $0 == "-wal" ? log : nil },
      registry: .standard)
  }

  private func titles(_ file: StreamedFile) throws(FormatError) -> [String] {
    var titles: [String] = []
    try FormatRegistry.standard.visitArticles(in: file) { article in
      titles.append(article.title)
      return true
    }
    return titles
  }

  private static func tides(_ count: Int) -> [String] { (1...count).map { "Tide \($0)" } }

  @Test("What is in the log alone is read, and read again from its place")
  func newest() throws {
    let file = try file(BytesAtHand(log))
    #expect(try titles(file) == Self.tides(12))
    let article = try Newsboat.article(at: Locator(path: file.path, member: "11"), in: file)
    #expect(article?.title == "Tide 11")
    #expect(article?.bodyText.hasSuffix("The tide of day 11 is low.") == true)
    let alone = StreamedFile(SourceFile(path: FilePath("cache.db"), bytes: database), registry: .standard)
    #expect(try titles(alone) == Self.tides(5))
  }

  @Test("A log that is cut or damaged counts as far as it was committed")
  func cut() throws {
    var most = 5
    for length in stride(from: 0, through: log.count, by: 331) {
      let count = try titles(file(BytesAtHand(Array(log.prefix(length))))).count
      #expect(count >= most)
      #expect(try titles(file(BytesAtHand(Array(log.prefix(length))))) == Self.tides(count))
      most = count
    }
    #expect(most > 9)
    for place in stride(from: 0, to: log.count, by: 397) {
      var damaged = log
      damaged[place] ^= 0x40
      let count = try titles(file(BytesAtHand(damaged))).count
      #expect((5...12).contains(count))
      #expect(try titles(file(BytesAtHand(damaged))) == Self.tides(count))
    }
  }

  @Test("What lies there and is no log, or that of another database, is left out")
  func other() throws {
    var smaller = log
    // The size of a page.
    smaller[10] = 2
    for bytes in [smaller, Array("Not a log.".utf8), [], [UInt8](repeating: 0, count: 5000)] {
      #expect(try titles(file(BytesAtHand(bytes))) == Self.tides(5))
    }
  }

  private struct Vast: ByteSource {
    let count = 1 << 40
    func read(_ range: Range<Int>) -> [UInt8] { [] }
  }

  private struct Locked: ByteSource {
    let count = 4096
    func read(_ range: Range<Int>) throws(FormatError) -> [UInt8] { throw .unreadable(reason: "permission denied") }
  }

  @Test("A log that was not read is told of behind the items")
  func unread() throws {
    let large = FormatError.damaged(
      reason: "has newer items in a log beside it (-wal), which is larger than 64 MiB and was not read")
    let locked = FormatError.unreadable(reason: "the log beside it (-wal): permission denied")
    for (log, error) in [(Vast(), large), (Locked(), locked)] as [(any ByteSource, FormatError)] {
      let file = try file(log)
      var count = 0
      #expect(throws: error) {
        try FormatRegistry.standard.visitArticles(in: file) { _ in
          count += 1
          return true
        }
      }
      #expect(count == 5)
    }
  }
}
