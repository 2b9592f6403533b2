import Text

/// What is kept about the reading of an article, each by itself: of two words on one field the later counts.
public enum ReadingField: Hashable, Sendable {
  case read, starred
  case tag(String)
  case highlight(Highlight.ID)
  case position
}

/// A field and its new value.
public enum ReadingChange: Hashable, Sendable {
  case read(Bool)
  case starred(Bool)
  case tag(String, isOn: Bool)
  /// A new highlight, or the same one with another range or note.
  case highlight(Highlight)
  case highlightRemoved(Highlight.ID)
  case position(DocumentOffset)

  public var field: ReadingField {
    switch self {
    case .read: .read
    case .starred: .starred
    case .tag(let tag, _): .tag(tag)
    case .highlight(let highlight): .highlight(highlight.id)
    case .highlightRemoved(let id): .highlight(id)
    case .position: .position
    }
  }
}

extension ReadingChange {
  /// What a tag may take, and a note, in UTF-8 bytes.
  public static let tagLimit = 256
  public static let noteLimit = 32_768

  /// By how many UTF-8 bytes its tag or its note is longer than can be kept; 0 where all of it can.
  public var excess: Int {
    switch self {
    case .tag(let tag, _): max(0, tag.utf8.count - Self.tagLimit)
    case .highlight(let highlight):
      max(0, (highlight.note?.utf8.count ?? 0) - Self.noteLimit, highlight.quote.utf8.count - Self.noteLimit)
    case .read, .starred, .highlightRemoved, .position: 0
    }
  }

  /// What is wrong with it, and what to do; `nil` where all of it can be kept.
  public var excessSentence: String? {
    let bytes = Amount.of(excess, "byte", "bytes")
    switch self {
    case .tag(let tag, _) where excess > 0:
      let shown = SafeText.line(String(tag.prefix(12)))
      return "The tag “\(shown)…” is \(bytes) too long; a tag has at most \(Self.tagLimit). Shorten it."
    case .highlight where excess > 0:
      return "The note is \(bytes) too long; a note has at most \(Amount.grouped(Self.noteLimit)). Shorten it."
    default: return nil
    }
  }
}

extension ReadingField {
  /// Its value in an article that was never touched; a position has none.
  public var untouched: ReadingChange? {
    switch self {
    case .read: .read(false)
    case .starred: .starred(false)
    case .tag(let tag): .tag(tag, isOn: false)
    case .highlight(let id): .highlightRemoved(id)
    case .position: nil
    }
  }
}

extension ReadingState {
  /// This state after a change.
  public mutating func apply(_ change: ReadingChange) {
    switch change {
    case .read(let isRead): self.isRead = isRead
    case .starred(let isStarred): self.isStarred = isStarred
    case .tag(let tag, true): tags.insert(tag)
    case .tag(let tag, false): tags.remove(tag)
    case .highlight(let highlight):
      highlights.removeAll { $0.id == highlight.id }
      let place = highlights.firstIndex { Self.precedes(highlight, $0) } ?? highlights.endIndex
      highlights.insert(highlight, at: place)
    case .highlightRemoved(let id): highlights.removeAll { $0.id == id }
    case .position(let offset): position = offset
    }
  }

  /// In the order of the text; the same passage twice by its numbers, so that all devices agree.
  private static func precedes(_ left: Highlight, _ right: Highlight) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    return left.id.number < right.id.number
  }
}
