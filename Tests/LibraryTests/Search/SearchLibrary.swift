import NewsCore

@testable import Library

/// A small library in which each field has something to find.
struct SearchLibrary {
  let folder: TemporaryFolder
  let library: IndexedLibrary

  init(_ kind: Kind) async throws {
    folder = try TemporaryFolder()
    for (name, page) in Self.pages { try folder.write(page, to: name) }
    library = try await kind.library(of: folder)
    // A mark, a star, a tag, and a note.
    let minister = try await id("Harbor minister visits Port Alden")
    _ = try await library.perform(Act(.read(true), of: [minister]))
    _ = try await library.perform(Act(.starred(true), of: [try await id("Ferry sinks off Lowmark")]))
    _ = try await library.perform(Act(.tag("Night reading", isOn: true), of: [try await id("Herring is back")]))
    let range = DocumentOffset(block: 0, utf8: 0)..<DocumentOffset(block: 0, utf8: 7)
    let highlight = Highlight(range: range, quote: "LOWMARK")
    _ = try await library.perform(Act(.highlight(highlight), of: [try await id("Storm nears")]))
  }

  func id(_ title: String) async throws -> ArticleID {
    try await library.id(of: title) ?? ArticleID(version: 1, high: 0, low: 0)
  }

  static let pages: [(String, Page)] = [
    (
      "politics/minister.txt",
      Page(
        title: "Harbor minister visits Port Alden", section: "Politics", site: "Coast Daily",
        date: "2026-11-20 08:00:00",
        body: "PORT ALDEN (AP) — The ferry deal worries the neighbors.", related: ["Submarine found in a barn"])
    ),
    (
      "world/ferry.txt",
      Page(
        title: "Ferry sinks off Lowmark", section: "World", site: "Ridge Post", date: "2026-11-18 08:00:00",
        body: "LOWMARK (Reuters) — The harbor was shut after the storm. The deal is off.")
    ),
    (
      "world/athens.txt",
      Page(
        title: "Αθήνα στις φλόγες", section: "World", site: "Ridge Post", date: "2026-11-24 08:00:00",
        body: "RIDGE CITY (AP) — Fire near the Café. They don’t know why. The Straße is shut.")
    ),
    (
      "asia/tokyo.txt",
      Page(
        title: "東京都の新しい計画", section: "World", site: "Ridge Post", date: "2025-04-14 08:00:00",
        body: "RIDGE CITY (AP) — 都知事は港湾計画を発表した。")
    ),
    (
      "asia/wide.txt",
      Page(
        title: "Ｗｉｄｅ letters", section: "World", site: "Ridge Post", date: "2025-04-30 08:00:00",
        body: "RIDGE CITY (AP) — The letters are of full width.")
    ),
    ("storm-1.txt", storm("Coast Daily")),
    ("storm-2.txt", storm("Ridge Post")),
    (
      "long/history.txt",
      Page(
        title: "A long history", section: "Science", site: "Coast Daily", date: "2026-11-01 08:00:00",
        body: "LOWMARK (AP) — Herring came and went. "
          + String(repeating: "It was a year like others, and so was the next. ", count: 300))
    ),
    (
      "short/herring.txt",
      Page(
        title: "Herring is back", section: "Science", site: "Coast Daily", date: "2026-10-01 08:00:00",
        body: "LOWMARK (AP) — Fishers are glad that it came.")
    ),
    (
      "undated.txt",
      Page(title: "Without a date", section: "Odds", site: "Ridge Post", date: nil, body: "Nobody knows when.")
    ),
  ]

  private static func storm(_ site: String) -> Page {
    Page(
      title: "Storm nears", section: "Weather", site: site, date: "2026-11-22 08:00:00",
      body: "LOWMARK (AP) — A great storm nears the coast, and boats stay in.")
  }

  /// Titles in short.
  static let names = [
    "Harbor minister visits Port Alden": "minister", "Ferry sinks off Lowmark": "ferry", "Αθήνα στις φλόγες": "athens",
    "東京都の新しい計画": "tokyo", "Ｗｉｄｅ letters": "wide", "Storm nears": "storm", "A long history": "history",
    "Herring is back": "herring", "Without a date": "undated",
  ]

  func found(_ query: HeadlineQuery) async throws -> [String] {
    try await library.titles(query).map { Self.names[$0] ?? $0 }
  }
}
