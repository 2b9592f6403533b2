import Testing
import VirtualTerminal

@Suite("broadsheet search")
struct SearchTests {
  private let house: House
  private let folder: String

  init() throws {
    house = try House()
    folder = try Page.put(in: house)
  }

  private func search(_ words: String...) throws -> Run { try Run(["search", "--in", folder] + words, in: house) }

  @Test("The best match comes first, each with the words around it, and orders of the query are heeded")
  func hits() throws {
    let ferry = try search("ferry")
    #expect(ferry.status == .exited(0))
    #expect(ferry.complaint == "")
    #expect(ferry.lines.first?.hasSuffix("The small ferry is painted green") == true)
    let lantern = try search("lantern")
    #expect(lantern.lines.count == 2)
    #expect(lantern.lines.last?.contains("A lantern is to hang at the back") == true)
    func titles(_ order: String) throws -> [String] {
      try search("is:unread", "sort:\(order)").lines.filter { $0.hasPrefix("2026") }.map { String($0.suffix(8)) }
    }
    #expect(try titles("oldest") == [" lantern", "ed green", "lar wall", "te again"])
    #expect(try titles("title").first == "lar wall")
    #expect(try titles("votes").first == "te again")
  }

  @Test("On a terminal what was found is bold, and elsewhere nothing is added to the words")
  func marked() throws {
    #expect(try search("lantern").output.contains(0x1B) == false)
    for (type, isMarked) in [("xterm-256color", true), ("dumb", false)] {
      let desk = try Desk(["search", "--in", folder, "lantern"], house: house, environment: ["TERM": type])
      #expect(desk.terminal.waitForExit() == .exited(0))
      let row = try #require(desk.terminal.lines.firstIndex { $0.contains("A lantern is to hang") })
      let line = desk.terminal.lines[row]
      let bold = line.indices.enumerated().filter { desk.terminal.cell(column: $0.offset, row: row).isBold }
      #expect(String(bold.map { line[$0.element] }) == (isMarked ? "lantern" : ""))
    }
  }

  @Test("A fault is said below its place, and what can be run is run")
  func faults() throws {
    for command in [["search", "--in", folder, "ferry sorce:ap"], ["list", folder, "--search", "ferry sorce:ap"]] {
      let run = try Run(command, in: house)
      #expect(run.status == .exited(3))
      #expect(
        run.complaint.hasPrefix(
          """
          broadsheet: ferry sorce:ap
          broadsheet:       ^^^^^^ There is no field “sorce”; it was searched as a word. Did you mean “source:”?

          """), "\(run.complaint)")
    }
    let wide = try search("霧 ferry)")
    #expect(wide.complaint.contains("\nbroadsheet:         ^ This bracket closes nothing"), "\(wide.complaint)")
    let run = try search("ferry is:unraed")
    #expect(run.status == .exited(0))
    #expect(run.text.contains("The small ferry"))
  }

  @Test("A query that begins with a minus is told how to be written, and is taken so")
  func minus() throws {
    let refused = try search("-ferry")
    #expect(refused.status == .exited(2))
    #expect(
      refused.complaint.hasPrefix(
        "broadsheet: there is no option -ferry; for a query that begins so, write: search -- -ferry\n"))
    let run = try search("--", "-ferry")
    #expect(run.status == .exited(0))
    #expect(!run.text.contains("small ferry"))
    #expect(run.text.contains("Night trams"))
  }

  @Test("An id that this library does not know is told as one, and where else to look")
  func unknownID() throws {
    let id = "1-" + String(repeating: "0", count: 32)
    let run = try Run(["show", "--in", folder, id], in: house)
    #expect(run.status == .exited(1))
    #expect(
      run.complaint
        == "broadsheet: \(id) is no article of this library. An article of another library is found with --in PATH.\n")
  }
}
