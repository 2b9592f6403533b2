import NewsCore
import SQL
import Testing

@testable import Library

@Suite("An index of an older version")
struct OlderIndexTests {
  @Test("Orders are made of what it has of its articles")
  func orders() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    do {
      let connection = try Connection(path: path.bytes, mode: .readWrite)
      try connection.useWriteAheadLog()
      #expect(try IndexSchema.migrations(5).apply(to: connection) == .fresh)
      try connection.run(
        script: """
          INSERT INTO folder (number, path) VALUES (1, CAST('/news' AS BLOB));
          INSERT INTO file (number, folder, name, size, modified, inode, kind) VALUES
            (1, 1, CAST('a' AS BLOB), 1, 1, 1, 0);
          INSERT INTO name (number, text, as_source, as_section) VALUES (1, 'AP', 2, 0), (2, 'World', 0, 1);
          -- the second is gone, and so is the fourth, whose story goes on with the fifth
          INSERT INTO article (number, id, story, title, title_key, title_order, date, date_form, source, section, minutes,
            votes, warnings, bytes, file) VALUES
            (1, x'01', 1, 'Harbor', 7, x'686172626f72', 100, 0, 1, 2, 9, 5, 0, 30, 1),
            (3, x'03', 1, 'Harbor', 7, x'686172626f72', 200, 0, NULL, NULL, 8, NULL, 1, 30, 1),
            (5, x'05', 4, 'Anchor', 8, x'616e63686f72', NULL, NULL, 1, NULL, 2, NULL, 0, 20, 1);
          INSERT INTO story (number, key, face, copies, date, is_read, is_starred) VALUES
            (1, x'11', 1, 2, 100, 0, 1), (4, x'44', 5, 1, \(Int.min), 1, 0);
          INSERT INTO reading (article, field, change, time, device, is_on) VALUES
            (x'05', 'read', '', 1, 'alder', 1), (x'01', 'starred', '', 1, 'alder', 1);
          UPDATE totals SET articles = 3, stories = 2, unread = 1, next_article = 6, searchable_through = 5, ghosts = 2;
          INSERT INTO search (rowid, title, body, origin, listings) SELECT value, 'harbor', '', '', ''
            FROM json_each('[1, 2, 3, 4, 5]');
          """)
    }
    let open = try OpenIndex(IndexFile(place: .disk(path)))
    #expect(open.asideProblem == nil)
    #expect(try IndexInspection(open.file.reader()).faults == [])
    try await open.writer.makeOrders { true }
    for (sort, stories) in [
      (HeadlineSort.title, [4, 1]), (.newest, [1, 4]), (.longest, [1, 4]), (.section, [1, 4]), (.votes, [1, 4]),
    ] {
      #expect(try await open.lists.find(nil, titleWords: "", sort: sort).numbers == stories.map(Int32.init), "\(sort)")
    }
    // What is gone is not found, nor taken for what lacks a word.
    let found = try await open.lists.storyMap()
    #expect(found.all.json == "[1,3,5]")
  }

  @Test("Marks that no journal knows are taken out, and the journal is read anew", arguments: [true, false])
  func unsaved(isThere: Bool) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    do {
      let connection = try Connection(path: path.bytes, mode: .readWrite)
      try connection.useWriteAheadLog()
      #expect(try IndexSchema.migrations(7).apply(to: connection) == .fresh)
      try connection.run(
        script: """
          INSERT INTO folder (number, path) VALUES (1, CAST('/news' AS BLOB));
          INSERT INTO file (number, folder, name, size, modified, inode, kind) VALUES
            (1, 1, CAST('a' AS BLOB), 1, 1, 1, 0);
          INSERT INTO article (number, id, story, title, title_key, minutes, warnings, bytes, file) VALUES
            (1, x'01', 1, 'Harbor', 7, 9, 0, 30, 1), (2, x'02', 2, 'Anchor', 8, 9, 0, 30, 1);
          INSERT INTO story (number, key, face, copies, date, is_read, is_starred, title_order, minutes) VALUES
            (1, x'11', 1, 1, \(Int.min), 1, 0, x'01', 9), (2, x'22', 2, 1, \(Int.min), 1, 0, x'02', 9);
          INSERT INTO reading (article, field, change, time, device, is_on) VALUES
            (x'01', 'read', '', 1, 'alder', 1), (x'02', 'read', '', 1, '\(isThere ? "unsaved" : "birch")', 1);
          INSERT INTO journal (file, position, lines, fingerprint) VALUES ('alder.jsonl', 9, 1, 1);
          UPDATE totals SET articles = 2, stories = 2, unread = 0, next_article = 3;
          """)
    }
    let open = try OpenIndex(IndexFile(place: .disk(path)))
    #expect(try IndexInspection(open.file.reader()).faults == [])
    #expect(try await open.rows.totals().unread == (isThere ? 2 : 0))
    #expect(try await open.files.journalMarks().isEmpty == isThere)
  }
}
