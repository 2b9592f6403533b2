import NewsCore
import Reader
import Testing

@Suite("Searching the library")
struct SearchTests {
  @Test("A search of nothing is the last one once more, in the library and in an article")
  func searchOnceMore() {
    var desk = Desk()
    desk.press("/ Enter")
    #expect(desk.state.list.query.passesAll)
    desk.press("/")
    desk.type("ferry")
    desk.press("Enter Esc / Enter")
    #expect(desk.state.list.window.total == 12 && desk.state.list.isSearch)
    desk.press("Enter /")
    desk.type("slipway")
    desk.press("Enter Esc / Enter")
    #expect(desk.state.open?.search?.text == "slipway")
  }

  @Test("Each letter asks anew, and an answer that was overtaken is dropped")
  func whileTyping() {
    var desk = Desk()
    desk.answers = false
    desk.press("/")
    desk.type("fer")
    let searches = desk.waiting.compactMap {
      if case .fetchHeadlines(_, let query, _, _, _) = $0 { query.search } else { nil }
    }
    // One letter or two are too little to search for the beginning of a word.
    #expect(searches == ["f", "fe", "fer*"])
    desk.answers = true
    desk.answerWaiting(reversed: true)
    #expect(desk.state.list.window.total == 12)
    #expect(desk.state.list.shown.search == "fer*")
  }

  @Test("Escape brings back what was there, with its selection and scroll")
  func escape() {
    var desk = Desk(columns: 80, rows: 20)
    for _ in 0..<25 { desk.press("j") }
    let before = desk.state.list
    desk.press("/")
    desk.type("quay ferry")
    #expect(desk.state.list.window.total == 12)
    #expect(desk.state.list.selectedRow == 0)
    desk.press("Esc")
    expectSame(desk.state.list, before)
    desk.press("/")
    desk.type("ferry")
    desk.press("Enter j j Esc")
    expectSame(desk.state.list, before)
    #expect(desk.state.listsBefore.isEmpty)
  }

  private func expectSame(
    _ list: HeadlineList, _ before: HeadlineList, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(list.query == before.query, sourceLocation: sourceLocation)
    #expect(list.selected == before.selected, sourceLocation: sourceLocation)
    #expect(list.selectedRow == before.selectedRow, sourceLocation: sourceLocation)
    #expect(list.topRow == before.topRow, sourceLocation: sourceLocation)
    #expect(list.window.total == before.window.total, sourceLocation: sourceLocation)
  }

  @Test("A search from among results replaces them, and Escape at its prompt keeps them")
  func again() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferry")
    desk.press("Enter /")
    desk.type("storm")
    desk.press("Esc")
    #expect(desk.state.list.query.search == "ferry*")
    desk.press("/")
    desk.type("storm ")
    desk.press("Enter")
    #expect(desk.state.list.query.search == "storm ")
    desk.press("Esc")
    #expect(desk.state.list.query.passesAll)
  }

  @Test("Enter keeps what was shown: a last word that may be unfinished gets a star")
  func kept() {
    for (text, search) in [
      ("fer", "fer*"), ("fer ", "fer "), ("\"ferry strike\"", "\"ferry strike\""), ("is:unread", "is:unread"),
    ] {
      var desk = Desk()
      desk.press("/")
      desk.type(text)
      let total = desk.state.list.window.total
      desk.press("Enter")
      #expect(desk.state.list.query.search == search)
      #expect(desk.state.list.window.total == total)
    }
  }

  @Test("Results are ranked where words were searched for")
  func ranked() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferry")
    #expect(desk.state.list.query.sort == .relevance)
    desk.press("Esc /")
    desk.type("is:unread")
    #expect(desk.state.list.query.sort == .newest)
    desk.press("Esc /")
    desk.type("ferry sort:oldest")
    #expect(desk.state.list.query.sort == .oldest)
  }

  @Test("An order alone is that of the list that is there")
  func orderAlone() {
    var desk = Desk()
    desk.press("/")
    desk.type("sort:title")
    desk.press("Enter")
    #expect(desk.state.list.query == HeadlineQuery(sort: .title))
    desk.press("/")
    desk.type("sort:best")
    desk.press("Enter")
    #expect(desk.state.list.query.sort == .title)
    #expect(desk.notice == "The best match comes first where words are searched for.")
  }

  @Test("Snippets are asked for the rows in view, once, and rows keep their height")
  func snippets() {
    var desk = Desk(columns: 80, rows: 20)
    desk.press("/")
    desk.type("ferry")
    desk.press("Enter")
    let asked = desk.effects.compactMap { if case .fetchSnippets(_, _, let ids) = $0 { ids } else { nil } }
    #expect(asked.last?.count ?? 0 < 9)
    #expect(Set(asked.last ?? []).isSuperset(of: [Samples.many[1].id, Samples.many[6].id]))
    desk.clear()
    desk.press("j k j k")
    #expect(!desk.effects.contains { if case .fetchSnippets = $0 { true } else { false } })
    #expect(desk.state.headlineRows.linesWithoutHeading(ofRow: 0) == 3)
    desk.press("G")
    #expect(desk.effects.contains { if case .fetchSnippets = $0 { true } else { false } })
  }

  @Test("Snippets that come too late for their search are dropped")
  func lateSnippets() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferry")
    desk.answers = false
    desk.press("Backspace Esc /")
    desk.type("storm")
    let late = desk.waiting
    desk.answers = true
    desk.answerWaiting()
    #expect(!late.isEmpty)
    #expect(desk.state.list.snippets[Samples.many[2].id] != nil)
    #expect(desk.state.list.snippets[Samples.many[1].id] == nil)
  }

  @Test("A fault has its place while one writes on, and is said again when the search is kept")
  func faults() {
    var desk = Desk()
    desk.press("/")
    desk.type("autor:")
    #expect(desk.state.queryFaults.isEmpty)
    desk.type("bell ferry")
    #expect(desk.state.queryFaults.map(\.range) == [0..<6])
    desk.press("Enter")
    #expect(desk.notice?.contains("“autor”") == true)
    #expect(desk.state.queryFaults.isEmpty)
  }

  @Test("Tab completes fields and their values")
  func completion() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferry tit")
    desk.press("Tab")
    #expect(desk.state.overlays.last == .prompt(prompt("ferry title:")))
    desk.type("x is:un")
    desk.press("Tab")
    #expect(desk.state.overlays.last == .prompt(prompt("ferry title:x is:unread")))
  }

  private func prompt(_ text: String) -> Prompt { Prompt(purpose: .library, text: text) }

  @Test("Up and Down recall earlier searches")
  func recall() {
    var desk = Desk()
    for text in ["ferry", "storm"] {
      desk.press("/")
      desk.type(text)
      desk.press("Enter")
    }
    desk.press("/ Up Up")
    #expect(desk.state.list.query.search == "ferry*")
    desk.press("Down")
    #expect(desk.state.list.query.search == "storm*")
  }

  @Test("An article opened from a search shows its words, n goes through them, and q goes back at once")
  func opened() {
    var desk = Desk()
    desk.press("/")
    desk.type("slipway ferry")
    desk.press("Enter Enter")
    #expect(desk.state.open?.search?.matches.count == 61)
    #expect(desk.state.open?.search?.current == nil)
    desk.press("n n")
    #expect(desk.state.open?.search?.current == 1)
    desk.press("q")
    #expect(desk.state.focus == .headlines)
    #expect(desk.state.list.isSearch)
  }

  @Test("A jump from such an article is none of the search")
  func jumped() {
    var desk = Desk()
    desk.press("/")
    desk.type("harbor")
    desk.press("Enter Enter 5")
    #expect(desk.title == "Storm warning 2")
    #expect(desk.state.open?.search == nil)
  }

  @Test("F narrows what was found, and Escape takes one after the other away")
  func filtered() {
    var desk = Desk()
    desk.press("/")
    desk.type("quay")
    desk.press("Enter F")
    desk.type("ferry")
    desk.press("Enter")
    #expect(desk.state.list.window.total == 12)
    desk.press("Esc")
    #expect(desk.state.list.window.total == 60)
    #expect(desk.state.list.isSearch)
    desk.press("Esc")
    #expect(desk.state.list.query.passesAll)
  }
}
