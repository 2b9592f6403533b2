import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Killed at any call")
struct KilledTests {
  /// Runs some acts again and again in a process that dies at its first, second, ... call, until it comes through.
  ///
  /// - Returns: how many calls there were.
  private func sweep(
    _ acts: [String], _ manner: WriterProcess.Manner, prepare: (TemporaryFolder) throws -> Void,
    check: (TemporaryFolder, _ told: [String]) async throws -> Void
  ) async throws -> Int {
    for call in 1...200 {
      let folder = try TemporaryFolder()
      try prepare(folder)
      let result = try WriterProcess(acts, in: folder.path("journal"), dyingAt: call, manner).result()
      #expect(result.code == nil || result.code == 0, "call \(call): \(result.told)")
      #expect(acts.starts(with: result.told))
      try await check(folder, result.told)
      if result.code != nil {
        #expect(result.told == acts)
        return call - 1
      }
    }
    Issue.record("it never came through")
    return 0
  }

  private func numbers(_ states: [ArticleID: StampedState]) -> Set<Int> {
    Set(states.filter(\.value.state.isRead).keys.map { Int($0.low) })
  }

  @Test("Each act that was told is there, in a new folder", arguments: WriterProcess.Manner.allCases)
  func newFolder(manner: WriterProcess.Manner) async throws {
    let calls = try await sweep(["1", "2", "3"], manner) { _ in
    } check: { folder, told in
      let there = numbers(folder.readJournal().states)
      #expect(there.isSuperset(of: told.compactMap(Int.init)))
      // Who comes next adds to what is there.
      try await Device("alder", in: folder).perform(.read(true), of: 9..<10)
      #expect(numbers(folder.readJournal().states) == there.union([9]))
      // Nothing is left but what one line lost.
      #expect(folder.readJournal().faults.count <= 1)
    }
    // Folder, its parent; lock, write, sync for each act, and once the folder: fewer, and the sweep has not seen them.
    #expect(calls >= 12)
  }

  @Test("Each act that was told is there, behind a torn line", arguments: WriterProcess.Manner.allCases)
  func behindTorn(manner: WriterProcess.Manner) async throws {
    let before = Data([Lines.head, Lines.read(7), "{\"v\":1,\"at"].joined(separator: "\n").utf8)
    _ = try await sweep(["1", "2", "undo", "3"], manner) { folder in
      try folder.write(before, to: "journal/alder.jsonl")
    } check: { folder, told in
      let bytes = try folder.bytes(of: "journal/alder.jsonl")
      #expect(bytes.starts(with: before))
      // Beyond what was told the act may be done that was under way.
      let after: [Set<Int>] = [[7], [7, 1], [7, 1, 2], [7, 1], [7, 1, 3]]
      let there = numbers(folder.readJournal().states)
      #expect(there == after[told.count] || there == after[min(told.count + 1, 4)], "\(told) \(there)")
    }
  }

  @Test("Compaction leaves what counted, whatever it dies of", arguments: WriterProcess.Manner.allCases)
  func compaction(manner: WriterProcess.Manner) async throws {
    let original = try TemporaryFolder()
    try CompactionTests.write(original)
    let bytes = try original.bytes(of: "journal/alder.jsonl")
    let expected = original.readJournal().states
    let calls = try await sweep(["compact", "99"], manner) { folder in
      try folder.write(bytes, to: "journal/alder.jsonl")
    } check: { folder, told in
      var there = folder.readJournal()
      #expect(there.faults.count <= 1)
      let added = there.states[article(99)] != nil
      #expect(added || !told.contains("99"))
      #expect(there.states.filter { $0.key != article(99) } == expected)
      // What is left beside it is in nobody's way.
      let device = try Device("alder", in: folder)
      try await device.journal.compact(keepingLast: 100)
      try await device.perform(.read(true), of: 98..<99)
      there = folder.readJournal()
      #expect(there.states.filter { $0.key < article(98) } == expected)
      #expect(there.states[article(98)]?.state.isRead == true)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "journal").path)
      #expect(names == ["alder.jsonl"])
    }
    #expect(calls >= 9)
  }
}
