import NewsCore
import Reader
import Testing

@Suite("Lists")
struct ListTests {
  @Test("A list of the contents opens at its top, and Escape goes back to where one was")
  func contents() {
    var desk = Desk()
    desk.press("j j s j c j j Enter")
    #expect(desk.state.list.entry?.name == "Starred")
    #expect(desk.state.list.window.total == 1)
    #expect(desk.selected == "Storm warning 2")
    desk.press("c")
    #expect(desk.state.overlays.last == .contents(ContentsList(desk.library.contents, selected: 2)))
    desk.press("q Esc")
    #expect(desk.state.list.selectedRow == 3)
    #expect(desk.state.list.query.passesAll)
  }

  @Test("What is pressed while the first rows of a list are on their way does not lose them")
  func pressedMeanwhile() {
    var desk = Desk()
    desk.press(":")
    desk.type("sort title")
    desk.answers = false
    desk.press("Enter j j")
    #expect(desk.state.list.shown.sort == .newest)
    desk.answerWaiting()
    #expect(desk.state.list.shown.sort == .title)
    #expect(desk.selected == "Council votes 13")
  }

  @Test("All in the contents is where one was among all")
  func all() {
    var desk = Desk()
    desk.press("j j c j Enter j c g Enter")
    #expect(desk.state.list.query.passesAll)
    #expect(desk.state.list.selectedRow == 2)
    #expect(desk.state.listsBefore.isEmpty)
  }

  @Test("A search is saved under a name, shown in the contents, and forgotten there")
  func saved() {
    var desk = Desk()
    desk.press(":")
    desk.type("save-search Ferries")
    desk.press("Enter")
    #expect(desk.notice == "There is no search to save. / among the headlines begins one.")
    desk.press("/")
    desk.type("ferry ")
    desk.press("Enter :")
    desk.type("save-search Ferries of the coast")
    desk.press("Enter")
    #expect(desk.library.saved.map(\.name) == ["Ferries of the coast"])
    #expect(desk.library.saved.map(\.search) == ["ferry "])
    desk.press("Esc c j j j Enter")
    #expect(desk.state.list.entry?.kind == .saved)
    #expect(desk.state.list.window.total == 12)
    desk.press("c d")
    #expect(desk.library.saved.isEmpty)
    #expect(desk.notice == "“Ferries of the coast” is forgotten; it was: ferry  — u brings it back")
    desk.press("u")
    #expect(desk.library.saved.map(\.search) == ["ferry "])
    desk.press("u")
    #expect(desk.notice == "u does nothing here; q closes this.")
    // What is done since is what is taken back.
    desk.press("g j j j d q s u")
    #expect(desk.library.saved.isEmpty)
    desk.press("c")
    desk.press("g d")
    #expect(desk.notice == "Only saved searches can be forgotten.")
  }

  @Test("The contents say where those with few stories are left out")
  func bound() {
    func heading(_ count: Int) -> ContentsList.Line? {
      let sites = (0..<count).map { ContentsEntry(kind: .site, name: "Site \($0)", search: "site:\($0)", stories: 1) }
      return ContentsList(sites).lines.first
    }
    #expect(heading(ContentsEntry.most - 1) == .heading("SITES"))
    #expect(heading(ContentsEntry.most) == .heading("SITES  the 1,000 with most stories"))
  }

  @Test("A command can be written among the contents, and is for the panes")
  func commandAmongContents() {
    var desk = Desk()
    desk.press("c :")
    desk.type("sort title")
    desk.press("Enter")
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.list.query.sort == .title)
  }

  @Test("A search that keeps the beginning of a word says so in its heading")
  func beginning() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferr")
    desk.press("Enter")
    #expect(desk.state.list.written == "ferr*")
    #expect(desk.state.list.query.search == "ferr*")
  }

  @Test("A search that is saved in place of another says which, and an order that means nothing says why")
  func savedInPlace() {
    var desk = Desk()
    for words in ["ferry ", "herring "] {
      desk.press("/")
      desk.type(words)
      desk.press("Enter :")
      desk.type("save-search mine")
      desk.press("Enter")
    }
    #expect(desk.library.saved.map(\.search) == ["herring "])
    #expect(desk.notice == "Saved as “mine” in place of: ferry ")
    desk.press("Esc :")
    desk.type("sort relevance")
    desk.press("Enter")
    #expect(desk.notice == "The best match comes first where words are searched for.")
    #expect(desk.state.list.query.sort == .newest)
  }

  @Test("A list is found in the contents by its name, and Escape shows all of them")
  func find() {
    var desk = Desk()
    desk.press("c /")
    desk.type("STAR")
    #expect(desk.state.overlays.first == .contents(ContentsList(desk.library.contents, words: "STAR")))
    desk.press("Enter")
    #expect(desk.state.list.entry?.name == "Starred")
    #expect(desk.state.overlays.isEmpty)
    desk.press("c /")
    desk.type("a")
    desk.press("Down Esc")
    #expect(desk.state.overlays == [.contents(ContentsList(desk.library.contents))])
    desk.press("/")
    desk.type("zeppelin")
    desk.press("Enter")
    #expect(desk.notice == "No list has these words in its name.")
  }

  @Test("Whoever stands at the top stays there in another order; else the list goes along")
  func sort() {
    var desk = Desk()
    desk.press("S j Enter")
    #expect(desk.state.list.query.sort == .oldest)
    #expect(desk.selected == "Herring return 59")
    desk.press("j j")
    desk.press(":")
    desk.type("sort newest")
    desk.press("Enter")
    #expect(desk.selected == "Storm warning 57")
    #expect(desk.state.list.selectedRow == 57)
    desk.press(":")
    desk.type("sort newst")
    desk.press("Enter")
    #expect(desk.notice == "There is no order “newst”. Did you mean “newest”?")
  }

  @Test("Headings follow the order", arguments: HeadlineSort.allCases)
  func headings(_ sort: HeadlineSort) {
    let rows = [("Élan", "AP", 1), ("elm", nil, 1), ("9 lives", "AP", 3)].enumerated().map { index, row in
      Headline(
        id: ArticleID(version: 1, high: 1, low: UInt64(index)), title: row.0, source: row.1, section: row.1,
        date: PublicationDate(day: Samples.now.day, provenance: .page), readingMinutes: row.2, copies: row.2,
        votes: [7, 9, nil][index])
    }
    let window = HeadlineWindow(total: 3, unread: 3, firstRow: 0, rows: rows, anchorRow: 0)
    let list = HeadlineRows(window: window, today: Samples.now.day, lines: 20, columns: 30, sort: sort)
    let found = (0..<3).map { list.heading(ofRow: $0, isFirstShown: $0 == 0) }
    switch sort {
    case .newest, .oldest: #expect(found == ["Today", nil, nil])
    case .title: #expect(found == ["E", nil, "0-9"])
    case .source: #expect(found == ["AP", "Without a source", "AP"])
    case .section: #expect(found == ["AP", "Without a section", "AP"])
    case .shortest, .longest: #expect(found == ["1 minute", nil, "3 minutes"])
    case .votes: #expect(found == ["1 to 9 votes", nil, "Without votes"])
    case .copies: #expect(found == ["Without copies", nil, "3 copies"])
    case .relevance: #expect(found == [nil, nil, nil])
    }
  }

  @Test("Days are those of the reader's clock, as the order is by the moment")
  func zones() throws {
    let moments: [(day: Int, hour: Int, zone: Int?)] = [(24, 8, 540), (23, 17, -300), (24, 6, 540), (23, 20, nil)]
    let rows = try moments.enumerated().map { index, moment in
      let day = try #require(CalendarDay(year: 2026, month: 11, day: moment.day))
      let time = PublicationDate.Time(hour: moment.hour, minute: 0)
      return Headline(
        id: ArticleID(version: 1, high: 1, low: UInt64(index)), title: "Fog",
        date: PublicationDate(day: day, time: time, zone: moment.zone, provenance: .feed))
    }
    let window = HeadlineWindow(total: 4, unread: 4, firstRow: 0, rows: rows, anchorRow: 0)
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 24))
    func headings(zone: Int) -> [String?] {
      let list = HeadlineRows(window: window, today: today, zone: zone, lines: 20, columns: 30)
      return (0..<4).map { list.heading(ofRow: $0, isFirstShown: $0 == 0) }
    }
    #expect(headings(zone: 0) == ["Yesterday", nil, nil, nil])
    #expect(headings(zone: 120) == ["Today", nil, "Yesterday", nil])
  }

  @Test("R shows what is new and nothing else, and then it is new no longer")
  func newest() {
    var desk = Desk()
    desk.press("/")
    desk.type("ferry")
    desk.press("Enter j j")
    desk.library.arrived = 2
    desk.arrive((200..<202).map { Samples.article($0, title: "Late \($0)", day: Samples.now.day, paragraphs: 1) })
    desk.press("R")
    #expect(desk.selected == "Late 200")
    #expect(desk.state.list.window.total == 2)
    #expect(desk.state.arrivedSeen == 2)
    desk.library.arrived = 3
    desk.arrive([Samples.article(202, title: "Later", day: Samples.now.day, paragraphs: 1)])
    desk.press("R")
    #expect(desk.selected == "Later")
    #expect(desk.state.list.window.total == 1)
    desk.press("Esc")
    #expect(desk.state.list.query.passesAll)
    desk.press("j R")
    #expect(desk.selected == "Later")
    #expect(desk.state.list.query.passesAll)
  }

  @Test("^R looks at all files again")
  func refresh() {
    var desk = Desk()
    desk.press("^R")
    #expect(desk.effects == [.refresh])
  }
}
