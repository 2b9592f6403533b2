import NewsCore
import Reader
import Testing

@Suite("Places and highlights")
struct PlaceTests {
  @Test(
    "A search that is given up, or finds nothing, leaves the line on top, also in the head", arguments: [1, 3, 4, 9])
  func leavesTheLine(_ lines: Int) {
    var desk = Desk(columns: 80, rows: 24)
    desk.press("Enter")
    for _ in 0..<lines { desk.press("j") }
    let before = desk.lines
    desk.press("/")
    desk.type("tide zzz")
    #expect(desk.lines == before)
    desk.press("Esc")
    #expect(desk.lines == before)
    desk.press("/")
    desk.type("Paragraph 29")
    #expect(desk.lines != before)
    desk.press("Esc")
    #expect(desk.lines == before)
    desk.press("/")
    desk.type("zzz")
    desk.press("Enter")
    #expect(desk.lines == before)
  }

  @Test("An article that is left within begins there when it is opened again; g goes to its beginning")
  func leftWithin() {
    var desk = Desk()
    desk.press("Enter Space }")
    let place = desk.state.open?.anchor
    let lines = desk.lines
    desk.press("J")
    #expect(desk.library.reading(of: Samples.many[0].id).position == place)
    desk.press("K")
    #expect(desk.lines == lines)
    #expect(desk.notice == "This is where you left off. g goes to the beginning.")
    desk.press("g")
    #expect(desk.state.open?.anchor == .start)
  }

  @Test("One that was read to its end begins anew")
  func readToEnd() {
    var desk = Desk()
    desk.press("Enter Space q Enter G q")
    #expect(desk.library.reading(of: Samples.many[0].id).position == .start)
    desk.press("j Enter q k Enter")
    #expect(desk.state.open?.anchor == .start)
  }

  @Test("Also where the headlines take its pane, and where it is left from another pane", arguments: ["q", "Tab", "Q"])
  func readToEndInOnePane(key: String) {
    var desk = Desk(columns: 60, rows: 24)
    desk.press("Enter Space q Enter G \(key) Q")
    #expect(desk.library.reading(of: Samples.many[0].id).position == .start)
  }

  @Test("A note is for the paragraph it was begun at, whatever is opened meanwhile")
  func noteOfTheFormer() {
    var desk = Desk()
    desk.press("Enter } X")
    let block = desk.state.open?.paragraph
    desk.answers = false
    desk.press("Esc J X")
    desk.answerWaiting()
    #expect(desk.state.open?.article.id == Samples.many[1].id)
    desk.type("look again")
    desk.clear()
    desk.press("Enter")
    let step = desk.acts.first?.steps.first
    #expect(step?.articles == [Samples.many[0].id])
    guard case .highlight(let highlight) = step?.change else { return #expect(Bool(false)) }
    #expect(highlight.range.lowerBound.block == block)
    #expect(highlight.note == "look again")
  }

  @Test("Nothing is kept of one that was only looked at, nor of a preview")
  func nothingToKeep() {
    var desk = Desk()
    desk.press("j")
    desk.rest()
    desk.press("j Enter J q")
    #expect(desk.acts.allSatisfy { $0.steps.allSatisfy { $0.change == .read(true) } })
  }

  @Test("Going back leads to where one was, not to where the article was left once")
  func history() {
    var desk = Desk()
    desk.library.readings[Samples.many[0].id] = ReadingState(position: DocumentOffset(block: 20, utf8: 0))
    desk.press("Enter g 5 Backspace")
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.state.open?.anchor == .start)
  }

  @Test("Leaving keeps the place first")
  func quitting() {
    var desk = Desk()
    desk.press("Enter Space")
    desk.answers = false
    desk.clear()
    desk.press("Q")
    #expect(desk.acts.map { $0.steps.map(\.change.field) } == [[.position]])
    #expect(desk.effects.last == .quit)
    #expect(desk.state.isKeeping)
  }

  @Test("The mark goes by paragraphs, and on where the text moves no further")
  func paragraphs() {
    var desk = Desk()
    desk.press("Enter } } }")
    #expect(desk.state.open?.paragraph == 2)
    desk.press("G } } {")
    let top = desk.state.open?.top
    #expect(desk.state.open?.paragraph != nil)
    for _ in 0..<40 { desk.press("}") }
    #expect(desk.state.open?.paragraph == 29)
    #expect(desk.state.open?.top == top)
    desk.press("G")
    #expect(desk.state.open?.paragraph == 29)
    desk.press("k")
    #expect(desk.state.open?.paragraph == nil)
  }

  @Test("x highlights a paragraph, and takes its highlight away again")
  func highlight() throws {
    var desk = Desk()
    desk.press("Enter } } x")
    let highlight = try #require(desk.state.open?.highlights.first)
    #expect(highlight.range.lowerBound == DocumentOffset(block: 1, utf8: 0))
    #expect(highlight.range.upperBound.block == 1)
    #expect(highlight.quote.hasPrefix("Paragraph 1 of Harbor opens 0."))
    #expect(desk.notice == "highlighted — u undo")
    for columns in [50, 200, 120] { desk.resize(columns, 40) }
    #expect(desk.state.open?.highlights.first == highlight)
    desk.press("x")
    #expect(desk.state.open?.highlights == [])
    #expect(desk.library.reading(of: Samples.many[0].id).highlights == [])
  }

  @Test("X writes a note below its paragraph, and an empty one takes it away and leaves the highlight")
  func note() throws {
    var desk = Desk()
    desk.press("Enter } X")
    desk.type("Ask the clerk.")
    desk.press("Enter")
    #expect(desk.state.open?.highlights.first?.note == "Ask the clerk.")
    #expect(desk.lines.contains("Note: Ask the clerk."))
    #expect(desk.notice == "noted — u undo")
    desk.press("X ^U Enter")
    #expect(desk.state.open?.highlights.count == 1)
    #expect(desk.state.open?.highlights.first?.note == nil)
    #expect(!desk.lines.contains("Note: Ask the clerk."))
  }

  @Test("A note above the view leaves the text where it is")
  func noteAbove() {
    var desk = Desk()
    desk.press("Enter Space")
    let lines = desk.lines
    let id = Samples.many[0].id
    let range = DocumentOffset(block: 0, utf8: 0)..<DocumentOffset(block: 0, utf8: 9)
    var reading = desk.library.reading(of: id)
    reading.apply(.highlight(Highlight(range: range, quote: "Paragraph", note: "From elsewhere.")))
    desk.send(.reading(id, reading))
    #expect(desk.lines == lines)
  }
}
