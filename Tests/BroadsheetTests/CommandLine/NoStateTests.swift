import Testing
import VirtualTerminal

@Suite("Folders that cannot be written")
struct NoStateTests {
  @Test("Where the state folder cannot be made, marks are kept all the same, and found again")
  func noState() throws {
    let house = try House()
    let folder = try Page.put(in: house)
    let state = ["XDG_STATE_HOME": try house.write("state", "in the way")]
    let page = folder + "/tower.txt"
    let first = try Run(["mark", "read", page], in: house, environment: state)
    #expect(first.status == .exited(0), "\(first.complaint)")
    let second = try Run(["mark", "undo"], in: house, environment: state)
    #expect(second.status == .exited(0), "\(second.complaint)")
    #expect(second.text.contains("undone: marked read"))
  }

  @Test("An id that the library does not know is told of, for it may be a slip of the pen")
  func unknownID() throws {
    let house = try House()
    let folder = try Page.put(in: house)
    #expect(try Run(["refresh", folder], in: house).status == .exited(0))
    let run = try Run(["mark", "read", "1-00000000000000000000000000000000", folder + "/tower.txt"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.text == "2 marked read\n")
    #expect(run.complaint.hasPrefix("broadsheet: 1-00000000000000000000000000000000 is no article of this library"))
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  @Test("Where the journal cannot be written, its own reason is told")
  func noJournal() throws {
    let house = try House()
    let folder = try Page.put(in: house)
    let data = try house.write("data", "in the way")
    let run = try Run(
      ["mark", "read", folder + "/tower.txt"], in: house,
      environment: ["XDG_DATA_HOME": data, "XDG_STATE_HOME": try house.write("state", "in the way")])
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("/data/broadsheet/journal/"))
    #expect(!run.complaint.contains("home folder"))
  }
}
