import NewsCore
import Testing
import Text

/// The day on which all queries of these tests are asked: 31 March 2025.
let queryDay = CalendarDay(daysSince1970: 20_178)

@Suite("Queries")
struct ParsedQueryTests {
  @Test(
    "A query is read as it is meant",
    arguments: [
      // Words and phrases.
      ("harbor minister", "harbor minister"), ("  two\t blanks\n", "two blanks"),
      ("\"harbor minister\"", "\"harbor minister\""),
      ("“harbor minister”", "\"harbor minister\""), ("«le port»", "\"le port\""), ("\"one\"", "one"),
      ("don’t", "don’t"),
      ("19-year-old", "19-year-old"), ("minist*", "minist*"), ("\"harbor minist\"*", "\"harbor minist\"*"),
      ("\"harbor minist*\"", "\"harbor minist\"*"), ("東*", "東*"), ("C++ & D", "\"C++\" D"),
      ("Fire - BBC — news", "Fire BBC news"),
      ("10:30", "\"10:30\""), ("https://a.example/b", "\"https://a.example/b\""),
      ("Breaking: news", "\"Breaking:\" news"),
      // Not, or, brackets.
      ("-ferry", "-ferry"), ("NOT ferry", "-ferry"), ("--ferry", "ferry"), ("-\"port alden\"", "-\"port alden\""),
      ("a OR b", "a OR b"), ("a|b", "a OR b"), ("a || b", "a OR b"), ("a b OR c", "a b OR c"),
      ("a (b OR c)", "a (b OR c)"),
      ("a AND b", "a b"), ("((a))", "a"), ("-(a b)", "-(a b)"), ("-(a OR b) c", "-(a OR b) c"), ("-(-a)", "a"),
      ("(a OR b) OR c", "a OR b OR c"), ("(a b) c", "a b c"), ("a or b", "a or b"), ("\"OR\"", "\"OR\""),
      // Fields.
      ("title:harbor", "title:harbor"), ("InTitle:harbor", "title:harbor"),
      ("TITLE:\"port alden\"", "title:\"port alden\""),
      ("title:(a OR b)", "title:a OR title:b"), ("title:(a source:x) b", "title:a source:x b"),
      ("-source:AP", "-source:AP"),
      ("-title:(a b)", "-(title:a title:b)"), ("is:(unread starred)", "is:unread is:starred"),
      ("is:UNREAD", "is:unread"),
      ("has:copies has:notes", "has:copies has:notes"), ("listed:harb*", "listed:harb*"),
      ("feed:(https://a.example/f OR pier)", "feed:\"https://a.example/f\" OR feed:pier"),
      ("path:news/2025", "path:\"news/2025\""),
      ("source:-AP", "source:\"-AP\""), ("title:source:AP", "title:\"source:AP\""), ("tag:later", "tag:later"),
      ("ｔｉｔｌｅ：港　（a｜b）", "title:港 (a OR b)"), ("title:OR", "title:\"OR\""),
      // Days.
      ("after:2025-04", "after:2025-04-01"), ("before:2025-04-14", "before:2025-04-14"),
      ("after:2025", "after:2025-01-01"),
      ("after:2025/4/1", "after:2025-04-01"), ("after:3d", "after:2025-03-28"), ("after:2w", "after:2025-03-17"),
      ("after:1m", "after:2025-02-28"), ("after:1y", "after:2024-03-31"), ("before:today", "before:2025-03-31"),
      ("after:yesterday", "after:2025-03-30"), ("after:99999y", "after:0001-01-01"), ("after:13m", "after:2024-02-29"),
      // Minutes, order.
      ("time:<5m", "time:<5m"), ("time:<=4", "time:<5m"), ("time:>10m", "time:>10m"), ("time:>=1h", "time:>59m"),
      ("time:3-5m", "time:3-5m"), ("time:5–3m", "time:3-5m"), ("time:7m", "time:7m"),
      ("sort:oldest a", "a sort:oldest"),
      ("a OR b sort:best", "(a OR b) sort:best"), ("sort:title", "sort:title"), ("", ""), ("   ", ""),
    ])
  func read(text: String, expected: String) {
    let parsed = ParsedQuery(parsing: text, today: queryDay)
    #expect(parsed.query.text == expected)
    #expect(parsed.faults.isEmpty)
  }

  @Test("A query is made of values")
  func values() throws {
    let parsed = ParsedQuery(parsing: "Café -title:\"Port Ald\"* (is:unread OR time:<5m) sort:best", today: queryDay)
    let cafe = try #require(QueryPhrase("Café"))
    let port = try #require(QueryPhrase("Port Ald", endsInPrefix: true))
    #expect(cafe.words.words == ["cafe"])
    #expect(port.words.words == ["port", "ald"] && port.words.endsInPrefix)
    let expected = QueryCondition.all([
      .phrase(cafe, in: .anywhere), .not(.phrase(port, in: .title)),
      .any([.marked(.unread), .readingTime(MinuteRange(most: 4))]),
    ])
    #expect(parsed.query == Query(condition: expected, order: .best))
    #expect(parsed.query.shownPhrases == [cafe.words])
  }

  @Test("Only what must not be there is asked of all articles")
  func negatives() throws {
    let parsed = ParsedQuery(parsing: "-source:AP", today: queryDay)
    let source = try #require(QueryPhrase("AP"))
    #expect(parsed == ParsedQuery(parsing: "NOT source:AP", today: queryDay))
    #expect(parsed.query.condition == .not(.phrase(source, in: .source)))
  }

  @Test("A range of minutes has both its ends")
  func minutes() {
    let range = MinuteRange(least: 3, most: 5)
    #expect((1...7).filter(range.contains) == [3, 4, 5])
    #expect((1...7).filter(MinuteRange(most: 2).contains) == [1, 2])
    #expect((1...7).filter(MinuteRange().contains) == Array(1...7))
  }

  @Test(
    "While a query is being typed its last word is a beginning, and what is unfinished no fault",
    arguments: [
      ("harb", "harb*"), ("port harb", "port harb*"), ("title:harb", "title:harb*"), ("harb ", "harb"), ("a", "a"),
      ("\"port al", "\"port al\""), ("(a OR", "a"), ("x is:unr", "x"), ("x is:", "x"), ("x after:20", "x"),
      ("minist*", "minist*"),
    ])
  func typing(text: String, expected: String) {
    let parsed = ParsedQuery(parsing: text, today: queryDay, isBeingTyped: true)
    #expect(parsed.query.text == expected)
    #expect(parsed.faults.filter { $0.kind != .unclosedBracket }.isEmpty)
  }

  @Test("What a query is written as reads back to it", arguments: 0..<400)
  func roundTrip(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
    let query = ParsedQuery(parsing: text, today: queryDay).query
    let again = ParsedQuery(parsing: query.text, today: queryDay)
    #expect(again.query == query, "\(text) became \(query.text)")
    #expect(again.faults.isEmpty, "\(query.text)")
  }
}

/// What queries are put together from.
private let pieces = [
  " ", " ", " ", "a", "ferry", "Café", "日本", "-", "(", ")", "\"", "“", "”", "*", "|", " OR ", " NOT ", " AND ",
  "title:", "source:(",
  "is:unread", "has:notes", "time:3-5m", "time:<9", "after:3d", "before:2025-04", "sort:best", "listed:", "foo:", "’",
  "\u{301}",
  "\u{AD}", "10:30", "OR", "&", "x y", "’s", "：", "（", "한", "👍🏽", "\n", "\u{0}", "”*", "\"*", "ab*", "c*d", "-(", "NOT",
  "«", "2.5", ".",
]

/// Random numbers that are the same every time (S. Vigna's splitmix64).
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
