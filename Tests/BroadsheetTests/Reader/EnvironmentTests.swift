import Testing
import VirtualTerminal

@Suite("The reader in any environment")
struct EnvironmentTests {
  @Test(
    "Whatever the locale says, it writes UTF-8",
    arguments: [nil, "C", "POSIX", "", "xx_NO.wrong", "de_DE.ISO-8859-1", "en_US.UTF-8"])
  func locale(language: String?) throws {
    let house = try House()
    try house.write("sea.txt", "Æ “ferry” — 霧の海峡 é\n\nThe dash — and ‘quotes’ … stay.\n")
    let desk = try Desk(
      ["sea.txt"], house: house, environment: language.map { ["LANG": $0, "LC_ALL": $0] } ?? [:],
      without: language == nil ? ["LANG", "LC_ALL"] : [],
      shell: language == nil ? "unset LANG; exec \"$0\" \"$@\"" : nil)
    desk.sees("“ferry” — 霧の海峡 é", "│")
    desk.type("\r")
    desk.sees("‘quotes’ …")
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    expectLeft(desk.terminal)
  }

  @Test(
    "A terminal that nobody knows, or that can show nothing, is refused in words, and nothing is touched",
    arguments: [
      ("dumb", "The terminal \"dumb\" (TERM) cannot place text on a screen."),
      ("no-such-terminal", "There is no description of the terminal \"no-such-terminal\" (TERM)"),
      ("", "TERM is not set"), ("../../etc/passwd", "There is no description of the terminal"),
    ])
  func unusable(type: String, words: String) throws {
    let desk = try Desk(environment: ["TERM": type])
    #expect(desk.terminal.waitForExit() == .exited(1))
    #expect(desk.terminal.text.replacing("\n", with: " ").contains(words), "\(desk.terminal.text)")
    #expect(desk.terminal.text.contains("TERM=xterm-256color"))
    #expect(!desk.terminal.received.contains(0x1B))
    expectLeft(desk.terminal)
  }

  @Test("Old and plain terminals are enough", arguments: ["vt100", "vt220", "linux", "xterm", "screen", "ansi"])
  func old(type: String) throws {
    let desk = try Desk.onPages(columns: 80, rows: 24, environment: ["TERM": type])
    desk.sees { $0.selectedHeadline.contains("The clock") }
    desk.type("j")
    desk.sees { $0.selectedHeadline.contains("Cheese found") }
    desk.type("q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    #expect(desk.terminal.settings == desk.terminal.originalSettings)
    #expect(desk.terminal.cursorIsVisible)
  }

  @Test("With NO_COLOR no colour is sent, whatever the theme, and what is selected still shows")
  func noColor() throws {
    let house = try House()
    let folder = try Page.put(in: house)
    let desk = try Desk(
      ["--theme", "salmon", folder], house: house, environment: ["NO_COLOR": "1", "COLORTERM": "truecolor"])
    desk.sees { $0.selectedHeadline.contains("The clock") }
    desk.openTower()
    for row in 0..<40 {
      for column in 0..<130 {
        let cell = desk.terminal.cell(column: column, row: row)
        guard cell.foreground == .standard, cell.background == .standard else {
          Issue.record("A colour at column \(column), row \(row)\n\(desk.terminal.text)")
          return
        }
      }
    }
    #expect(desk.selectedHeadline.hasPrefix("▸"))
  }

  @Test("Without a home folder, or with one that cannot be written, it reads all the same")
  func homeless() throws {
    for environment in [["HOME": ""], ["HOME": "relative"], ["HOME": "/proc/nowhere"]] {
      let desk = try Desk(environment: environment, without: ["XDG_STATE_HOME"])
      desk.sees("1/43")
      desk.type("+")
      desk.sees("cannot be saved")
      desk.type("Q")
      #expect(desk.terminal.waitForExit() == .exited(0))
    }
  }

  @Test("Settings that cannot be read are named by file and line, and it starts as at first")
  func faultySettings() throws {
    for (text, words) in [
      ("theme: terminal\nmeasure: wide\n", "reader.yaml:2: “measure: wide” is left out"),
      ("a: [\n", "reader.yaml:2: did not find"),
      ("measure: \u{1B}]0;OWNED\u{7}\n", "reader.yaml:1: control characters are not allowed"),
    ] {
      let house = try House()
      try house.write("state/broadsheet/reader.yaml", text)
      let desk = try Desk(house: house)
      desk.sees("1/43", words)
      expectHarmless(desk.terminal)
    }
  }
}
