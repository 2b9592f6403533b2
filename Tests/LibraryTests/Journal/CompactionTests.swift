import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Compaction")
struct CompactionTests {
  /// A file in which little still counts: each of 40 articles is marked and left again and again.
  static func write(_ folder: TemporaryFolder, rounds: Int = 12) throws {
    var numbers = SeededNumbers(seed: 1)
    var lines: [String] = [Lines.head]
    for round in 0..<rounds {
      for number in 0..<40 {
        let time = JournalTime(milliseconds: StandingClock.midnight.milliseconds + Int64(round * 40 + number))
        let change: ReadingChange =
          switch Int.random(in: 0..<3, using: &numbers) {
          case 0: .read(Bool.random(using: &numbers))
          case 1: .tag(["harbor", "ferry"][round % 2], isOn: Bool.random(using: &numbers))
          default: .position(DocumentOffset(block: round, utf8: number))
          }
        let mark = change.field == .position ? nil : JournalLine.Mark.act("\(round)-\(number)")
        let line = JournalLine(time: time, mark: mark, change: change, articles: articles(number..<(number + 3)))
        lines.append(String(decoding: line.bytes.dropLast(), as: UTF8.self))
      }
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "journal/alder.jsonl")
  }

  @Test("What later lines made void goes, and what counts stays with its stamps")
  func compacted() async throws {
    let folder = try TemporaryFolder()
    try Self.write(folder)
    let before = folder.readJournal()
    let device = try Device("alder", in: folder)
    let result = try #require(try await device.journal.compact(keepingLast: 100))
    let size = try folder.bytes(of: "journal/alder.jsonl").count
    #expect(result.after == size && result.after < result.before / 2)
    let after = folder.readJournal(from: before.marks)
    // Every mark into the old file is void, and so all is read anew, to the same end.
    #expect(after.states == before.states)
    #expect(after.faults.isEmpty)
    #expect(after.entries.count < before.entries.count)
    #expect(try folder.text(of: "journal/alder.jsonl").hasPrefix(#"{"v":1,"device":"alder","generation":2,"#))
    #expect(try await device.journal.compact(keepingLast: 100) == nil)
  }

  @Test("The last lines stay as they are, and can be undone")
  func recent() async throws {
    let folder = try TemporaryFolder()
    try Self.write(folder)
    let before = try folder.text(of: "journal/alder.jsonl").split(separator: "\n")
    let device = try Device("alder", in: folder)
    try await device.journal.compact(keepingLast: 100)
    let after = try folder.text(of: "journal/alder.jsonl").split(separator: "\n")
    #expect(after.suffix(100) == before.suffix(100))
    #expect(!after.dropLast(100).contains { $0.contains("\"act\"") })
    device.clock.advance(milliseconds: 60_000)
    let undone = try await device.undo()
    #expect(undone != nil)
  }

  @Test("An act at the edge of what stays is kept whole")
  func edge() async throws {
    let folder = try TemporaryFolder()
    try Self.write(folder)
    let act = (0..<103).map { number in
      JournalLine(
        time: JournalTime(milliseconds: StandingClock.midnight.milliseconds + 9_000_000), mark: .act("bulk"),
        change: .starred(true), articles: [article(number)])
    }
    try folder.append(act.flatMap(\.bytes), to: "journal/alder.jsonl")
    let device = try Device("alder", in: folder)
    let result = try await device.journal.compact(keepingLast: 100)
    #expect(result != nil)
    device.clock.advance(milliseconds: 60_000)
    #expect(try await device.undo() == "undone: 103 starred")
  }

  @Test("What is broken, or not known yet, stays to the byte")
  func verbatim() async throws {
    let folder = try TemporaryFolder()
    let strange = [
      "garbage", #"{"v":1,"at":"2026-11-25T00:00:00.000Z","set":"mood","to":"calm","of":["x"]}"#,
      #"{"v":2,"what":"ever"}"#,
      String(Lines.read(0, false, at: "2001-01-01T00:00:00.000Z").dropLast()) + #","why":"a rule"}"#,
      #"{"v":1,"at":"2001-01-01T00:00:00.000Z","set":"read","to":true,"of":["?","\#(article(0))"]}"#,
      String(repeating: "x", count: (1 << 20) + 1), "",
    ]
    try folder.write(([Lines.head] + strange).joined(separator: "\n") + "\n", to: "journal/alder.jsonl")
    let many = (0..<6000).map { number in
      Lines.read(1, at: JournalTime(milliseconds: StandingClock.midnight.milliseconds + Int64(number)).description)
        + "\n"
    }
    try folder.append(Data(many.joined().utf8) + Data("torn \u{0}".utf8), to: "journal/alder.jsonl")
    let device = try Device("alder", in: folder)
    let result = try #require(try await device.journal.compact(keepingLast: 100))
    #expect(result.before > 3 << 19 && result.after < 5 << 18)
    let lines = try folder.text(of: "journal/alder.jsonl").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().prefix(strange.count) == strange.map { Substring($0) }[...])
    #expect(lines.suffix(2) == ["torn \u{0}", ""])
  }

  @Test("A file of which most still counts is left alone, and so are a link and none")
  func nothing() async throws {
    let folder = try TemporaryFolder()
    let device = try Device("alder", in: folder)
    #expect(try await device.journal.compact(keepingLast: 100) == nil)
    try await device.perform(.read(true), of: 0..<2000)
    #expect(try await device.journal.compact(keepingLast: 100) == nil)
    let linked = try TemporaryFolder()
    try Self.write(linked)
    try FileManager.default.moveItem(
      at: linked.url.appending(path: "journal/alder.jsonl"), to: linked.url.appending(path: "real"))
    symlink("../real", linked.url.appending(path: "journal/alder.jsonl").path)
    #expect(try await Device("alder", in: linked).journal.compact(keepingLast: 100) == nil)
    #expect(!linked.readJournal().entries.isEmpty)
  }

  @Test("The mode of the file stays")
  func mode() async throws {
    let folder = try TemporaryFolder()
    try Self.write(folder)
    let path = folder.url.appending(path: "journal/alder.jsonl").path
    chmod(path, 0o640)
    try await Device("alder", in: folder).journal.compact(keepingLast: 100)
    var information = stat()
    stat(path, &information)
    #expect(information.st_mode & 0o777 == 0o640)
  }
}
