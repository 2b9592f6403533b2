import NewsCore
import Testing
import Text

@testable import Library

@Suite("Search")
struct SearchTests {
  /// What is asked, and what is found, in any order.
  static let cases: [(String, [String])] = [
    // Words, phrases, beginnings, negation, alternatives, brackets.
    ("ferry", ["minister", "ferry"]),
    ("harbor deal", ["minister", "ferry"]),
    ("\"ferry deal\"", ["minister"]),
    ("\"deal ferry\"", []),
    ("minist*", ["minister"]),
    ("minist", []),
    ("\"great sto*\"", ["storm"]),
    ("harbor -minister", ["ferry"]),
    ("harbor NOT minister", ["ferry"]),
    ("herring OR storm", ["history", "herring", "ferry", "storm"]),
    ("herring | minister", ["history", "herring", "minister"]),
    ("(herring OR storm) -harbor", ["history", "herring", "storm"]),
    ("harbor (minister OR sinks)", ["minister", "ferry"]),
    ("-(world OR coast)", ["undated"]),
    ("title:(ferry OR herring)", ["ferry", "herring"]),
    ("herring -title:herring", ["history"]),
    // Fields.
    ("title:harbor", ["minister"]),
    ("title:\"long history\"", ["history"]),
    ("source:ap", ["minister", "athens", "tokyo", "wide", "storm", "history", "herring"]),
    ("source:reuters", ["ferry"]),
    ("site:\"coast daily\"", ["minister", "storm", "history", "herring"]),
    ("site:coast -site:ridge", ["minister", "storm", "history", "herring"]),
    ("section:science", ["history", "herring"]),
    ("place:\"port alden\"", ["minister"]),
    ("place:nowhere", []),
    ("author:somebody", []),
    ("tag:night", ["herring"]),
    ("tag:\"night reading\"", ["herring"]),
    ("tag:day", []),
    ("-tag:night section:science", ["history"]),
    ("after:2026-11-22", ["athens", "storm"]),
    ("before:2026", ["tokyo", "wide"]),
    ("after:2025-04-14 before:2025-04-15", ["tokyo"]),
    ("after:2025-04 before:2025-05", ["tokyo", "wide"]),
    ("after:3d", ["athens", "storm"]),
    ("after:yesterday", ["athens"]),
    ("-after:1y -before:1y", ["undated"]),
    ("is:read", ["minister"]),
    ("is:unread section:politics", []),
    ("-is:unread", ["minister"]),
    ("is:starred", ["ferry"]),
    ("has:copies", ["storm"]),
    ("has:notes", ["storm"]),
    ("time:>5m", ["history"]),
    ("time:<5m section:science", ["herring"]),
    ("path:asia/", ["tokyo", "wide"]),
    ("path:STORM-2", ["storm"]),
    ("path:ASIA/tok", ["tokyo"]),
    ("path:ics/min", ["minister"]),
    ("path:/storm-1.t", ["storm"]),
    ("path:sia/sto", []),
    ("path:asia/tokyo/", []),
    ("path:o%y", []),
    ("path:storm_1", []),
    ("-path:txt", []),
    ("listed:submarine", ["minister"]),
    ("submarine", []),
    ("listed:ferry", []),
    ("listed:\"found in a barn\" is:read", ["minister"]),
    ("-listed:submarine section:politics", []),
    // Who wrote it and where are found by words alone as well.
    ("reuters", ["ferry"]),
    ("politics", ["minister"]),
    // Text and fields together.
    ("harbor is:unread", ["ferry"]),
    ("harbor OR is:starred", ["minister", "ferry"]),
    ("herring OR time:>5m", ["history", "herring"]),
    ("-herring section:science", []),
    ("-is:read after:2026-11-18 -storm", ["athens"]),
    // Folding.
    ("Αθηνα", ["athens"]), ("αθήνα", ["athens"]), ("ΑΘΗΝΑ", ["athens"]), ("φλογεσ", ["athens"]),
    ("don't", ["athens"]), ("don’t", ["athens"]), ("\"don`t know\"", ["athens"]), ("CAFE", ["athens"]),
    ("café", ["athens"]),
    ("strasse", ["athens"]), ("STRAßE", ["athens"]), ("wide", ["wide"]), ("ｌｅｔｔｅｒｓ", ["wide"]),
    // Characters of scripts without spaces, two anywhere.
    ("東京", ["tokyo"]), ("京都", ["tokyo"]), ("港湾", ["tokyo"]), ("湾計画", ["tokyo"]), ("京港", []), ("新しい 発表", ["tokyo"]),
    ("title:計画", ["tokyo"]), ("title:港湾", []), ("画*", ["tokyo"]),
    // All, where nothing is asked.
    ("", ["minister", "ferry", "athens", "tokyo", "wide", "storm", "history", "herring", "undated"]),
    ("sort:title ", ["minister", "ferry", "athens", "tokyo", "wide", "storm", "history", "herring", "undated"]),
  ]

  @Test("What is asked is found, and nothing else", arguments: Kind.allCases)
  func finds(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    for (query, titles) in Self.cases {
      for sort in [HeadlineSort.newest, .relevance, .title] {
        let found = try await search.found(HeadlineQuery(search: query, sort: sort))
        #expect(found.sorted() == titles.sorted(), "\(query), by \(sort)")
      }
    }
  }

  @Test("While it is typed, the last word may be the beginning of one", arguments: Kind.allCases)
  func typed(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    for (query, titles) in [("minist", ["minister"]), ("harbor vis", ["minister"]), ("minist ", []), ("港", ["tokyo"])] {
      #expect(try await search.found(HeadlineQuery(search: query, isBeingTyped: true, sort: .relevance)) == titles)
    }
  }

  @Test("What stands above the text is found, and what says next to nothing is nobody's copy", arguments: Kind.allCases)
  func summaries(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for (name, sender) in [("a.eml", "Ada"), ("b.eml", "Ben")] {
      try folder.write(
        "From: \(sender) <\(sender)@coast.example>\nMessage-ID: <\(sender)@coast.example>\nSubject: Re: lunch\n\nYes.\n",
        to: name)
    }
    try folder.write("---\ntitle: Late\nsummary: Three hours behind.\n---\n\nThe ferry did not come.\n", to: "late.md")
    let library = try await kind.library(of: folder)
    #expect(try await library.titles(HeadlineQuery(search: "behind")) == ["Late"])
    #expect(try await library.titles(HeadlineQuery(search: "lunch")) == ["Re: lunch", "Re: lunch"])
    #expect(await library.status().stories == 3)
  }

  @Test("What a file says it is about is found by its field and by words alone", arguments: Kind.allCases)
  func topics(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: Late\ntags: [harbor talks, boats]\n---\n\nThe ferry did not come.\n", to: "late.md")
    try folder.write("---\ntitle: Early\n---\n\nThe boats came, and talks of the harbor began.\n", to: "early.md")
    let library = try await kind.library(of: folder)
    func found(_ query: String) async throws -> [String] {
      try await library.titles(HeadlineQuery(search: query, sort: .title))
    }
    #expect(try await found("topic:boats") == ["Late"])
    #expect(try await found("topic:\"harbor talks\"") == ["Late"])
    #expect(try await found("-topic:boats") == ["Early"])
    #expect(try await found("topic:ferry") == [])
    #expect(try await found("boats") == ["Early", "Late"])
    // A tag is the reader's own.
    #expect(try await found("tag:boats") == [])
  }

  @Test("Orders: as the query says, or else as the list is", arguments: Kind.allCases)
  func orders(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    func found(_ query: String, _ sort: HeadlineSort = .newest) async throws -> [String] {
      try await search.found(HeadlineQuery(search: query, sort: sort))
    }
    #expect(try await found("harbor") == ["minister", "ferry"])
    #expect(try await found("harbor sort:oldest") == ["ferry", "minister"])
    #expect(try await found("harbor", .oldest) == ["ferry", "minister"])
    #expect(try await found("section:science sort:shortest") == ["herring", "history"])
    #expect(try await found("section:science sort:longest") == ["history", "herring"])
    #expect(try await found("section:world sort:source").last == "ferry")
    #expect(try await found("storm sort:copies") == ["storm", "ferry"])
    #expect(try await found("site:coast sort:title") == ["history", "minister", "herring", "storm"])
    #expect(try await found("site:coast sort:section") == ["minister", "history", "herring", "storm"])
    #expect(try await found("sort:oldest").first == "tokyo")
    #expect(try await found("sort:oldest").last == "undated")
    #expect(try await found("").last == "undated")
    // A word in the title comes before one in the text, whichever is newer.
    #expect(try await found("herring", .relevance) == ["herring", "history"])
    #expect(try await found("herring sort:best") == ["herring", "history"])
    #expect(try await found("ferry sort:best") == ["ferry", "minister"])
    #expect(try await found("herring OR ferry sort:best").suffix(2).sorted() == ["history", "minister"])
  }

  @Test("A filter on the title narrows what a search found", arguments: Kind.allCases)
  func filter(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    for sort in [HeadlineSort.newest, .relevance] {
      #expect(try await search.found(HeadlineQuery(search: "ferry", titleWords: "minis", sort: sort)) == ["minister"])
      #expect(try await search.found(HeadlineQuery(search: "is:starred", titleWords: "minis", sort: sort)) == [])
      #expect(try await search.found(HeadlineQuery(search: "-ferry", titleWords: "αθη", sort: sort)) == ["athens"])
    }
  }

  @Test("Copies are one hit, found by whichever copy has what is asked", arguments: Kind.allCases)
  func copies(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    for query in ["\"great storm\"", "storm site:coast", "storm site:ridge", "path:storm-1", "path:storm-2"] {
      for sort in [HeadlineSort.newest, .relevance] {
        let query = HeadlineQuery(search: query + " section:weather", sort: sort)
        let rows = try await search.library.headlines(query, around: .row(0), before: 0, after: 9).rows
        #expect(rows.map(\.copies) == [2])
      }
    }
  }

  @Test(
    "A row stays through its mark as long as the list is looked at, and is gone the next time", arguments: Kind.allCases
  )
  func visits(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let query = HeadlineQuery(search: "is:unread section:science")
    #expect(try await search.found(query) == ["history", "herring"])
    try await search.library.mark([try await search.id("A long history")], asRead: true)
    let window = try await search.library.headlines(query, around: .row(0), before: 0, after: 9)
    #expect(window.rows.map(\.isRead) == [true, false])
    #expect(window.unread == 1)
    // Other lists in between, and what is new in the library, change nothing of it.
    _ = try await search.found(HeadlineQuery(search: "ferry"))
    try search.folder.write(
      Page(title: "New science", section: "Science", date: "2026-11-10 08:00:00", body: "LOWMARK (AP) — It is new."),
      to: "new.txt")
    await search.library.load()
    // Each behind the row it stood behind.
    #expect(try await search.found(query) == ["history", "New science", "herring"])
    var next = query
    next.visit = 1
    #expect(try await search.found(next) == ["New science", "herring"])
  }

  @Test("All of a list are marked at one stroke: what was in it when it was shown", arguments: Kind.allCases)
  func all(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let query = HeadlineQuery(search: "section:world")
    #expect(try await search.found(query).count == 4)
    let summary = try await search.library.perform(.read(true), ofAll: query)
    #expect(summary.description == "4 marked read")
    #expect(try await search.found(HeadlineQuery(search: "is:read")).count == 5)
    #expect(try await search.library.undo()?.description == "undone: 4 marked read")
    #expect(try await search.found(HeadlineQuery(search: "is:read", visit: 1)) == ["minister"])
  }

  @Test("Snippets come from the files, for what was asked in the text", arguments: Kind.allCases)
  func snippets(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let ids = [try await search.id("A long history"), try await search.id("Ferry sinks off Lowmark")]
    let snippets = await search.library.snippets(HeadlineQuery(search: "herring -minister"), of: ids)
    #expect(Set(snippets.keys) == [ids[0]])
    #expect(snippets[ids[0]]?.text.contains("Herring came and went") == true)
    #expect(await search.library.snippets(HeadlineQuery(search: "is:unread"), of: ids) == [:])
  }
}
