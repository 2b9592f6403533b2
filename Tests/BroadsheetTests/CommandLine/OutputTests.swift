import Testing
import VirtualTerminal

@Suite("What commands print")
struct OutputTests {
  @Test("Nothing of a text acts on a terminal, in words or in JSON", arguments: HostileTests.attacks)
  func harmless(name: String, text: String) throws {
    let house = try House()
    let page = Page(
      title: "A \(text) headline", day: 3, site: "Si\(text)te", paragraphs: ["A body with \(text) in it.", "The end."],
      related: ["A listed \(text) title"])
    let name = "n \(text.filter { $0 != "/" }).txt"
    try house.write(Array(name.utf8), Array(page.text.utf8))
    try house.write(Array("empty \(name)".utf8), [])
    for command in [["list"], ["show"], ["check"], ["list", "--paths"]] {
      for json in command.count > 1 ? [[]] : [[], ["--json"]] {
        let run = try Run(
          command + json + [name, "empty \(name)", "\(text.filter { $0 != "/" }) is not there"], in: house)
        #expect(run.status == .exited(1), "\(command) \(json)")
        #expect(harm(in: run.text) == [], "\(command) \(json)")
        #expect(harm(in: run.complaint) == [], "\(command) \(json)")
        if !json.isEmpty { #expect(try run.objects.compactMap { $0["title"] }.count == 1) }
      }
    }
    for words in [["--\(text)"], ["list", "--limit", text], [text], ["keys", text], ["--theme", text]] {
      let run = try Run(words, in: house)
      #expect(run.status == .exited(2))
      #expect(run.output == [])
      #expect(harm(in: run.complaint) == [])
    }
  }

  /// Code points that a terminal would heed. In a path's own bytes marks of direction are kept, and so in `--paths` alone.
  private func harm(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F: true
      default: false
      }
    }
  }

  @Test(
    "Marks that turn a line around reach neither words nor JSON", arguments: ["list", "show", "check"],
    [[], ["--json"]])
  func bidi(command: String, json: [String]) throws {
    let house = try House()
    let mark = "\u{202E}"
    let name = "n\(mark)txt.a"
    try house.write(name, Page(title: "A \(mark) headline", day: 3, paragraphs: ["A body \(mark) here."]).text)
    let run = try Run([command, name, "none\(mark)"] + json, in: house)
    #expect(run.status == .exited(1))
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
    #expect(!run.complaint.unicodeScalars.contains("\u{202E}"))
    if !json.isEmpty { #expect(try run.objects.contains { $0["path"] == name }) }
  }

  @Test("list prints a line a headline, newest first, and --limit and --filter say how many and which")
  func list() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let all = try Run(["list", "news"], in: house)
    #expect(all.status == .exited(0))
    #expect(
      all.lines == [
        "2026-03-20  AP              The clock in the tower runs late again",
        "2026-03-18  Quay Courier    Cheese found behind a cellar wall",
        "2026-03-16  AP              The small ferry is painted green",
        "2026-03-14  Quay Courier    Night trams are to carry a lantern",
      ])
    #expect(try Run(["list", "--limit", "2", "news"], in: house).lines == Array(all.lines.prefix(2)))
    #expect(try Run(["list", "news", "--filter=the FERRY"], in: house).lines == [all.lines[2]])
    let none = try Run(["list", "news", "--filter", "zeppelin"], in: house)
    #expect(none.status == .exited(3))
    #expect(none.output == [])
  }

  @Test("show prints the text set to a width, a rule between articles, and the page's lists")
  func show() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let run = try Run(["show", "--width", "40", "news/ferry.txt", "news/tram.txt"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.lines.allSatisfy { $0.count <= 40 })
    #expect(run.text.contains("PORT HOLM (AP) — It was blue."))
    #expect(run.text.contains("\nRelated\n- Night trams are to carry a lantern\n"))
    #expect(run.lines.contains(String(repeating: "-", count: 40)))
  }

  @Test("check prints what a file was taken for and what is missing")
  func check() throws {
    let house = try House()
    _ = try Page.put(in: house)
    try house.write("word.txt", "word")
    let run = try Run(["check", "news/ferry.txt", "word.txt"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("news/ferry.txt\n  format          pagetext A\n"))
    #expect(run.text.contains("  place           PORT HOLM  <- "))
    #expect(run.text.contains("  related         1, called “Related”\n"))
    #expect(run.text.contains("  body            1 paragraph, 1 word  <- "))
    #expect(run.text.contains("  look at         date: missing\n"))
  }

  @Test("Check says where in its file an article lies, and what tells it from others")
  func origin() throws {
    let house = try House()
    try house.write(
      "harbor.rss",
      """
      <rss version="2.0"><channel><title>Alden Beacon</title><language>en</language><item><title>Ferry</title>
      <guid isPermaLink="false">ferry-7</guid><link>https://beacon.example/ferry</link>
      <description>Seven boats.</description></item></channel></rss>
      """)
    let run = try Run(["check", "harbor.rss"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("  bytes           78-233\n"))
    #expect(run.text.contains("  guid            ferry-7\n"))
    #expect(run.text.contains("  link            https://beacon.example/ferry\n"))
    #expect(run.text.contains("  language        en\n"))
  }

  @Test(
    "A reader that has gone ends it quietly, as in list | head -1",
    arguments: [["list"], ["list", "--json"], ["keys"]])
  func closedEarly(words: [String]) throws {
    let house = try House()
    let run = try Run(words, in: house, output: .nobody)
    #expect(run.status == .exited(141))
    #expect(run.complaint == "")
    let piped = try Run(
      [], in: house, through: ["/bin/sh", "-c", "\"$0\" \(words.joined(separator: " ")) | head -n 1"])
    #expect(piped.status == .exited(0))
    #expect(piped.lines.count == 1)
    #expect(piped.complaint == "")
  }

  @Test(
    "Output that cannot be written is a failure", arguments: [Run.Output.full, .closed],
    [["list"], ["--help"], ["show", "a"]])
  func unwritable(output: Run.Output, words: [String]) throws {
    let house = try House()
    try house.write("a", "Some text.")
    let run = try Run(words, in: house, output: output)
    #expect(run.status == .exited(1))
    #expect(run.complaint.hasPrefix("broadsheet: nothing can be written to standard output: "), "\(run.complaint)")
  }

  @Test(
    "The reader is never drawn where standard output is no terminal", arguments: [[], ["news"], ["--theme", "salmon"]])
  func noTerminal(words: [String]) throws {
    let house = try House()
    _ = try Page.put(in: house)
    let run = try Run(words, in: house)
    #expect(run.status == .exited(2))
    #expect(run.output == [])
    #expect(run.complaint.contains("needs a terminal"))
    let desk = try Desk(["news"], house: house, shell: "\"$0\" \"$@\" | cat; printf 'over\\n'")
    desk.sees("needs a terminal", "over")
    #expect(!desk.terminal.received.contains(0x1B))
  }
}
