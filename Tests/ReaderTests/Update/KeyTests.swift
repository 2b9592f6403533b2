import NewsCore
import Reader
import Testing

@Suite("Keys")
struct KeyTests {
  @Test("Help shows what has some words, and all again after Escape")
  func findInHelp() {
    var desk = Desk(columns: 80, rows: 24)
    let all = desk.state.helpLines
    desk.press("? j /")
    desk.type("TAGS adds")
    #expect(
      desk.state.helpLines == [
        .heading("Marking"),
        .command(keys: "t", help: "tags: +name adds, -name takes away, name does either", name: ":tag"),
      ])
    desk.press("Enter")
    #expect(desk.state.overlays == [.help(topLine: 0)])
    desk.press("/ Esc")
    #expect(desk.state.helpLines == all)
    desk.press("/")
    desk.type("zeppelin")
    desk.press("Enter q ?")
    #expect(desk.state.helpLines == all)
  }

  @Test("Help is read on in with Enter, and says what does nothing in it")
  func inHelp() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press("? Enter")
    #expect(desk.state.overlays == [.help(topLine: 1)])
    desk.press("s")
    #expect(desk.notice == "s does nothing here; q closes this.")
    desk.press("q")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test(
    "A command says why it is not done",
    arguments: [
      ("w", "“w” is too short: write more of wider."),
      ("wq", "There is no command “wq”. ? shows them all."),
      ("quit now", "quit takes nothing, and nothing was done: “now”."),
      ("un 5", "“un” is too short: write more of undo."),
      ("und 5", "undo takes nothing, and nothing was done: “5”."),
    ])
  func refused(_ line: String, _ words: String) {
    var desk = Desk()
    desk.press(":")
    desk.type(line)
    desk.press("Enter")
    #expect(desk.notice == words)
    #expect(desk.effects.isEmpty)
  }

  @Test("q is short for quit")
  func shortForQuit() {
    var desk = Desk()
    desk.press(": q Enter")
    #expect(desk.effects.last == .quit)
  }

  @Test("A key without a meaning says so, and changes nothing")
  func unbound() {
    var desk = Desk()
    desk.press("Enter %")
    #expect(desk.notice == "% does nothing here; ? shows the keys.")
    #expect(desk.title == "Harbor opens 0")
  }

  @Test("A digit that could begin a longer number waits for the next; Enter, time or another key ends it")
  func numbers() {
    for (keys, title) in [("1 2", "Ferry strike 11"), ("1 Enter", "Harbor opens 0"), ("1 j", "Harbor opens 0")] {
      var desk = Desk([Samples.listing] + Samples.many)
      desk.press("Enter \(keys)")
      #expect(desk.title == title)
    }
    var desk = Desk([Samples.listing] + Samples.many)
    desk.press("Enter 1")
    #expect(desk.title == "The year in twelve ferries")
    desk.rest()
    #expect(desk.title == "Harbor opens 0")
  }

  @Test("Escape takes back a number, and one beyond the last line is said to be none")
  func numbersThatLeadNowhere() {
    var desk = Desk([Samples.listing] + Samples.many)
    desk.press("Enter 1 Esc")
    desk.rest()
    #expect(desk.title == "The year in twelve ferries")
    desk.press("1 9")
    #expect(desk.notice == "The sidebar has no line 19.")
  }

  @Test("A pane at its limit says so")
  func limits() {
    var desk = Desk(columns: 100)
    for _ in 0..<40 { desk.press("<") }
    #expect(desk.notice == "This pane cannot get any narrower.")
    desk.press(">")
    #expect(desk.notice == nil)
    for _ in 0..<40 { desk.press(">") }
    #expect(desk.notice == "This pane cannot get any wider.")
  }

  @Test("How much was read is the same whichever pane has the focus")
  func progress() {
    for columns in [60, 90, 120] {
      var desk = Desk(columns: columns)
      desk.press("Enter Space Space")
      let read = desk.state.open?.progress
      desk.press("Tab")
      #expect(desk.state.focus == .sidebar)
      #expect(desk.state.open?.progress == read)
      desk.press("h")
      #expect(desk.state.open?.progress == read)
    }
  }

  @Test("One pane alone is not remembered")
  func zen() {
    var desk = Desk()
    desk.press("z")
    #expect(desk.state.isZen)
    #expect(desk.effects.isEmpty)
  }

  @Test("A preview goes with the list when a filter lets nothing pass, and comes back with it")
  func strayPreview() {
    var desk = Desk()
    desk.press("j")
    desk.rest()
    desk.press("F")
    desk.type("zeppelin")
    #expect(desk.title == nil)
    desk.press("Esc")
    desk.rest()
    #expect(desk.title == "Ferry strike 1")
  }
}
