import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Many at once")
struct ManyWritersTests {
  @Test("A hundred processes add to one file, and every act is there once")
  func processes() throws {
    let folder = try TemporaryFolder()
    let writers = try (0..<100).map { writer in
      try WriterProcess((0..<3).map { "\(writer * 3 + $0)" }, in: folder.path("journal"))
    }
    for writer in writers {
      let result = try writer.result()
      #expect(result.code == 0 && result.told.count == 3, "\(result.told)")
    }
    let journal = folder.readJournal()
    #expect(journal.faults.isEmpty)
    #expect(journal.entries.flatMap(\.articles).sorted() == articles(0..<300))
    let heads = try folder.text(of: "journal/alder.jsonl").split(separator: "\n").filter { $0.contains("generation") }
    #expect(heads.count == 1)
  }

  @Test("While some add, others write the file anew, and no act is lost")
  func compacting() throws {
    let folder = try TemporaryFolder()
    try CompactionTests.write(folder)
    let before = folder.readJournal().states
    var writers: [WriterProcess] = []
    for round in 0..<10 {
      writers.append(try WriterProcess(["compact"], in: folder.path("journal")))
      let numbers = (0..<4).map { "\(1000 + round * 4 + $0)" }
      writers.append(try WriterProcess(numbers, in: folder.path("journal")))
    }
    for writer in writers {
      let result = try writer.result()
      #expect(result.code == 0, "\(result.told)")
    }
    let journal = folder.readJournal()
    #expect(journal.faults.isEmpty)
    #expect(journal.states.filter { $0.key < article(1000) } == before)
    #expect(journal.states.keys.filter { $0 >= article(1000) }.sorted() == articles(1000..<1040))
    let text = try folder.text(of: "journal/alder.jsonl")
    #expect(!text.hasPrefix(Lines.head))
  }

  @Test("Threads of one process add to one file and to their own, while they read")
  func threads() async throws {
    let folder = try TemporaryFolder()
    let devices = try (0..<8).map { try Device($0 < 4 ? "alder" : "birch-\($0)", in: folder) }
    try await withThrowingTaskGroup { group in
      for (number, device) in devices.enumerated() {
        group.addTask {
          for act in 0..<10 {
            try await device.perform(.read(true), of: (number * 10 + act)..<(number * 10 + act + 1))
            #expect(try await device.journal.catchUp().faults.isEmpty)
          }
        }
      }
      try await group.waitForAll()
    }
    for device in devices {
      try await device.journal.catchUp()
      #expect(await device.numbersRead(0..<80) == Array(0..<80))
    }
  }

  @Test("Who holds the lock for good is named, and nothing waits for ever")
  func held() throws {
    let folder = try TemporaryFolder()
    try folder.write(Lines.head + "\n", to: "journal/alder.jsonl")
    let holder = try OpenFile(folder.path("journal/alder.jsonl"), O_RDWR)
    #expect(flock(holder.descriptor, LOCK_EX | LOCK_NB) == 0)
    var file = JournalFile(folder: JournalFolder(path: folder.path("journal")), device: "alder")
    file.patience = .milliseconds(30)
    let path = file.path
    #expect(throws: JournalError.busy(path)) { try file.append(Array("x\n".utf8)) }
    #expect(throws: JournalError.busy(path)) { try file.compact(keepingLast: 0) }
    #expect(JournalError.busy(path).description.hasSuffix("alder.jsonl. Is one stopped in a shell? fg brings it back."))
    flock(holder.descriptor, LOCK_UN)
    try file.append(Array((Lines.read(1) + "\n").utf8))
    #expect(try folder.text(of: "journal/alder.jsonl") == Lines.head + "\n" + Lines.read(1) + "\n")
  }
}
