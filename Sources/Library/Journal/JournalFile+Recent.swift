import Glibc
import NewsCore

extension JournalFile {
  /// What is read of a large file to find acts that can be undone.
  private static let recentBytes = 32 << 20

  /// The last lines of the file, beginning with a whole act; what is no line is left out.
  func recentLines() -> [JournalLine] {
    guard let file = try? OpenFile(path, O_RDONLY) else { return [] }
    let start = max(0, file.size - Self.recentBytes)
    var reader = JournalLines(file, from: start)
    // The first piece of a file that is not read from its beginning is half a line.
    if start > 0 { _ = try? reader.next() }
    var lines: [JournalLine] = []
    while let line = try? reader.next() {
      if let bytes = line.bytes, case .line(let line, _, _)? = try? JournalRecord(bytes) { lines.append(line) }
    }
    // So may the first act be.
    guard start > 0, let mark = lines.first?.mark else { return lines }
    return Array(lines.drop { $0.mark == mark })
  }
}
