public import Screen

extension Prompt {
  /// Longer lines are nothing that anyone writes; a bound on what is pasted. In characters.
  private var limit: Int { purpose == .note ? 8000 : 1000 }

  /// Takes a key as a line editor does; keys without a meaning change nothing.
  public mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: text.count)
    case .control("w"): remove(from: wordStart, to: cursor)
    default: break
    }
  }

  /// Puts text in at the cursor, as much of it as there is room for.
  ///
  /// - Returns: how many of its characters that were.
  @discardableResult
  public mutating func insert(_ added: String) -> Int {
    let end = index(cursor)
    let tail = String(text[end...])
    // Counted after joining: a combining mark makes no character of its own. What was there already always has room.
    let room = max(limit, text.count) - tail.count
    let joined = text[..<end] + added
    let head = String(joined.prefix(room))
    let cut = joined.count - head.count
    text = head + tail
    cursor = min(head.count, text.count)
    return max(0, added.count - max(0, cut))
  }

  /// Puts text in the place of some characters, and the cursor behind it.
  public mutating func replace(_ range: Range<Int>, with added: String) {
    remove(from: range.lowerBound, to: range.upperBound)
    cursor = min(range.lowerBound, text.count)
    insert(added)
  }

  /// Goes so many lines up in what was written earlier; the line being written comes back at the end.
  public mutating func recall(by step: Int, from lines: [String]) {
    let next = min(max(0, recalled + step), lines.count)
    guard next != recalled else { return }
    if recalled == 0 { draft = text }
    recalled = next
    text = next == 0 ? draft : lines[lines.count - next]
    cursor = text.count
  }

  /// Where the word left of the cursor begins.
  private var wordStart: Int {
    let left = text.prefix(cursor)
    let word = left.reversed().drop { $0.isWhitespace }.drop { !$0.isWhitespace }
    return word.count
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(end, text.count)
    guard start < end else { return }
    text.removeSubrange(index(start)..<index(end))
    // Two halves may join to one character.
    cursor = min(start, text.count)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: max(0, offset), limitedBy: text.endIndex) ?? text.endIndex
  }
}
