import Testing
import VirtualTerminal

@Suite("Arguments")
struct UsageTests {
  @Test(
    "What is wrong with them is said on standard error, with what may have been meant, and the status is 2",
    arguments: [
      (["list", "--jsno"], "there is no option --jsno; did you mean --json?"),
      (["--helpp"], "there is no option --helpp; did you mean --help?"),
      (["list", "--zzzzzzzz"], "there is no option --zzzzzzzz"), (["list", "-x"], "there is no option -x"),
      (["lsit"], "there is no command or file “lsit”; did you mean list?"),
      (["chekc", "a.txt"], "there is no command or file “chekc”; did you mean check?"),
      (["list", "--theme", "fog"], "--theme does not go with list"), (["--json"], "--json does not go with the reader"),
      (["themes", "--json"], "--json does not go with themes"),
      (["list", "--limit"], "--limit wants a number from 0 on after it"),
      (["list", "--limit", "-1"], "--limit wants a number from 0 on, and not “-1”"),
      (["list", "--limit=many"], "--limit wants a number from 0 on, and not “many”"),
      (["list", "--limit=99999999999999999999"], "--limit wants a number"),
      (["list", "--json=1"], "--json takes nothing after it"),
      (["show", "--width", "19", "a"], "--width wants a number from 20 to 200, and not “19”"),
      (["show", "--ambiguous-width", "both", "a"], "--ambiguous-width wants narrow or wide"),
      (["show"], "show wants files or folders"), (["check"], "check wants files or folders"),
      (["mark"], "mark wants a mark: read, unread, star"), (["mark", "read"], "mark read wants files or folders"),
      (["mark", "undo", "a.txt"], "mark undo takes nothing after it, and “a.txt” is given"),
      (["keys", "more"], "keys takes nothing after it, and “more” is given"),
      (["list", "--files-from", "nowhere"], "the list of files nowhere cannot be opened: no such file or directory"),
      (["nowhere"], "there is no file or folder “nowhere”"),
      (["search", "--in", "nowhere", "ferry"], "there is no file or folder “nowhere”"),
      (["mark", "--in", "nowhere", "undo"], "there is no file or folder “nowhere”"),
      (["-"], "- is standard input, which show, list and check read"),
    ])
  func errors(words: [String], complaint: String) throws {
    let house = try House()
    let run = try Run(words, in: house)
    #expect(run.status == .exited(2))
    #expect(run.output == [])
    #expect(run.complaint.hasPrefix("broadsheet: " + complaint), "\(run.complaint)")
    #expect(run.complaint.hasSuffix("\nTry: broadsheet --help\n"))
  }

  @Test("A theme that nobody knows is refused before anything is drawn, with the nearest that there is")
  func theme() throws {
    let desk = try Desk(["--theme", "salmom"])
    #expect(desk.terminal.waitForExit() == .exited(2))
    #expect(desk.terminal.text.contains("there is no theme “salmom”; did you mean “salmon”?"))
    expectLeft(desk.terminal)
  }

  @Test(
    "Help names commands and options, before a command or after it",
    arguments: [
      (["--help"], ["broadsheet list [PATH...]", "--files-from FILE", "Exit status: 0 done"]),
      (["-h"], ["broadsheet show"]),
      (["list", "--help"], ["usage: broadsheet list [PATH...]", "--limit N"]),
      (["--help", "list"], ["usage: broadsheet list [PATH...]"]),
      (["list", "-h", "--theme", "x"], ["usage: broadsheet list"]),
      (["show", "--help"], ["usage: broadsheet show PATH|ID...", "--width N"]),
      (["check", "-h"], ["usage: broadsheet check"]),
      (["keys", "-h"], ["usage: broadsheet keys\n"]), (["help"], ["broadsheet list [PATH...]"]),
      (["help", "show"], ["usage: broadsheet show PATH|ID...", "--width N"]),
    ])
  func help(words: [String], expected: [String]) throws {
    let house = try House()
    let run = try Run(words, in: house)
    #expect(run.status == .exited(0))
    #expect(run.complaint == "")
    for part in expected { #expect(run.text.contains(part), "\(run.text)") }
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }

  @Test(
    "The version is one line, before a command or after it",
    arguments: [["--version"], ["-V"], ["list", "--version"], ["show", "-V"]])
  func version(words: [String]) throws {
    let house = try House()
    let run = try Run(words, in: house)
    #expect(run.status == .exited(0))
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix("broadsheet "))
  }

  @Test("A file that is called like a command or an option can be named")
  func names() throws {
    let house = try House()
    for name in ["list", "--json", "-"] { try house.write(name, "This is \(name) itself.") }
    #expect(try Run(["list", "./list"], in: house).text.contains("This is list itself."))
    #expect(try Run(["list", "list"], in: house).text.contains("This is list itself."))
    #expect(try Run(["list", "--", "--json"], in: house).text.contains("This is --json itself."))
    #expect(try Run(["list", "./-"], in: house).text.contains("This is - itself."))
  }

  @Test("keys and themes print their tables")
  func tables() throws {
    let house = try House()
    let keys = try Run(["keys"], in: house)
    #expect(keys.status == .exited(0))
    #expect(keys.lines.contains { $0.contains(":quit") && $0.contains("Q") })
    let themes = try Run(["themes"], in: house)
    #expect(themes.status == .exited(0))
    #expect(themes.lines.contains { $0.split(separator: " ") == ["salmon", "light"] })
  }
}
