import Glibc
import Testing
import VirtualTerminal

@Suite("Files that commands are given")
struct InputFileTests {
  @Test("--files-from takes a path a line, from a pipe too, passes over what follows a tab, and knows ends of Windows")
  func filesFrom() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let list = "news/tram.txt\tfor people\r\n\r\n\nnews/ferry.txt\r\nnews/tower.txt\twith\ttabs"
    try house.write("list", list)
    let titles = [Page.tram.title, Page.ferry.title, Page.tower.title]
    for (name, input) in [("list", ""), ("-", list), ("/dev/stdin", list)] {
      let run = try Run(["show", "--json", "--files-from", name], in: house, input: .text(input))
      #expect(run.status == .exited(0))
      #expect(try run.objects.map { $0["title"] } == titles)
      #expect(try Run(["list", "--files-from=\(name)"], in: house, input: .text(input)).lines.count == 3)
      #expect(try Run(["check", "--json", "--files-from", name], in: house, input: .text(input)).objects.count == 3)
    }
  }

  @Test("A list of no files is nothing found, and not the sample edition", arguments: ["list", "show", "check"])
  func emptyList(command: String) throws {
    let house = try House()
    let run = try Run([command, "--files-from", "-"], in: house, input: .text("\r\n\n\tno path\n"))
    #expect(run.status == .exited(3))
    #expect(run.output == [])
  }

  @Test("What list --paths prints, --files-from takes, whatever bytes a name has")
  func paths() throws {
    let house = try House()
    for name in [
      Array("news/a b.txt".utf8), Array("news/".utf8) + [0xFF, 0xFE, 0x2E, 0x74], Array("news/é\u{202E}.t".utf8),
    ] {
      try house.write(name, Array("The text in the file that is called \(name).".utf8))
    }
    let listed = try Run(["list", "--paths", "news"], in: house)
    #expect(listed.status == .exited(0))
    #expect(listed.output.split(separator: 0x0A).count == 3)
    let shown = try Run(["show", "--json", "--files-from", "-"], in: house, input: .bytes(listed.output))
    #expect(shown.status == .exited(0))
    #expect(try shown.objects.count == 3)
  }

  @Test("Of a file of many articles --paths names each by itself, and each is shown, checked and marked alone")
  func parts() throws {
    let house = try House()
    let items = ["Fog", "Tide"].map {
      "<item><guid>\($0)</guid><title>\($0)</title><description>Thick.</description></item>"
    }
    try house.write(
      "news/feed#1.xml", "<rss version='2.0'><channel><title>Coast</title>\(items.joined())</channel></rss>")
    let listed = try Run(["list", "--paths", "--filter", "tide", "news"], in: house)
    #expect(listed.lines.count == 1)
    #expect(listed.text.hasPrefix("news/feed#1.xml#1-"))
    for command in [["show", "--json"], ["check", "--json"]] {
      let shown = try Run(command + ["--files-from", "-"], in: house, input: .bytes(listed.output))
      #expect(shown.status == .exited(0))
      #expect(try shown.objects.map { $0["title"] } == ["Tide"])
    }
    let path = String(listed.text.prefix { $0 != "\t" })
    #expect(try Run(["mark", "star", path, "--in", "news"], in: house).text == "starred\n")
    let gone = try Run(["show", String(path.dropLast()) + (path.hasSuffix("0") ? "1" : "0")], in: house)
    #expect(gone.status == .exited(1))
    #expect(gone.complaint.contains("is not among the articles of its file any more"))
  }

  @Test("A name that no line can hold is left out of --paths, and that is said")
  func unlistable() throws {
    let house = try House()
    for name in ["a\tb.txt", "a\nb.txt", "plain.txt"] {
      try house.write("news/" + name, "The text of \(Array(name.utf8)).")
    }
    let run = try Run(["list", "--paths", "news"], in: house)
    #expect(run.status == .exited(1))
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix("news/plain.txt\t"))
    #expect(run.complaint.split(separator: "\n").count == 2)
    #expect(run.complaint.contains("Rename it."))
  }

  @Test("- is standard input", arguments: ["list", "show", "check"])
  func standardInput(command: String) throws {
    let house = try House()
    let run = try Run([command, "--json", "-"], in: house, input: .text(Page.ferry.text))
    #expect(run.status == .exited(0))
    let object = try #require(try run.objects.first)
    #expect(object["title"] == Page.ferry.title)
    #expect(object["path"] == "-")
    #expect(try Run([command, "-"], in: house).status == .exited(1))
    let closed = try Run([command, "-"], in: house, input: .closed)
    #expect(closed.status == .exited(2))
    #expect(closed.complaint.hasPrefix("broadsheet: standard input cannot be read: bad file descriptor\n"))
    let list = try Run([command, "--files-from", "-"], in: house, input: .closed)
    #expect(list.status == .exited(2))
    #expect(list.complaint.hasPrefix("broadsheet: the list of files - cannot be read: bad file descriptor\n"))
  }

  @Test("A feed without items is told by its title, and nothing is wrong with it")
  func noItems() throws {
    let house = try House()
    try house.write("pier.xml", "<rss><channel><title>Pier Mail</title></channel></rss>")
    let words = "pier.xml is the feed “Pier Mail”, which has no items yet. Nothing is wrong with it.\n"
    let shown = try Run(["show", "pier.xml"], in: house)
    #expect(shown.status == .exited(3))
    #expect(shown.complaint == "broadsheet: \(words)")
    let checked = try Run(["check", "pier.xml"], in: house)
    #expect(checked.status == .exited(0))
    #expect(checked.text == "\(words)\n")
    let refreshed = try Run(["refresh", "pier.xml"], in: house)
    #expect(refreshed.status == .exited(0))
    #expect(refreshed.complaint == "")
  }

  @Test(
    "What is no file of text has its reason and never holds anybody up",
    arguments: [
      ("fifo", "fifo is neither a file nor a folder."), ("/dev/zero", "/dev/zero is neither a file nor a folder."),
      ("/dev/tty", "/dev/tty is neither a file nor a folder."),
      ("loop", "loop cannot be opened: too many levels of symbolic links."),
      ("dangling", "dangling cannot be opened: no such file or directory."),
      ("vanished.txt", "vanished.txt cannot be opened: no such file or directory."),
      ("file.txt/inside", "file.txt/inside cannot be opened: not a directory."), ("empty", "empty has no text in it."),
      ("blank", "blank has no text in it."), ("binary", "binary is not text."),
      (String(repeating: "n", count: 300), "cannot be opened: file name too long."),
      ("", " cannot be opened: no such file or directory."),
    ])
  func notText(path: String, complaint: String) throws {
    let house = try House()
    try house.write("file.txt", "A file.")
    try house.write("empty", "")
    try house.write("blank", " \n\t\n\r\n")
    try house.write(Array("binary".utf8), [0x7F, 0x45, 0x4C, 0x46] + (0..<600).map { UInt8($0 % 7) })
    mkfifo(house.path + "/fifo", 0o644)
    symlink("loop", house.path + "/loop")
    symlink("gone", house.path + "/dangling")
    for command in ["list", "show", "check"] {
      let run = try Run([command, path, "file.txt"], in: house)
      #expect(run.status == .exited(1), "\(command)")
      #expect(run.text.contains("A file."), "\(command)")
      let words = command == "check" ? run.text : run.complaint
      #expect(words.contains(complaint), "\(command): \(words)")
    }
  }

  @Test("In a folder, special files and links are passed over, hidden ones too, and binary ones are no failure of list")
  func folder() throws {
    let house = try House()
    try house.write("news/a.txt", "The one text there is.")
    try house.write("news/.hidden.txt", "A hidden text.")
    try house.write(Array("news/picture".utf8), [UInt8](repeating: 0, count: 100))
    mkfifo(house.path + "/news/fifo", 0o644)
    symlink(".", house.path + "/news/round")
    let run = try Run(["list", "news"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.lines.count == 1)
    #expect(run.complaint == "")
    let checked = try Run(["check", "news"], in: house)
    #expect(checked.status == .exited(1))
    #expect(checked.text.contains("news/picture is not text."))
  }

  @Test("A name that is no UTF-8 is read, and shown with replacement characters", arguments: ["list", "show", "check"])
  func invalidName(command: String) throws {
    let house = try House()
    let name: [UInt8] = [0x66, 0xFF, 0xC3, 0x28, 0x2E, 0x74]
    try house.write(name, Array("Some text of it.".utf8))
    let run = try Run(bytes: [Array(command.utf8), Array("--json".utf8), name], in: house)
    #expect(run.status == .exited(0))
    #expect(try run.objects.first?["path"] == "f\u{FFFD}\u{FFFD}(.t")
    let missing = try Run(bytes: [Array(command.utf8), [0xFE]], in: house)
    #expect(missing.status == .exited(1))
    #expect(String(validating: missing.complaint.utf8, as: UTF8.self)?.isEmpty == (command == "check"))
  }

  @Test(
    "A file or folder that may not be read has its reason, and the others go on",
    .enabled(if: Unprivileged.isPossible, "needs root and setpriv, to drop root's rights"),
    arguments: ["list", "show", "check"])
  func unreadable(command: String) throws {
    let house = try House()
    try house.write("news/a.txt", "The one text that may be read.")
    try house.write("news/secret.txt", "A secret text.")
    try house.write("news/shut/b.txt", "Another secret text.")
    chmod(house.path + "/news/secret.txt", 0)
    chmod(house.path + "/news/shut", 0)
    let run = try Run([command, "--json", "news"], in: house, through: Unprivileged.words)
    #expect(run.status == .exited(1))
    let objects = try run.objects
    #expect(objects.compactMap { $0["title"] } == ["The one text that may be read."])
    #expect(
      Set(objects.compactMap { object in object["error"].map { "\(object["path"] ?? "") \($0)" } }) == [
        "news/secret.txt cannot be opened: permission denied", "news/shut cannot be opened: permission denied",
      ])
  }
}

/// Root may read everything: what is not to be read is tried as nobody.
enum Unprivileged {
  static let words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  /// Whether it can be had, and nobody can get at the program.
  static let isPossible: Bool = {
    guard let house = try? House() else { return false }
    return (try? Run(["--version"], in: house, through: words))?.status == .exited(0)
  }()
}
