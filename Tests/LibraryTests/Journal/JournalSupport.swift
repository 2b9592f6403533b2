import Foundation
import NewsCore
import Synchronization
import Testing

@testable import Library

/// The article of a number.
func article(_ number: Int) -> ArticleID { ArticleID(version: 1, high: 0, low: UInt64(number)) }

func articles(_ numbers: Range<Int>) -> [ArticleID] { numbers.map(article) }

/// A clock that stands still until it is set.
final class StandingClock: Sendable {
  private let time: Mutex<JournalTime>

  /// 25 November 2026, 00:00 UTC, which many tests take as now.
  static let midnight = JournalTime(milliseconds: 1_795_564_800_000)

  init(_ time: JournalTime = midnight) {
    self.time = Mutex(time)
  }

  var now: JournalTime { time.withLock { $0 } }

  func advance(milliseconds: Int64) {
    time.withLock { $0 = JournalTime(milliseconds: $0.milliseconds + milliseconds) }
  }
}

/// One of a reader's devices, with its own clock and fold, writing to a folder.
struct Device {
  let journal: Journal
  let fold = MemoryFold()
  let clock = StandingClock()

  init(_ name: String, in folder: TemporaryFolder, at path: String = "journal") throws {
    let device = try #require(JournalDevice(name: name))
    journal = Journal(folder: folder.path(path), device: device, fold: fold, clock: { [clock] in clock.now })
  }

  func state(of number: Int) async -> ReadingState { await fold.state(of: article(number)) }

  func numbersRead(_ range: Range<Int>) async -> [Int] {
    var numbers: [Int] = []
    for number in range where await state(of: number).isRead { numbers.append(number) }
    return numbers
  }

  /// Does something a second later.
  @discardableResult
  func perform(_ change: ReadingChange, of numbers: Range<Int>) async throws -> String? {
    clock.advance(milliseconds: 1000)
    return try await journal.perform(Act(change, of: articles(numbers)))?.description
  }

  func undo() async throws -> String? {
    clock.advance(milliseconds: 1000)
    return try await journal.undo()?.description
  }

  func redo() async throws -> String? {
    clock.advance(milliseconds: 1000)
    return try await journal.redo()?.description
  }
}

extension TemporaryFolder {
  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  func bytes(of name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  func append(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let old = (try? Data(contentsOf: file)) ?? Data()
    try (old + Data(bytes)).write(to: file)
  }

  /// All that the journal in this folder tells.
  func readJournal(from marks: [String: JournalMark] = [:], at name: String = "journal") -> ReadJournal {
    var reader = JournalReader(folder: path(name), from: marks)
    var result = ReadJournal(marks: marks)
    while let batch = reader.next() {
      result.entries += batch.entries
      result.faults += batch.faults
      if let mark = batch.mark { result.marks[batch.file] = mark }
    }
    return result
  }
}

struct ReadJournal {
  var entries: [JournalEntry] = []
  var faults: [JournalFault] = []
  var marks: [String: JournalMark]

  var states: [ArticleID: StampedState] {
    var states: [ArticleID: StampedState] = [:]
    states.merge(entries)
    return states
  }

  /// Line and reason of each fault.
  var reasons: [String] { faults.map { "\($0.line ?? 0): \($0.reason)" } }
}

/// Lines as files have them.
enum Lines {
  static let head = #"{"v":1,"device":"alder","generation":1}"#

  static func read(_ number: Int, _ isRead: Bool = true, at time: String = "2026-11-25T00:00:00.000Z") -> String {
    #"{"v":1,"at":"\#(time)","set":"read","to":\#(isRead),"of":["\#(article(number))"]}"#
  }
}

/// Random numbers that are the same in each run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
