import NewsCore
import Prose
import Reader
import Testing

@Suite("Back and forward")
struct HistoryTests {
  @Test("A jump from the sidebar comes back to the very line, pane and item")
  func jumpAndBack() {
    var desk = Desk()
    desk.press("Enter Space } Tab j j k k")
    let anchor = desk.state.open?.anchor
    let lines = desk.lines
    desk.press("Enter")
    #expect(desk.title == "Ferry strike 1")
    #expect(desk.state.focus == .article)
    #expect(desk.state.open?.top == .start)
    desk.press("j j Backspace")
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.state.open?.anchor == anchor)
    #expect(desk.lines == lines)
    #expect(desk.state.focus == .sidebar)
    #expect(desk.state.sidebar.selectedItem == 0)
    desk.press("L")
    #expect(desk.title == "Ferry strike 1")
  }

  @Test("The list goes along with jumps, back and forward")
  func listFollows() {
    var desk = Desk()
    desk.press("Enter 5")
    #expect(desk.selected == "Storm warning 2")
    desk.press("Backspace")
    #expect(desk.selected == "Harbor opens 0")
  }

  @Test("A jump to an article that a filter hides leaves the list alone")
  func hiddenByFilter() {
    var desk = Desk()
    desk.press("F")
    desk.type("harbor")
    desk.press("Enter Enter 1")
    #expect(desk.title == "Ferry strike 1")
    #expect(desk.selected == "Harbor opens 0")
  }

  @Test("Two keys before an answer are two steps back")
  func twoSteps() {
    var desk = Desk()
    desk.press("Enter J J")
    desk.answers = false
    desk.press("Backspace Backspace")
    desk.answerWaiting()
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.state.history.forward.count == 2)
  }

  @Test("Opening something else forgets what was ahead")
  func forwardForgotten() {
    var desk = Desk()
    desk.press("Enter J Backspace J J L")
    #expect(desk.notice == "There is nothing to go forward to.")
    #expect(desk.title == "Storm warning 2")
  }

  @Test("Back from previews leads to the article that was read before them")
  func coveredByPreview() {
    var desk = Desk()
    desk.press("Enter Space q j")
    let anchor = desk.state.open?.anchor
    desk.rest()
    #expect(desk.title == "Ferry strike 1")
    desk.press("Backspace")
    #expect(desk.title == "Harbor opens 0")
    #expect(desk.state.open?.anchor == anchor)
    #expect(desk.state.open?.isPreview == false)
  }

  @Test("An article read after previews has the one before them behind it")
  func readAfterPreview() {
    var desk = Desk()
    desk.press("Enter q j")
    desk.rest()
    desk.press("j")
    desk.rest()
    desk.press("Enter Backspace")
    #expect(desk.title == "Harbor opens 0")
  }

  @Test("A jump from a preview comes back to the preview's page")
  func jumpFromPreview() {
    var desk = Desk()
    desk.press("j k")
    desk.rest()
    desk.press("1 Backspace")
    #expect(desk.title == "Harbor opens 0")
  }

  @Test("With nothing behind, Backspace says so")
  func nothingBehind() {
    var desk = Desk()
    desk.press("Backspace")
    #expect(desk.notice == "There is nothing to go back to.")
  }
}
