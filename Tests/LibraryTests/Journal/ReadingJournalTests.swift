import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Reading the journal")
struct ReadingJournalTests {
  @Test("Each kind of line is written as it is told, and read back the same")
  func lines() throws {
    let place = DocumentOffset(block: 12, utf8: 340)
    let highlight = Highlight(
      id: .init(number: 0xAB), range: place..<DocumentOffset(block: 13, utf8: 2), quote: "the ferry \"Ä\"",
      note: "line 1\nline 2 \u{202E}\u{1B}[31m")
    let changes: [ReadingChange] = [
      .read(true), .starred(false), .tag("hafen 港", isOn: true), .highlight(highlight),
      .highlightRemoved(highlight.id), .position(place), .position(.start),
    ]
    let marks: [JournalLine.Mark?] = [nil, .act("a1"), .undoes("a1"), .redoes("a1")]
    for (change, mark) in zip(changes, marks + marks) {
      let line = JournalLine(
        time: StandingClock.midnight, mark: mark, change: change,
        former: change.field == .highlight(highlight.id) ? highlight : nil, articles: articles(0..<3))
      let bytes = line.bytes
      #expect(bytes.last == 0x0A && bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
      #expect(try JournalRecord(bytes.dropLast()) == .line(line, isPlain: true, notArticles: 0))
    }
    let line = JournalLine(
      time: StandingClock.midnight, mark: .act("9f3a6c01d2e4"), change: .tag("harbor", isOn: true),
      articles: [article(1)])
    #expect(
      String(decoding: line.bytes, as: UTF8.self)
        == #"{"v":1,"at":"2026-11-25T00:00:00.000Z","act":"9f3a6c01d2e4","set":"tag","tag":"harbor","to":true,"#
        + #""of":["1-00000000000000000000000000000001"]}"# + "\n")
  }

  @Test("A torn last line is skipped and named, and counts once it is finished")
  func torn() throws {
    let folder = try TemporaryFolder()
    let whole = Lines.read(2)
    try folder.append((Lines.head + "\n" + Lines.read(1) + "\n" + whole.prefix(50)).utf8, to: "journal/alder.jsonl")
    let first = folder.readJournal()
    #expect(first.reasons == ["3: torn"])
    #expect(
      first.faults.first?.description.hasSuffix("alder.jsonl:3: the line does not end; it is passed over") == true)
    #expect(first.states.keys.sorted() == [article(1)])
    try folder.append((whole.dropFirst(50) + "\n").utf8, to: "journal/alder.jsonl")
    let second = folder.readJournal(from: first.marks)
    #expect(second.faults.isEmpty)
    #expect(second.entries.map(\.articles) == [[article(2)]])
  }

  @Test("Who adds behind a torn line begins a new one, and cuts nothing")
  func joint() async throws {
    let folder = try TemporaryFolder()
    let torn = Data((Lines.head + "\n" + Lines.read(1) + "\n{\"v\":1,\"at\":\"2026").utf8)
    try folder.write(torn, to: "journal/alder.jsonl")
    let device = try Device("alder", in: folder)
    try await device.perform(.read(true), of: 2..<3)
    let bytes = try folder.bytes(of: "journal/alder.jsonl")
    #expect(bytes.starts(with: torn + [0x0A]))
    #expect(folder.readJournal().reasons == ["3: notJSON(\"a text does not end\", byte: 17)"])
    #expect(await device.numbersRead(0..<4) == [1, 2])
    // An empty file is one whose writer died early.
    try folder.write("", to: "journal/birch.jsonl")
    try await Device("birch", in: folder).perform(.read(true), of: 3..<4)
    #expect(try folder.text(of: "journal/birch.jsonl").hasPrefix(#"{"v":1,"device":"birch","generation":1,"#))
  }

  @Test("Broken lines are skipped and named with their numbers; the others count")
  func broken() throws {
    let folder = try TemporaryFolder()
    let one = #""of":["\#(article(1))"]"#
    let at = #""v":1,"at":"2026-11-25T00:00:00.000Z""#
    let lines = [
      Lines.head, "garbage", "\u{0}\u{0}\u{0}", "", "[]", "7", "{\(at)}", #"{"at":"2026-11-25T00:00:00.000Z"}"#,
      #"{"v":1,"at":"yesterday","set":"read","to":true,\#(one)}"#, #"{\#(at),"set":"read","to":1,\#(one)}"#,
      #"{\#(at),"set":"read","to":true}"#, #"{\#(at),"set":"read","to":true,"of":["\#(article(2))",7,"x"]}"#,
      #"{\#(at),"set":"tag","to":true,\#(one)}"#, #"{\#(at),"set":"highlight","highlight":"x","to":null,\#(one)}"#,
      #"{\#(at),"set":"highlight","highlight":"00000000000000ab","to":{"from":[2,0],"until":[1,0]},\#(one)}"#,
      #"{\#(at),"set":"position","to":[0,-1],\#(one)}"#, #"{\#(at),"set":"position","to":[0,99999999999],\#(one)}"#,
      #"{"v":2,"at":"2026-11-25T00:00:00.000Z","set":"read"}"#, #"{"v":0}"#, Lines.read(3) + Lines.read(4),
      Lines.read(5),
    ]
    try folder.write(lines.joined(separator: "\n") + "\n", to: "journal/alder.jsonl")
    let journal = folder.readJournal()
    #expect(
      journal.reasons == [
        "2: notJSON(\"no value begins like this\", byte: 0)", "3: notJSON(\"no value begins like this\", byte: 0)",
        "4: notJSON(\"it ends where a value should be\", byte: 0)", "5: wrong(\"there is no version (\\\"v\\\")\")",
        "6: wrong(\"there is no version (\\\"v\\\")\")", "7: wrong(\"nothing is set (\\\"set\\\")\")",
        "8: wrong(\"there is no version (\\\"v\\\")\")", "9: wrong(\"there is no time (\\\"at\\\")\")",
        "10: wrong(\"the value is neither true nor false (\\\"to\\\")\")",
        "11: wrong(\"there are no articles (\\\"of\\\")\")", "12: notArticles(2)",
        "13: wrong(\"there is no tag (\\\"tag\\\")\")", "14: wrong(\"there is no highlight (\\\"highlight\\\")\")",
        "15: wrong(\"the highlight has no place (\\\"to\\\")\")", "16: wrong(\"there is no place (\\\"to\\\")\")",
        "17: wrong(\"there is no place (\\\"to\\\")\")", "18: newer(2)",
        "19: wrong(\"there is no version (\\\"v\\\")\")",
        "20: notJSON(\"there is more after the value\", byte: \(Lines.read(3).utf8.count))",
      ])
    #expect(journal.states.keys.sorted() == [article(2), article(5)])
    #expect(journal.faults.allSatisfy { !$0.description.contains("\n") })
  }

  @Test("Kinds and members that are not known yet are no fault")
  func unknown() throws {
    let folder = try TemporaryFolder()
    let mood = #"{"v":1,"at":"2026-11-25T00:00:00.000Z","set":"mood","to":"calm","of":["\#(article(1))"]}"#
    let more = String(Lines.read(2).dropLast()) + #","why":{"rule":7}}"#
    try folder.write([Lines.head, mood, more].joined(separator: "\n") + "\n", to: "journal/alder.jsonl")
    let journal = folder.readJournal()
    #expect(journal.faults.isEmpty)
    #expect(journal.states.keys.sorted() == [article(2)])
  }

  @Test("A line of 50 MB is skipped and named, and what follows it counts")
  func longLine() throws {
    let folder = try TemporaryFolder()
    var bytes = Data((Lines.head + "\n").utf8)
    bytes += Data(repeating: UInt8(ascii: "x"), count: 50 << 20)
    bytes += Data(("\n" + Lines.read(1) + "\n").utf8)
    try folder.write(bytes, to: "journal/alder.jsonl")
    let journal = folder.readJournal()
    #expect(journal.reasons == ["2: tooLong"])
    #expect(journal.states.keys.sorted() == [article(1)])
    #expect(folder.readJournal(from: journal.marks).entries.isEmpty)
    // Without its end it is torn.
    try folder.append(Data(repeating: 0x78, count: 3 << 20), to: "journal/alder.jsonl")
    #expect(folder.readJournal(from: journal.marks).reasons == ["4: torn"])
  }

  @Test("Only what is new is read, of each file for itself")
  func marks() throws {
    let folder = try TemporaryFolder()
    try folder.write(Lines.head + "\n" + Lines.read(1) + "\n", to: "journal/alder.jsonl")
    let first = folder.readJournal()
    #expect(folder.readJournal(from: first.marks).entries.isEmpty)
    try folder.append((Lines.read(2) + "\n").utf8, to: "journal/alder.jsonl")
    try folder.write(Lines.read(3) + "\n", to: "journal/birch.jsonl")
    let second = folder.readJournal(from: first.marks)
    #expect(second.entries.map(\.articles) == [[article(2)], [article(3)]])
    // The first says whose it is, though it was not read again; the other is called after its file.
    #expect(second.entries.map(\.stamped.device) == ["alder", "birch"])
    #expect(second.marks["alder.jsonl"]?.lines == 3)
  }

  @Test("A file that was replaced is read anew", arguments: 0..<4)
  func replaced(kind: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write([Lines.head, Lines.read(1), Lines.read(2)].joined(separator: "\n") + "\n", to: "journal/a.jsonl")
    let first = folder.readJournal()
    let lines =
      switch kind {
      // Shorter; of the same length; longer; the same but for its head.
      case 0: [Lines.head, Lines.read(7)]
      case 1: [Lines.head, Lines.read(1), Lines.read(7)]
      case 2: [Lines.head, Lines.read(7), Lines.read(1), Lines.read(2), Lines.read(3)]
      default: [Lines.head.replacing(":1}", with: ":2}"), Lines.read(1), Lines.read(2)]
      }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "journal/a.jsonl")
    #expect(folder.readJournal(from: first.marks).entries.count == lines.count - 1)
    // A mark from nowhere does no harm.
    let wild = JournalMark(offset: -5, lines: .min, fingerprint: 0)
    #expect(folder.readJournal(from: ["a.jsonl": wild]).entries.count == lines.count - 1)
  }

  @Test("What is no journal is named as a whole, and never waited for")
  func special() throws {
    let folder = try TemporaryFolder()
    try folder.write(Lines.read(1) + "\n", to: "journal/alder.jsonl")
    mkfifo(folder.url.appending(path: "journal/fifo.jsonl").path, 0o600)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "journal/folder.jsonl"), withIntermediateDirectories: true)
    symlink("nowhere", folder.url.appending(path: "journal/link.jsonl").path)
    let journal = folder.readJournal()
    #expect(journal.states.count == 1)
    #expect(
      journal.faults.map { "\($0.path.name) \($0.reason)" } == [
        "fifo.jsonl unreadable(\"invalid argument\")", "folder.jsonl unreadable(\"invalid argument\")",
        "link.jsonl unreadable(\"no such file or directory\")",
      ])
    #expect(folder.readJournal(at: "none").faults.isEmpty)
    #expect(folder.readJournal(at: "journal/alder.jsonl").reasons == ["0: unreadable(\"not a directory\")"])
  }

  @Test("Random damage anywhere costs the lines it strikes, and no others")
  func damage() throws {
    let folder = try TemporaryFolder()
    let clean = [Lines.head] + (0..<40).map { Lines.read($0) }
    for seed in 0..<60 as Range<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      var bytes = Array((clean.joined(separator: "\n") + "\n").utf8)
      let length = clean[1].utf8.count + 1
      let start = bytes.count - 40 * length
      var struck = Set<Int>()
      for _ in 0..<8 {
        let place = Int.random(in: start..<bytes.count, using: &numbers)
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        let number = (place - start) / length
        struck.insert(number)
        // Where the end of a line was struck, the next goes with it.
        if (place - start) % length == length - 1 { struck.insert(number + 1) }
      }
      try folder.write(Data(bytes), to: "journal/alder.jsonl")
      let states = folder.readJournal().states
      for number in 0..<40 where !struck.contains(number) {
        #expect(states[article(number)]?.state.isRead == true, "seed \(seed), line \(number)")
      }
    }
  }
}
