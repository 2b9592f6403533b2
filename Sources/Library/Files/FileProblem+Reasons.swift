public import Formats
import Glibc
public import NewsCore

extension FileProblem {
  init(_ path: FilePath, opening failure: Int32) {
    self.init(path: path, reason: "cannot be opened: " + Self.words(failure), advice: Self.advice(failure))
  }

  init(_ path: FilePath, reading failure: Int32) {
    self.init(path: path, reason: "cannot be read: " + Self.words(failure), advice: Self.advice(failure))
  }

  init(_ folder: FilePath, lookingInto failure: Int32) {
    self.init(
      path: folder, reason: "cannot be looked into: " + Self.words(failure), advice: Self.advice(failure))
  }

  init(notAFile path: FilePath) {
    self.init(
      path: path, reason: "is neither a file nor a folder",
      advice: "Save what comes from it as a file, and open that.")
  }

  init(tooLarge path: FilePath) {
    self.init(
      path: path, reason: "is larger than \(StreamedFile.mostOfWhole >> 20) MiB",
      advice: "Part it into smaller files.")
  }

  /// A line of the journal that was passed over.
  init(_ fault: JournalFault) {
    let line = fault.line.map { "line \($0): " } ?? ""
    let isWhole = if case .unreadable = fault.reason { true } else { false }
    self.init(
      path: fault.path, reason: line + fault.reason.words,
      advice: isWhole
        ? "What it holds is not shown, and not lost; see with ls -l whose it is and who may read it."
        : "Nothing else of it is lost; mend the line in an editor, or leave it.")
  }

  /// A file that was read, and in which there was nothing.
  public init(_ path: FilePath, _ error: FormatError) {
    switch error {
    case .empty: self.init(path: path, reason: "has no text in it", advice: "Save the page again.")
    case .notText:
      self.init(path: path, reason: "is not text", advice: "It is left alone; what forms are read stands in README.")
    case .tooLarge: self.init(tooLarge: path)
    case .unreadable(let reason):
      self.init(
        path: path, reason: "cannot be read: " + reason,
        advice: "Look whether the disk or the network share is well, and try again.")
    case .damaged(let reason):
      self.init(path: path, reason: reason, advice: "Save it again, or copy it anew from where it came.")
    case .tooMuch(let reason):
      let most = StreamedFile.mostOfWhole >> 20
      self.init(path: path, reason: reason, advice: "Unpack it: a file by itself is read whole up to \(most) MiB.")
    case .notRead(let reason, let advice): self.init(path: path, reason: reason, advice: advice)
    case .noItems(let list):
      self.init(path: path, reason: "is \(list)", advice: "Nothing is wrong with it.", isFault: false)
    }
  }

  /// The system's own words, as they stand within a sentence: `permission denied`.
  static func words(_ failure: Int32) -> String {
    guard let words = strerror(failure) else { return "error \(failure)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func advice(_ failure: Int32) -> String {
    switch failure {
    case ENOENT, ENOTDIR: "Look whether the name is right, and whether it was moved."
    case EACCES, EPERM: "Ask its owner for the right to read it, or change its mode with chmod."
    case EMFILE, ENFILE: "Close other programs, or raise the limit with ulimit -n."
    case ELOOP: "Links lead round in a circle; open what they should lead to."
    case EIO: "The disk or the network share has trouble; look at the system's log."
    default: "Look at it with ls -l."
    }
  }
}
