import Glibc
import NewsCore

/// Which lines of a file stay as they are, and which are written again with the articles for which they still count.
struct CompactionPlan {
  private enum Piece {
    /// To be copied.
    case range(Range<Int>)
    /// To be written in place of a line.
    case line([UInt8])

    var count: Int {
      switch self {
      case .range(let range): range.count
      case .line(let bytes): bytes.count
      }
    }
  }

  private let file: OpenFile
  /// The last word of the file itself on each field. What other devices said may not have come to everybody yet.
  private var latest: [ArticleID: StampedState] = [:]
  private var generation = 0
  /// Lines after this one are recent.
  private var lastOld = 0

  /// - Parameter recent: how many lines at the end stay as they are; with fewer the beginning of their first act.
  init(_ file: OpenFile, keepingLast recent: Int) throws(SystemFailure) {
    self.file = file
    var lines = JournalLines(file)
    /// The act of each of the last lines, to see where one begins.
    var marks: [JournalLine.Mark?] = []
    while let line = try lines.next() {
      var mark: JournalLine.Mark?
      switch Self.record(of: line) {
      case .head(_, let generation): self.generation = max(self.generation, generation)
      case .line(let line, _, _):
        latest.merge([JournalEntry(Self.stamped(line), of: line.articles)])
        mark = line.mark
      case .unknown, nil: break
      }
      marks.append(mark)
    }
    lastOld = max(0, marks.count - recent)
    // An act is undone whole or not at all.
    while lastOld > 0, lastOld < marks.count, let mark = marks[lastOld], marks[lastOld - 1] == mark { lastOld -= 1 }
  }

  /// What the file would take.
  func size() throws(SystemFailure) -> Int {
    var size = 0
    try forEachPiece { piece throws(SystemFailure) in size += piece.count }
    return size
  }

  func write(to new: OpenFile, device: String) throws(SystemFailure) {
    var pending = JournalRecord.headLine(device: device, generation: generation + 1)
    try forEachPiece { piece throws(SystemFailure) in
      switch piece {
      case .line(let bytes): pending += bytes
      case .range(var range):
        while !range.isEmpty {
          let part = range.prefix(JournalLines.longest)
          guard let bytes = file.bytes(in: part.startIndex..<part.endIndex), bytes.count == part.count else {
            throw SystemFailure(code: EIO)
          }
          pending += bytes
          range = part.endIndex..<range.upperBound
          if pending.count > JournalLines.longest {
            try new.write(pending)
            pending = []
          }
        }
      }
    }
    try new.write(pending)
  }

  /// All of the new file after its head.
  private func forEachPiece(_ body: (Piece) throws(SystemFailure) -> Void) throws(SystemFailure) {
    var lines = JournalLines(file)
    while let line = try lines.next() {
      let record = Self.record(of: line)
      if line.number == 1, case .head = record { continue }
      guard line.number <= lastOld, case .line(let old, isPlain: true, notArticles: 0) = record else {
        try body(.range(line.range))
        continue
      }
      if let thinned = thinned(old) { try body(.line(thinned.bytes)) }
    }
    // The tail of somebody who could not finish: kept, and ended.
    if lines.hasTail {
      try body(.range(lines.offset..<file.size))
      try body(.line([0x0A]))
    }
  }

  /// The line for those articles for which nothing later was said; `nil` where there are none. It can no longer be undone.
  private func thinned(_ line: JournalLine) -> JournalLine? {
    let stamped = Self.stamped(line)
    var thinned = line
    thinned.articles = line.articles.filter { latest[$0]?[line.change.field] == stamped }
    thinned.mark = nil
    thinned.former = nil
    return thinned.articles.isEmpty ? nil : thinned
  }

  private static func record(of line: JournalLines.Line) -> JournalRecord? {
    line.bytes.flatMap { try? JournalRecord($0) }
  }

  /// All lines of the file are one device's.
  private static func stamped(_ line: JournalLine) -> StampedChange {
    StampedChange(line.change, at: line.time, on: "")
  }
}
