public import NewsCore

/// Something in the journal that was passed over; the rest counts.
public struct JournalFault: Error, Hashable, Sendable {
  public enum Reason: Error, Hashable, Sendable {
    /// The last line does not end: it is being written, or its writing was cut off.
    case torn
    /// The line is longer than any that Broadsheet writes.
    case tooLong
    /// It is no JSON; with the fault and the byte of the line.
    case notJSON(String, byte: Int)
    /// It is JSON, but not as the journal has it.
    case wrong(String)
    /// A newer Broadsheet wrote it, in this version of the journal.
    case newer(Int)
    /// So many of its articles are none; the others count.
    case notArticles(Int)
    /// The whole file cannot be read.
    case unreadable(String)
  }

  public let path: FilePath
  /// Counted from 1; `nil` for the file as a whole.
  public let line: Int?
  public let reason: Reason

  public init(path: FilePath, line: Int?, reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }
}

extension JournalFault: CustomStringConvertible {
  /// `/home/.../alder-9f3a6c01.jsonl:12: the line does not end; it is passed over`.
  public var description: String {
    path.text + (line.map { ":\($0)" } ?? "") + ": " + reason.words
  }
}

extension JournalFault.Reason {
  /// Whether it may not be so the next time the file is looked at, and is told of again if it is.
  var isPassing: Bool {
    switch self {
    case .torn, .unreadable: true
    case .tooLong, .notJSON, .wrong, .newer, .notArticles: false
    }
  }

  var words: String {
    switch self {
    case .torn: "the line does not end; it is passed over"
    case .tooLong: "the line is longer than \(JournalLines.longest >> 20) MiB; it is passed over"
    case .notJSON(let fault, let byte): "no JSON at byte \(byte + 1) (\(fault)); the line is passed over"
    case .wrong(let fault): "\(fault); the line is passed over"
    case .newer(let version): "written by a newer Broadsheet (version \(version)) and passed over; update this one"
    case .notArticles(1): "1 of the articles is none; the others count"
    case .notArticles(let count): "\(count) of the articles are none; the others count"
    case .unreadable(let reason): "cannot be read: \(reason)"
    }
  }
}
