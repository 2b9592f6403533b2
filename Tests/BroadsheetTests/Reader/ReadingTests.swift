import Testing
import VirtualTerminal

@Suite("The reader")
struct ReadingTests {
  @Test("Without a path it opens on the sample edition, and says so")
  func sampleEdition() throws {
    let desk = try Desk()
    desk.sees("Sample edition", "43 stories", "HEADLINES", "Budget passes at second try")
    desk.type(Typed.enter)
    desk.sees("MERROW, Lowmark (AP)", "RELATED", "42 unread")
  }

  @Test("On a folder it lists the newest page first, and Enter opens it beside its lists")
  func folder() throws {
    let desk = try Desk.onPages()
    #expect(desk.terminal.text.contains("~/news"))
    desk.sees { $0.selectedHeadline.contains("The clock in the tower") }
    desk.type(Typed.enter)
    desk.sees("page dated 20 Mar 2026, 08:15", "on Quay Courier · Harbor", "RELATED", "2 of 3 here", "RANKING")
    desk.sees("3 unread")
    #expect(desk.topPassage == 1)
  }

  @Test("A folder with nothing in it has its sentence, and so has a path beside others that is not there")
  func nothing() throws {
    let house = try House()
    try house.write("empty/.hidden", "Nobody looks at this.")
    let desk = try Desk(["empty"], house: house)
    desk.sees("Nothing to read in empty yet.")
    let lost = try Desk(["nowhere", "empty"], house: house)
    lost.sees("1 missing", "is not there")
    lost.type("E")
    lost.sees("nowhere", "cannot be opened: no such file or directory", "Look whether the name is right")
  }

  @Test("A digit jumps to that line of the sidebar, Backspace comes back to the very paragraph, and L goes forward")
  func jump() throws {
    let desk = try Desk.onPages()
    desk.openTower()
    desk.type("}}}}}}}}}}")
    desk.sees(passage: 9, at: "39%")
    let article = desk.pane(1)
    desk.type("3")
    desk.sees("It was blue.", "1 of 1 here")
    desk.type(Typed.backspace)
    desk.sees { $0.pane(1) == article }
    desk.type("L")
    desk.sees("It was blue.")
    desk.type(Typed.backspace + Typed.backspace)
    desk.sees("There is nothing to go back to.")
  }

  @Test("A jump from the sidebar comes back to it, with its line selected")
  func jumpFromSidebar() throws {
    let desk = try Desk.onPages()
    desk.openTower()
    desk.type("}}}}}}" + Typed.tab)
    desk.sees { $0.pane(2).contains { $0.hasPrefix("▸ 1") } }
    desk.type("jj")
    desk.sees { $0.pane(2).contains { $0.hasPrefix("▸ 3 The small ferry") } }
    desk.sees(passage: 5, at: "29%")
    let article = desk.pane(1)
    desk.type(Typed.enter)
    desk.sees("It was blue.")
    desk.type(Typed.backspace)
    desk.sees { desk in desk.pane(1) == article && desk.pane(2).contains { $0.hasPrefix("▸ 3 The small ferry") } }
    // The keys are the sidebar's again.
    desk.type("k")
    desk.sees { $0.pane(2).contains { $0.hasPrefix("▸ 2 A story that nobody kept") } }
    desk.type(Typed.enter)
    desk.sees("Not in this library: A story that nobody kept")
  }

  @Test("A search goes from match to match and round, and survives another size")
  func search() throws {
    let desk = try Desk.onPages()
    desk.openTower()
    desk.type("/wheel 3")
    desk.sees("/wheel 3", "1 of 11")
    desk.type(Typed.enter)
    desk.sees { !$0.terminal.text.contains("/wheel 3") && $0.terminal.text.contains("1 of 11") }
    desk.type("nn")
    desk.sees("3 of 11", "Passage 31")
    desk.type("N")
    desk.sees("2 of 11")
    desk.terminal.resize(columns: 90, rows: 20)
    desk.sees("2 of 11", "Passage 30")
    desk.type("n")
    desk.sees("3 of 11")
    desk.terminal.resize(columns: 150, rows: 45)
    desk.sees("3 of 11", "Passage 31")
    desk.type("NNN")
    desk.sees("11 of 11", "Searching on from the end.", "Passage 39")
    desk.type("/no such words" + Typed.enter)
    desk.sees("No match for “no such words”.")
  }

  @Test("A filter shows only its headlines while it is written, and Escape brings all back")
  func filter() throws {
    let desk = try Desk.onPages()
    desk.type("Flantern")
    desk.sees { !$0.pane(0).joined().contains("small ferry") && $0.selectedHeadline.contains("Night trams") }
    desk.type(Typed.escape)
    desk.sees { $0.pane(0).joined().contains("small ferry") && $0.pane(0).joined().contains("Night trams") }
    desk.type("Fferry" + Typed.enter)
    desk.sees { $0.selectedHeadline.contains("The small ferry") && !$0.pane(0).joined().contains("Night trams") }
    desk.type(Typed.enter)
    desk.sees("It was blue.")
    desk.type("Fnothing at all")
    desk.sees { $0.selectedHeadline.isEmpty }
    #expect(desk.terminal.waitForExit(.zero) == nil)
  }

  @Test("Help shows the keys, scrolls and closes")
  func help() throws {
    let desk = try Desk.onPages(rows: 24)
    desk.type("?")
    desk.sees("KEYS AND COMMANDS", "a line or a row down")
    desk.type("G")
    desk.sees("stop as a job; fg comes back", ":quit")
    desk.type("q")
    desk.seesNo("KEYS AND COMMANDS")
    desk.sees("HEADLINES")
  }

  @Test("A theme is tried while the picker is open, kept with Enter, and there again at the next start")
  func theme() throws {
    let house = try House()
    let desk = try Desk.onPages(in: house)
    let before = desk.terminal.cell(column: 2, row: 3).background
    #expect(before == .standard)
    desk.type("T")
    desk.sees("THEMES", "Terminal")
    desk.type("g")
    desk.sees { $0.terminal.cell(column: 60, row: 20).background != before }
    desk.type(Typed.escape)
    desk.sees { $0.terminal.cell(column: 60, row: 20).background == before }
    #expect(house.read("state/broadsheet/reader.yaml") == nil)
    desk.type("Tg" + Typed.enter)
    desk.sees { $0.terminal.cell(column: 60, row: 20).background != before && !$0.terminal.text.contains("THEMES") }
    let chosen = desk.terminal.cell(column: 60, row: 20).background
    desk.sees { _ in house.read("state/broadsheet/reader.yaml") != nil }
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))

    let next = try Desk.onPages(in: house)
    #expect(next.terminal.cell(column: 60, row: 20).background == chosen)
  }

  @Test("Where choices cannot be saved it says so once, and reading goes on")
  func nowhereToSave() throws {
    let house = try House()
    try house.write("state", "A file stands where the folder should be.")
    let desk = try Desk.onPages(in: house)
    desk.type("+")
    desk.sees("cannot be saved")
    desk.type("+" + Typed.enter)
    desk.sees("2 of 3 here")
  }
}
