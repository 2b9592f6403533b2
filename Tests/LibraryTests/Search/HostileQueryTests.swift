import NewsCore
import Testing

@testable import Library

@Suite("Search: hostile queries")
struct HostileQueryTests {
  /// What means something to the search table, to SQL, or to nobody.
  private static let pieces = [
    "NEAR", "NEAR(", "NEAR(a b, 2)", "AND", "OR", "NOT", "^", ":", "{", "}", "{title}", "title", "title:", "-", "--",
    "+", "*",
    "\"", "'", "''", "(", ")", ";", ",", "\\", "%", "_", "?", "?1", "$x", "@x", ":x", "\u{0}", "\u{1}", "\n", "\t",
    "rank",
    "search", "rowid", "body", "listings", "harbor", "ferry", "har*", "東", "é", "\u{301}", "\u{202E}", "\u{200B}", "👩‍👩‍👧",
    "'; DROP TABLE article; --", "is:", "is:unread", "tag:", "source:", "path:%", "after:", "before:9999", "time:",
    "sort:",
    "has:copies", "|", "||", "“", "”", "（", "－", "\u{FFFD}", " ",
  ]

  @Test("Whatever is asked, there is an answer", arguments: Kind.allCases)
  func anyPieces(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    var numbers = SeededNumbers(seed: 7)
    for number in 0..<600 {
      let pieces = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        Self.pieces.randomElement(using: &numbers) ?? ""
      }
      let text = pieces.joined(separator: Bool.random(using: &numbers) ? " " : "")
      let sort = HeadlineSort.allCases[number % HeadlineSort.allCases.count]
      let query = HeadlineQuery(
        search: number % 5 == 4 ? "" : text, isBeingTyped: number % 2 == 0, titleWords: number % 5 == 4 ? text : "",
        sort: sort)
      do {
        _ = try await search.found(query)
      } catch {
        Issue.record("\(text.debugDescription): \(error)")
      }
    }
    #expect(try await search.found(HeadlineQuery()).count == 9)
    #expect(try IndexInspection(await search.library.index.file.reader()).faults == [])
  }

  @Test("Words of the search table's own language are words", arguments: Kind.allCases)
  func operators(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Near and far", body: "LOWMARK (AP) — Not a body or a title."), to: "a.txt")
    try folder.write(Page(title: "Harbor", body: "LOWMARK (AP) — The ferry."), to: "b.txt")
    let library = try await kind.library(of: folder)
    for (query, titles) in [
      ("near", ["Near and far"]), ("\"AND\"", ["Near and far"]), ("\"NOT\" \"OR\"", ["Near and far"]),
      ("NEAR(near far)", ["Near and far"]),
      ("NEAR(harbor ferry)", []), ("^harbor", ["Harbor"]), ("{body} : ferry", []), ("body", ["Near and far"]),
      ("harbor\" OR \"near", []), ("rowid", []), ("harbor;", ["Harbor"]), ("har\u{0}bor", []), ("'harbor'", ["Harbor"]),
    ] {
      for sort in [HeadlineSort.newest, .relevance] {
        #expect(try await library.titles(HeadlineQuery(search: query, sort: sort)) == titles, "\(query)")
      }
    }
  }

  @Test("A page pasted as a query is not run, and the longest that are run have an answer", arguments: Kind.allCases)
  func long(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let words = (0..<64).map { "word\($0)" }
    var queries = ["\"" + words.joined(separator: " ") + "\""]
    for (piece, count) in [
      ("x", 4096), ("x", 100_000), ("東", 1365), ("(", 4096), ("-", 4096), ("\"", 4095), ("a b ", 1024),
    ] {
      queries.append(String(repeating: piece, count: count))
    }
    for (before, after) in [("", ""), ("-", ""), ("(a", " OR -b)"), ("source:", ""), ("tag:a -path:", ""), ("", "*")] {
      let terms = words.map { before + $0 + after }
      queries += [terms.joined(separator: " OR "), terms.joined(separator: " ")]
    }
    for opening in ["(a OR ", "-(b "] {
      queries.append(String(repeating: opening, count: 20) + "ferry" + String(repeating: ")", count: 20))
    }
    for query in queries {
      for sort in [HeadlineSort.newest, .relevance, .source] {
        _ = try await search.found(HeadlineQuery(search: query, sort: sort))
        _ = try await search.found(HeadlineQuery(titleWords: query, sort: sort))
      }
    }
  }
}
