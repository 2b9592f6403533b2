import NewsCore
import Reader
import Testing

@Suite("Among the headlines")
struct HeadlineTests {
  @Test("The first headline is selected at the start")
  func start() {
    let desk = Desk()
    #expect(desk.selected == "Harbor opens 0")
    #expect(desk.state.focus == .headlines)
  }

  @Test("j and k move by a row and stop at both ends")
  func rows() {
    var desk = Desk()
    desk.press("j j k j")
    #expect(desk.selected == "Storm warning 2")
    desk.press("k k k k k")
    #expect(desk.state.list.selectedRow == 0)
    desk.press("G j Down")
    #expect(desk.state.list.selectedRow == 59)
    desk.press("g g")
    #expect(desk.state.list.selectedRow == 0)
  }

  @Test("Enter opens and marks as read, and the row stays where it is")
  func opening() {
    var desk = Desk()
    desk.press("j Enter")
    #expect(desk.title == "Ferry strike 1")
    #expect(desk.state.focus == .article)
    #expect(desk.acts == [Act(.read(true), of: [Samples.many[1].id])])
    #expect(desk.selected == "Ferry strike 1")
    #expect(desk.state.list.window.headline(inRow: 1)?.isRead == true)
    #expect(desk.state.status.unread == 59)
  }

  @Test("Before a key is pressed the newest stands on top while a library comes in, and nothing moves thereafter")
  func loaded() {
    var desk = Desk(Array(Samples.many.dropFirst(2)), isLoading: true)
    desk.arrive([Samples.many[1]])
    #expect(desk.selected == Samples.many[1].title)
    // The last of it comes with the word that all is there, while other rows are on their way.
    desk.answers = false
    desk.send(.libraryChanged(desk.library.status))
    desk.library.isLoading = false
    desk.library.looks = 1
    desk.arrive([Samples.many[0]])
    desk.answers = true
    desk.answerWaiting()
    #expect(desk.selected == Samples.many[0].title)
    desk.arrive([Samples.one])
    #expect(desk.selected == Samples.many[0].title)
    #expect(desk.state.list.selectedRow == 1 && desk.state.list.topRow == 1)
  }

  @Test("A refresh that a key asked for says what it came to, unless something else was done meanwhile")
  func refreshed() {
    var desk = Desk()
    desk.press("^R")
    #expect(desk.notice == "Looking at all files again …")
    desk.library.isLoading = true
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.notice == "Looking at all files again …")
    desk.library.isLoading = false
    desk.send(.libraryChanged(desk.library.status))
    // A refresh before that, which was stopped, has ended.
    #expect(desk.notice == "Looking at all files again …")
    desk.look()
    #expect(desk.notice == "All files were looked at: nothing is new.")
    desk.press("^R")
    desk.library.arrived = 2
    desk.look()
    #expect(desk.notice == "2 new — R goes there")
    desk.press("^R S")
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.notice == nil)
  }

  @Test("What a library has for the first time is counted too, and what was looked at is new no longer")
  func refreshedFirst() {
    var desk = Desk()
    desk.press("^R")
    desk.library.looks += 1
    desk.arrive((200..<207).map { Samples.article($0, title: "Late \($0)", paragraphs: 1) })
    #expect(desk.notice == "All files were looked at: 7 stories more than before.")
    desk.library.arrived = 3
    desk.press("R ^R")
    #expect(desk.state.list.query.since == nil)
    desk.send(.libraryChanged(desk.library.status))
    desk.press("R ^R")
    desk.look()
    #expect(desk.notice == "All files were looked at: nothing is new.")
    desk.press("^R")
    desk.library.missing = 1
    desk.look()
    #expect(
      desk.notice
        == "A folder or file that was to be opened is not there: it was moved or removed, or its disk is away. E shows which."
    )
  }

  @Test("Rows that arrive above move neither the selection nor the scroll")
  func pinned() {
    var desk = Desk(columns: 80, rows: 20)
    for _ in 0..<20 { desk.press("j") }
    let before = desk.state.list
    desk.arrive((200..<207).map { Samples.article($0, title: "Late \($0)", paragraphs: 1) })
    #expect(desk.selected == "Harbor opens 20")
    #expect(desk.state.list.selectedRow == before.selectedRow + 7)
    #expect(desk.state.list.topRow == before.topRow + 7)
  }

  @Test("Until the first key a list that comes in stays at its top")
  func untouched() {
    var desk = Desk(columns: 80, rows: 20, isLoading: true)
    desk.arrive([Samples.one])
    #expect(desk.selected == "Lighthouse keeper retires")
    #expect(desk.state.list.topRow == 0)
  }

  @Test("A library that has not begun to look at its files holds no list where it is")
  func beforeTheFirstLook() {
    var desk = Desk(columns: 80, rows: 20, isLoading: true)
    desk.library.isLoading = false
    desk.send(.libraryChanged(desk.library.status))
    desk.arrive([Samples.one])
    #expect(desk.selected == "Lighthouse keeper retires")
  }

  @Test("Rows of a moment before all was there do not hold the list where it is")
  func lastRows() {
    var desk = Desk(columns: 80, rows: 20, isLoading: true)
    desk.library.isLoading = false
    desk.library.looks = 1
    var status = desk.library.status
    status.stories += 1
    desk.send(.libraryChanged(status))
    desk.arrive([Samples.one])
    #expect(desk.selected == "Lighthouse keeper retires")
    #expect(desk.state.list.selectedRow == 0)
  }

  @Test("A library that changes while rows are on their way is asked once more, not for every change")
  func bursts() {
    var desk = Desk()
    desk.press("j")
    desk.answers = false
    desk.clear()
    for _ in 0..<5 { desk.send(.libraryChanged(desk.library.status)) }
    #expect(desk.waiting.count == 1)
    desk.answerWaiting()
    #expect(desk.waiting.count == 1)
    desk.answerWaiting()
    #expect(desk.waiting.isEmpty)
  }
}
