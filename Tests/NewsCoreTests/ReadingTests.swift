import NewsCore
import Testing

@Suite("Reading states and acts")
struct ReadingTests {
  private let article = ArticleID(version: 1, high: 1, low: 2)

  private func highlight(_ number: UInt64, at utf8: Int, note: String? = nil) -> Highlight {
    Highlight(
      id: .init(number: number),
      range: DocumentOffset(block: 0, utf8: utf8)..<DocumentOffset(block: 0, utf8: utf8 + 9), quote: "q", note: note)
  }

  @Test("Each change alters its own field alone")
  func changes() {
    var state = ReadingState.untouched
    let changes: [ReadingChange] = [
      .read(true), .starred(true), .tag("harbor", isOn: true), .tag("ferry", isOn: true), .tag("ferry", isOn: false),
      .highlight(highlight(2, at: 30)), .highlight(highlight(1, at: 10)), .highlight(highlight(2, at: 5, note: "n")),
      .highlight(highlight(3, at: 7)), .highlightRemoved(.init(number: 3)),
      .position(DocumentOffset(block: 4, utf8: 2)),
    ]
    for change in changes { state.apply(change) }
    #expect(
      state
        == ReadingState(
          isRead: true, isStarred: true, tags: ["harbor"],
          highlights: [highlight(2, at: 5, note: "n"), highlight(1, at: 10)],
          position: DocumentOffset(block: 4, utf8: 2)))
    for change in changes {
      guard let untouched = change.field.untouched else { continue }
      state.apply(untouched)
    }
    state.position = nil
    #expect(state == .untouched)
  }

  @Test("An act is told in a few words")
  func words() {
    func words(_ change: ReadingChange, _ stories: Int) -> String {
      ActSummary(parts: [.init(change, stories: stories)]).description
    }
    #expect(words(.read(true), 1) == "marked read")
    #expect(words(.read(true), 42) == "42 marked read")
    #expect(words(.read(false), 12_431) == "12,431 marked unread")
    #expect(words(.starred(true), 1) == "starred")
    #expect(words(.starred(false), 2) == "2 stars taken away")
    #expect(words(.tag("harbor", isOn: true), 1) == "tag harbor added")
    #expect(words(.tag("harbor", isOn: true), 3) == "tag harbor added to 3")
    #expect(words(.tag("harbor", isOn: false), 3) == "tag harbor taken away from 3")
    #expect(words(.highlight(highlight(1, at: 0)), 1) == "highlighted")
    #expect(words(.highlight(highlight(1, at: 0, note: "n")), 1) == "noted")
    #expect(words(.highlightRemoved(.init(number: 1)), 1) == "highlight taken away")
  }

  @Test(
    "What becomes of a note is told by what was there before",
    arguments: [
      (nil, "n", "noted"), ("n", nil, "note taken away"), ("n", "o", "note changed"), (nil, nil, "highlighted"),
    ])
  func notes(before: String?, after: String?, expected: String) {
    let part = ActSummary.Part(
      .highlight(highlight(1, at: 0, note: after)), from: highlight(1, at: 0, note: before), stories: 1)
    #expect(ActSummary(parts: [part]).description == expected)
  }

  @Test("What was undone is told, and what was left")
  func undone() {
    let parts = [
      ActSummary.Part(.read(true), stories: 42), .init(.starred(true), stories: 0), .init(.read(false), stories: 1),
    ]
    #expect(ActSummary(kind: .undone, parts: parts).description == "undone: 42 marked read, marked unread")
    #expect(
      ActSummary(kind: .redone, parts: [parts[0]], left: 2).description
        == "done again: 42 marked read; 2 were changed elsewhere since")
    #expect(
      ActSummary(kind: .undone, parts: [], left: 1).description == "left as it is: 1 was changed elsewhere since")
  }
}
