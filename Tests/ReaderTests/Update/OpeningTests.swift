import NewsCore
import Prose
import Reader
import Testing

@Suite("Opening articles")
struct OpeningTests {
  @Test("Who goes by a preview has not read it; who reads on in it has", arguments: ["j", "Space", "Enter", "}"])
  func goesBy(_ key: String) {
    var desk = Desk()
    desk.press("j")
    desk.rest()
    desk.press("Tab Tab Tab S-Tab S-Tab")
    #expect(desk.state.focus == .article)
    #expect(desk.acts.isEmpty && desk.state.open?.isPreview == true)
    desk.press(key)
    #expect(desk.acts == [Act(.read(true), of: [Samples.many[1].id])])
    #expect(desk.state.open?.isPreview == false)
  }

  @Test("The preview that the pane gets is that of the selected row")
  func goesFast() {
    var desk = Desk()
    desk.rest()
    desk.press("j j Tab")
    #expect(desk.title == Samples.many[2].title)
    #expect(desk.acts.isEmpty && desk.state.focus == .article)
  }

  @Test("An article that leaves the library while it is read is told of, and its place is the selected row's after it")
  func gone() {
    var desk = Desk()
    desk.press("j Enter")
    desk.library.articles.remove(at: 1)
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.notice == "This article is no longer in the library: its file was changed or removed.")
    #expect(desk.title == Samples.many[1].title)
    desk.press("q")
    desk.rest()
    #expect(desk.title == Samples.many[2].title && desk.state.open?.isPreview == true)
  }

  @Test("An article is previewed when the selection rests, unread and with the focus left alone")
  func preview() {
    var desk = Desk(columns: 120)
    desk.press("j j")
    #expect(desk.title == nil)
    desk.rest()
    #expect(desk.title == "Storm warning 2")
    #expect(desk.state.open?.isPreview == true)
    #expect(desk.state.focus == .headlines)
    #expect(desk.acts.isEmpty)
  }

  @Test("Nothing is previewed where no pane shows it")
  func noPreviewInOnePane() {
    var desk = Desk(columns: 60)
    desk.press("j")
    desk.rest()
    #expect(desk.title == nil)
    #expect(!desk.effects.contains { if case .startTimer = $0 { true } else { false } })
  }

  @Test("Reading what is previewed asks for nothing again")
  func readingThePreview() {
    var desk = Desk(columns: 120)
    desk.press("j")
    desk.rest()
    desk.clear()
    desk.press("Enter")
    #expect(desk.state.open?.isPreview == false)
    #expect(desk.state.focus == .article)
    #expect(desk.acts == [Act(.read(true), of: [Samples.many[1].id])])
  }

  @Test("A late answer to a question that was overtaken is dropped")
  func late() {
    var desk = Desk()
    desk.answers = false
    desk.press("Enter j Enter")
    desk.answerWaiting(reversed: true)
    #expect(desk.title == "Ferry strike 1")
  }

  @Test("An article that cannot be had leaves what there was, and says why")
  func failure() {
    var desk = Desk()
    desk.press("Enter j j Tab")
    let before = desk.state.history
    desk.answers = false
    desk.press("J")
    desk.failWaiting("The file has gone.")
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.state.opening == nil)
    #expect(desk.state.history == before)
    #expect(desk.notice == "The file has gone.")
    #expect(desk.state.notice?.kind == .failure)
  }

  @Test("J and K open the next article and the one before from within an article")
  func neighbours() {
    var desk = Desk()
    desk.press("Enter J J K")
    #expect(desk.title == "Ferry strike 1")
    #expect(desk.selected == "Ferry strike 1")
    desk.press("K K")
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.notice == "This is the first article of the list.")
  }

  @Test("n opens the next unread from an article, and only selects it among the headlines")
  func unread() {
    var desk = Desk()
    desk.press("Enter J q g n")
    #expect(desk.selected == "Storm warning 2")
    #expect(desk.title == "Ferry strike 1")
    desk.press("Enter n")
    #expect(desk.title == "Council votes 3")
    desk.press("p")
    #expect(desk.title == "Herring return 59")
    #expect(desk.notice == "Going on from the end.")
    desk.press("n")
    #expect(desk.notice == "Going on from the top.")
  }

  @Test("Where nothing else is unread, n says so")
  func nothingUnread() {
    var desk = Desk([Samples.one])
    desk.press("Enter n")
    #expect(desk.notice == "Nothing else is unread.")
    #expect(desk.title == Samples.one.title)
  }

  @Test("m takes the mark away and sets it again, in the list and in the article")
  func marks() {
    var desk = Desk()
    desk.press("m")
    #expect(desk.state.list.window.rows[0].isRead)
    desk.press("m Enter m")
    #expect(!desk.state.list.window.rows[0].isRead)
    #expect(!desk.library.readings.values.contains { $0.isRead })
  }

  @Test("The page as saved is shown and put away again")
  func savedPage() {
    var desk = Desk()
    desk.press("Enter \\")
    #expect(desk.state.open?.savedPage?.galley.article.blocks == [.code(language: nil, Samples.savedPage)])
    desk.press("q")
    #expect(desk.state.open?.savedPage == nil)
    #expect(desk.state.focus == .article)
  }

  @Test("A page as saved that comes after another article was opened is dropped")
  func lateSavedPage() {
    var desk = Desk()
    desk.press("Enter")
    desk.answers = false
    desk.press("\\ J")
    desk.answerWaiting(reversed: true)
    #expect(desk.title == "Ferry strike 1")
    #expect(desk.state.open?.savedPage == nil)
  }
}
