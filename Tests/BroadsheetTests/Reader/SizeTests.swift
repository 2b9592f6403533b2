import Testing
import VirtualTerminal

@Suite("The reader at any size")
struct SizeTests {
  @Test(
    "It starts, reads and leaves at each",
    arguments: [(1, 1), (2, 1), (1, 9), (4, 3), (13, 5), (30, 2), (79, 24), (300, 90)])
  func starts(columns: Int, rows: Int) throws {
    let house = try House()
    let desk = try Desk([try Page.put(in: house)], house: house, columns: columns, rows: rows)
    // A letter of the clock's headline, or of the sentence that there is no room.
    desk.sees { !$0.terminal.isBlank }
    desk.type("\r\t?jq/clock\rnN\u{1B}Tj\r")
    desk.terminal.resize(columns: 130, rows: 40)
    desk.sees("4 stories", "HEADLINES")
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    expectLeft(desk.terminal)
  }

  @Test("It is drawn whole at every size on the way to nothing and back")
  func shrinks() throws {
    let desk = try Desk.onPages()
    desk.openTower()
    desk.type("}}}}}}}}")
    desk.sees { $0.topPassage == 7 }
    for (columns, rows) in [
      (119, 33), (80, 24), (79, 24), (40, 10), (20, 4), (7, 2), (1, 1), (3, 30), (200, 3), (130, 40),
    ] {
      desk.terminal.resize(columns: columns, rows: rows)
      guard rows > 9, columns > 39 else { continue }
      desk.sees { $0.terminal.lines[rows - 1].contains("? help") && $0.terminal.text.contains("Passage 7 of") }
    }
    desk.sees { $0.topPassage == 7 }
    desk.sees("RELATED", "HEADLINES")
  }

  @Test("A storm of sizes while keys are typed loses no key")
  func storm() throws {
    let desk = try Desk.onPages()
    let sizes = [(130, 40), (1, 1), (80, 24), (119, 2), (2, 50), (200, 60), (79, 23), (33, 7), (90, 1)]
    desk.type("F")
    for round in 0..<30 {
      for (columns, rows) in sizes {
        desk.terminal.resize(columns: columns, rows: rows)
        desk.type(["l", "x\u{7F}", "\u{7F}l", ""][round % 4])
      }
    }
    desk.type("\u{15}lantern")
    desk.terminal.resize(columns: 130, rows: 40)
    desk.sees { $0.selectedHeadline.contains("Night trams") && $0.terminal.lines[39].contains("lantern") }
    desk.type("\rQ")
    #expect(desk.terminal.waitForExit() == .exited(0))
    expectLeft(desk.terminal)
  }
}
