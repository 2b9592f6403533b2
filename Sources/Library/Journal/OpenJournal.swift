import Glibc
import NewsCore

/// A file of the journal while it is read.
struct OpenJournal {
  let name: String
  private(set) var isAtEnd = false
  private let path: FilePath
  private let file: OpenFile
  private var lines: JournalLines
  /// Whose file it is.
  private var device: String

  init(_ name: String, in folder: JournalFolder, from mark: JournalMark?) throws(SystemFailure) {
    self.name = name
    path = folder.path.appending(Array(name.utf8))
    file = try OpenFile(path, O_RDONLY)
    device = JournalFolder.device(ofFile: name)
    if let mark, mark.holds(in: file) {
      lines = JournalLines(file, from: mark.offset, count: mark.lines)
    } else {
      lines = JournalLines(file)
    }
    let head = file.bytes(in: 0..<OpenFile.headLimit)?.prefix { $0 != 0x0A }
    if let head, case .head(let device, _) = try? JournalRecord(head), device.utf8.count <= 128 { self.device = device }
  }

  /// What the next lines tell; `nil` where there are no more.
  mutating func batch(lines limit: Int, articles articleLimit: Int) throws(SystemFailure) -> JournalReader.Batch? {
    var entries: [JournalEntry] = []
    var faults: [JournalFault] = []
    var articles = 0
    let first = lines.count
    while lines.count < first + limit, articles < articleLimit {
      guard let line = try nextLine() else {
        isAtEnd = true
        break
      }
      do throws(JournalFault.Reason) {
        guard let entry = try read(line, &faults) else { continue }
        articles += entry.articles.count
        entries.append(entry)
      } catch {
        faults.append(JournalFault(path: path, line: line.number, reason: error))
      }
    }
    if isAtEnd, lines.hasTail, !isBeingWritten {
      faults.append(JournalFault(path: path, line: lines.count + 1, reason: .torn))
    }
    guard lines.count > first || !faults.isEmpty else { return nil }
    let mark = JournalMark(offset: lines.offset, lines: lines.count, in: file)
    return JournalReader.Batch(file: name, entries: entries, mark: mark, faults: faults, isFromBeginning: first == 0)
  }

  /// The next whole line, also one that was finished while it was looked at.
  private mutating func nextLine() throws(SystemFailure) -> JournalLines.Line? {
    if let line = try lines.next() { return line }
    return lines.hasTail && !isBeingWritten ? try lines.next() : nil
  }

  /// Whether somebody adds to the file at this moment.
  private var isBeingWritten: Bool {
    guard flock(file.descriptor, LOCK_SH | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
    flock(file.descriptor, LOCK_UN)
    return false
  }

  private func read(
    _ line: JournalLines.Line, _ faults: inout [JournalFault]
  ) throws(JournalFault.Reason) -> JournalEntry? {
    guard let bytes = line.bytes else { throw .tooLong }
    guard case .line(let told, _, let notArticles) = try JournalRecord(bytes) else { return nil }
    if notArticles > 0 {
      faults.append(JournalFault(path: path, line: line.number, reason: .notArticles(notArticles)))
    }
    return JournalEntry(StampedChange(told.change, at: told.time, on: device), of: told.articles)
  }
}
