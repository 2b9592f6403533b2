import NewsCore
import Reader
import Screen
import Testing

@Suite("Marks")
struct MarkTests {
  @Test("A highlight made and taken away quickly is one and the same")
  func highlightTwice() throws {
    var desk = Desk()
    desk.press("Enter }")
    desk.clear()
    desk.answers = false
    desk.press("x x x")
    let changes = desk.acts.flatMap(\.steps).map(\.change)
    guard changes.count == 3, case .highlight(let first) = changes[0], case .highlight(let last) = changes[2] else {
      Issue.record("\(changes)")
      return
    }
    #expect(changes[1] == .highlightRemoved(first.id))
    desk.answerWaiting()
    #expect(desk.state.open?.highlights.map(\.id) == [last.id])
  }

  @Test("A tag of several words stands in quotation marks, also where it is completed")
  func tagOfWords() {
    var desk = Desk()
    desk.press("t")
    desk.type("+\"sea and land\" -quay")
    desk.press("Enter")
    #expect(desk.acts.last?.steps.map(\.change) == [.tag("sea and land", isOn: true), .tag("quay", isOn: false)])
    desk.press("t")
    desk.type("-se")
    desk.press("Tab Enter")
    #expect(desk.acts.last?.steps.map(\.change) == [.tag("sea and land", isOn: false)])
  }

  @Test("A key that turns something over does so each time, also before the first is kept", arguments: ["s", "m"])
  func twice(_ key: String) {
    var desk = Desk()
    desk.answers = false
    desk.press("\(key) \(key) \(key)")
    let isOn = desk.acts.flatMap(\.steps).map { $0.change == .starred(true) || $0.change == .read(true) }
    #expect(isOn == [true, false, true])
    desk.answerWaiting()
    let headline = desk.state.list.window.headline(inRow: 0)
    #expect(headline?.isStarred == (key == "s") && headline?.isRead == (key == "m"))
  }

  @Test("A row changes when the mark is kept, and not before")
  func whenKept() {
    var desk = Desk()
    desk.answers = false
    desk.press("s")
    #expect(!desk.state.list.window.rows[0].isStarred)
    #expect(desk.state.isKeeping)
    desk.answers = true
    desk.answerWaiting()
    #expect(desk.state.list.window.rows[0].isStarred)
    #expect(!desk.state.isKeeping)
    #expect(desk.notice == "starred — u undo")
  }

  @Test("A mark that cannot be kept leaves the row, and says why")
  func notKept() {
    var desk = Desk()
    desk.answers = false
    desk.press("m")
    desk.failWaiting("It is not kept: the disk is full.")
    #expect(!desk.state.list.window.rows[0].isRead)
    #expect(desk.notice == "It is not kept: the disk is full.")
    #expect(!desk.state.isKeeping)
  }

  @Test("Marks of another reader are offered once, taken over by a key, and undone like any other")
  func offers() {
    var desk = Desk()
    var status = desk.state.status
    status.offered = 2
    status.work = .reading(WorkProgress(), isAllFound: false)
    desk.send(.libraryChanged(status))
    #expect(desk.notice == nil)
    status.work = nil
    desk.send(.libraryChanged(status))
    #expect(desk.notice == "2 articles were read or starred in another reader — I takes that over")
    #expect(desk.effects.contains(.noteOffersTold))
    #expect(desk.acts.isEmpty)
    desk.press("I")
    #expect(desk.notice == "2 marked read — u undo")
    desk.press("u")
    #expect(desk.notice?.hasPrefix("undone: 2 marked read") == true)
  }

  @Test("Several that are selected are marked at one stroke, and stay selected until Escape")
  func several() {
    var desk = Desk()
    desk.press("v j v s")
    #expect(desk.acts == [Act(.starred(true), of: [Samples.many[0].id, Samples.many[2].id])])
    #expect(desk.notice == "2 starred — u undo")
    desk.press("s")
    #expect(desk.acts.last == Act(.starred(false), of: [Samples.many[0].id, Samples.many[2].id]))
    desk.press("Esc")
    #expect(desk.state.list.selection.isEmpty)
    #expect(desk.state.focus == .headlines)
  }

  @Test("Of several, some of them read, all become read first")
  func mixed() {
    var desk = Desk()
    desk.press("j m k V j j m")
    #expect(desk.acts.last == Act(.read(true), of: Samples.many[0...2].map(\.id)))
    desk.press("m")
    #expect(desk.acts.last == Act(.read(false), of: Samples.many[0...2].map(\.id)))
  }

  @Test("A range longer than the rows at hand is asked for before it is marked")
  func longRange() {
    let articles = (0..<900).map { Samples.article($0, title: "Tide \($0)", day: Samples.now.day, paragraphs: 1) }
    var desk = Desk(articles)
    desk.press("V G")
    desk.clear()
    desk.press("s")
    #expect(desk.acts == [Act(.starred(true), of: articles.map(\.id))])
    #expect(desk.notice == "900 starred — u undo")
  }

  @Test("What takes a while is told of until it is done")
  func marking() {
    let articles = (0..<1200).map { Samples.article($0, title: "Tide \($0)", day: Samples.now.day, paragraphs: 1) }
    var desk = Desk(articles)
    desk.answers = false
    desk.press("A y")
    #expect(desk.notice == "Marking 1,200 stories as read …")
    desk.answers = true
    desk.answerWaiting()
    #expect(desk.notice == "1,200 marked read — u undo")
  }

  @Test("A range whose rows are others by the time they come is to be chosen again")
  func changedRange() {
    let articles = (0..<900).map { Samples.article($0, title: "Tide \($0)", day: Samples.now.day, paragraphs: 1) }
    var desk = Desk(articles)
    desk.press("V G")
    desk.answers = false
    desk.clear()
    desk.press("s")
    desk.library.articles.removeFirst()
    desk.answerWaiting()
    #expect(desk.acts.isEmpty)
    #expect(desk.notice == "The list has changed meanwhile. Choose the range again.")
  }

  @Test("Until the rows of another list have come, marks are for the list on the screen")
  func onTheScreen() {
    var desk = Desk()
    desk.press("j j :")
    desk.type("sort title")
    desk.answers = false
    desk.clear()
    desk.press("Enter [m A")
    let seen = desk.effects.compactMap { effect -> RowRange? in
      if case .performRows(_, _, let range) = effect { range } else { nil }
    }
    #expect(seen.map(\.query.sort) == [.newest])
    #expect(seen.map(\.witness) == [Samples.many[2].id])
    desk.answerWaiting()
    desk.clear()
    desk.press("y")
    #expect(
      desk.effects.contains { if case .performAll(_, _, let query, _) = $0 { query.sort == .newest } else { false } })
  }

  @Test("Rows that arrive above move the range along")
  func rangeMoves() {
    var desk = Desk()
    desk.press("j V j")
    desk.arrive((200..<203).map { Samples.article($0, title: "Late \($0)", paragraphs: 1) })
    desk.press("V s")
    #expect(desk.acts == [Act(.starred(true), of: Samples.many[1...2].map(\.id))])
  }

  @Test("All of a list are marked after a yes, and nothing after anything else")
  func all() {
    for (key, unread) in [("n", 60), ("Esc", 60), ("j", 60), ("y", 0)] {
      var desk = Desk()
      desk.press("A \(key)")
      #expect(desk.state.status.unread == unread)
      #expect(desk.state.overlays.isEmpty)
    }
    var desk = Desk()
    desk.press("A y")
    #expect(desk.notice == "60 marked read — u undo")
    #expect(desk.state.list.window.rows.allSatisfy { $0.isRead })
    desk.press("A")
    #expect(desk.notice == "Nothing in this list is unread.")
  }

  @Test("What arrives while the question stands is none of what is marked")
  func arrivedMeanwhile() {
    var desk = Desk()
    desk.press("A")
    let asked = desk.state.list.window.latestStory
    desk.arrive((200..<203).map { Samples.article($0, title: "Late \($0)", paragraphs: 1) })
    #expect(desk.state.list.window.latestStory == asked + 3)
    desk.clear()
    desk.press("y")
    let through = desk.effects.compactMap { if case .performAll(_, _, _, let story) = $0 { story } else { nil } }
    #expect(through == [asked])
  }

  @Test("All above or below are marked, without the selected one")
  func beside() {
    var desk = Desk()
    desk.press("[m")
    #expect(desk.notice == "There is nothing above.")
    desk.press("j j [m")
    #expect(desk.state.list.window.rows.prefix(4).map(\.isRead) == [true, true, false, false])
    desk.press("]m")
    #expect(desk.state.status.unread == 1)
    #expect(desk.notice == "57 marked read — u undo")
  }

  @Test("Undo takes back one stroke after the other, and what was undone can be done again")
  func undo() {
    var desk = Desk()
    desk.press("s j m A y u")
    #expect(desk.notice == "undone: 60 marked read — ^Y do it again")
    #expect(desk.state.status.unread == 59)
    desk.press("u u")
    #expect(desk.state.list.window.rows.allSatisfy { !$0.isRead && !$0.isStarred })
    desk.press("u")
    #expect(desk.notice == "There is nothing to undo.")
    desk.press("^Y ^Y")
    #expect(desk.state.list.window.rows[0].isStarred && desk.state.list.window.rows[1].isRead)
  }

  @Test("Undoing what opening an article did shows in the article too")
  func undoInArticle() {
    var desk = Desk()
    desk.press("Enter")
    #expect(desk.state.open?.reading.isRead == true)
    #expect(desk.notice == nil)
    desk.press("u")
    #expect(desk.state.open?.reading.isRead == false)
    #expect(!desk.state.list.window.rows[0].isRead)
  }

  @Test("A row that is read in a list of unread ones stays where it is until the list is left")
  func nothingHides() {
    var desk = Desk()
    desk.press("c j Enter j m")
    #expect(desk.state.list.window.total == 60)
    #expect(desk.selected == "Ferry strike 1")
    desk.press("Esc c j Enter")
    #expect(desk.state.list.window.total == 59)
  }

  @Test("Tags are added, taken away and turned over, in the spelling there is")
  func tags() {
    var desk = Desk()
    desk.press("t")
    desk.type("+Sea, quarrels")
    desk.press("Enter j t")
    desk.type("sea -quarrels")
    desk.press("Enter")
    #expect(
      desk.acts == [
        Act([
          Act.Step(.tag("Sea", isOn: true), of: [Samples.many[0].id]),
          Act.Step(.tag("quarrels", isOn: true), of: [Samples.many[0].id]),
        ]),
        Act([
          Act.Step(.tag("Sea", isOn: true), of: [Samples.many[1].id]),
          Act.Step(.tag("quarrels", isOn: false), of: [Samples.many[1].id]),
        ]),
      ])
    desk.press("t")
    desk.type("+S")
    desk.press("Tab")
    desk.type("-qu")
    desk.press("Tab Enter")
    #expect(desk.acts.last?.steps.map(\.change) == [.tag("Sea", isOn: true), .tag("quarrels", isOn: false)])
  }

  @Test("Tags are for what was chosen when their prompt was opened, whatever is opened meanwhile")
  func tagsOfTheChosen() {
    var desk = Desk()
    desk.press("v v")
    desk.answers = false
    desk.press("Enter t")
    desk.answerWaiting()
    desk.type("+coast")
    desk.clear()
    desk.press("Enter")
    #expect(desk.acts == [Act(.tag("coast", isOn: true), of: Samples.many[0...1].map(\.id))])
  }

  @Test("A tag that is too long is told of at its prompt, and stays there to be shortened")
  func longTag() {
    var desk = Desk()
    desk.press("t")
    // Of three bytes each.
    desk.type("+sea " + String(repeating: "海", count: 86))
    #expect(draw(desk.state).text.contains("is 2 bytes too long; a tag has at most 256. Shorten it."))
    desk.press("Enter")
    #expect(desk.acts.isEmpty)
    desk.press("Backspace")
    #expect(!draw(desk.state).text.contains("too long"))
    desk.press("Enter")
    #expect(desk.acts.first?.steps.map(\.change.field) == [.tag("sea"), .tag(String(repeating: "海", count: 85))])
  }

  @Test("A note that is too long stays at its prompt, and one that has no room there says so")
  func longNote() {
    var desk = Desk()
    desk.press("Enter X")
    // A family of 25 bytes.
    desk.send(.paste(String(repeating: "👨‍👩‍👧‍👦", count: 1400)))
    desk.press("Enter")
    #expect(draw(desk.state).text.contains("The note is 2,232 bytes too long"))
    #expect(desk.acts.allSatisfy { $0.steps.allSatisfy { $0.change.field == .read } })
    desk.press("^U")
    desk.send(.paste(String(repeating: "n", count: 8001)))
    #expect(desk.notice == "Only the beginning of that has room in this line.")
    desk.press("Enter")
    #expect(desk.state.open?.reading.highlights.first?.note?.count == 8000)
    // What came from elsewhere and is longer loses nothing.
    var prompt = Prompt(purpose: .note, text: String(repeating: "n", count: 9000))
    #expect(prompt.insert("x") == 0)
    #expect(prompt.text.count == 9000)
  }

  @Test("A mark made elsewhere shows in the list and in the open article")
  func elsewhere() {
    var desk = Desk()
    desk.press("Enter")
    desk.library.readings[Samples.many[0].id]?.isStarred = true
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.state.open?.reading.isStarred == true)
    #expect(desk.state.list.window.rows[0].isStarred)
  }

  @Test("That nothing is kept is said once, and stands in the header")
  func notSaved() {
    var desk = Desk()
    desk.library.notSaved = "the disk is full."
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.notice == "What you do is not kept: the disk is full.")
    desk.press("j")
    desk.send(.libraryChanged(desk.library.status))
    #expect(desk.notice == nil)
  }
}
