/// Changes of a program's text within a mail, as `diff -u` and `git` write them: their lines and blanks are what they say.
struct MailPatch {
  private let lines: ArraySlice<MailTextLine>
  private var index: Int

  /// Where the changes end that begin with the first of some lines; `nil` where none do.
  static func end(of lines: ArraySlice<MailTextLine>) -> Int? {
    var patch = MailPatch(lines: lines, index: lines.startIndex)
    var end: Int?
    while true {
      // Of what is quoted the header is left out; a file of which only the mode or the name is changed has no changes.
      let hasHeader = patch.skipHeader()
      var hasHunks = false
      while patch.skipHunk() { hasHunks = true }
      guard hasHunks || hasHeader && end != nil else { return end }
      end = patch.index
    }
  }

  private func has(_ beginning: String, at index: Int) -> Bool {
    lines.indices.contains(index) && lines[index].text.hasPrefix(beginning)
  }

  /// What stands before the changes of a file.
  private mutating func skipHeader() -> Bool {
    let start = index
    if has("diff ", at: index) || has("Index: ", at: index) && has("=====", at: index + 1) {
      let most = min(lines.endIndex, index + 12)
      index += 1
      while index < most, !has("--- ", at: index), !has("@@ ", at: index), !lines[index].isBlank,
        !has("diff ", at: index)
      {
        index += 1
      }
    }
    if has("--- ", at: index), has("+++ ", at: index + 1) { index += 2 }
    return index > start
  }

  /// `@@ -4595,7 +4595,7 @@`, and as many lines as that says; less where they were cut.
  private mutating func skipHunk() -> Bool {
    guard has("@@ -", at: index) else { return false }
    let numbers = lines[index].text.split(separator: " ").dropFirst().prefix(2).compactMap { range -> Int? in
      let parts = range.dropFirst().split(separator: ",")
      return parts.count == 1 ? 1 : parts.last.flatMap { Int($0) }
    }
    guard numbers.count == 2 else { return false }
    var (old, new) = (numbers[0], numbers[1])
    index += 1
    while old > 0 || new > 0, index < lines.endIndex {
      switch lines[index].text.utf8.first {
      case UInt8(ascii: "+"): new -= 1
      case UInt8(ascii: "-"): old -= 1
      case UInt8(ascii: "\\"): break
      // Programs take away the blank of an empty line.
      case UInt8(ascii: " "), UInt8(ascii: "\t"), nil:
        old -= 1
        new -= 1
      default: return true
      }
      index += 1
    }
    // That the last line has no end.
    if has("\\ ", at: index) { index += 1 }
    return true
  }
}
