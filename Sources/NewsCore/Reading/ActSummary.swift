/// What an act came to, for the line that tells of it: `42 marked read`.
public struct ActSummary: Equatable, Sendable {
  public enum Kind: Sendable {
    case done, undone, redone
  }

  public struct Part: Equatable, Sendable {
    public let change: ReadingChange
    /// What a highlight was before.
    public let former: Highlight?
    /// Copies of a story count as one.
    public let stories: Int

    public init(_ change: ReadingChange, from former: Highlight? = nil, stories: Int) {
      self.change = change
      self.former = former
      self.stories = stories
    }
  }

  public let kind: Kind
  /// Stories that were not yet as the act wants them, by change; without what was not changed at all.
  public let parts: [Part]
  /// Stories that were left as they are, since something newer was said of them elsewhere.
  public let left: Int

  public init(kind: Kind = .done, parts: [Part], left: Int = 0) {
    self.kind = kind
    self.parts = parts.filter { $0.stories > 0 }
    self.left = left
  }
}

extension ActSummary: CustomStringConvertible {
  public var description: String {
    let done = parts.map(\.words).joined(separator: ", ")
    let rest = left == 1 ? "1 was changed elsewhere since" : "\(Amount.grouped(left)) were changed elsewhere since"
    switch kind {
    case .done: return done
    case _ where parts.isEmpty: return "left as it is: " + rest
    case .undone: return "undone: " + done + (left > 0 ? "; " + rest : "")
    case .redone: return "done again: " + done + (left > 0 ? "; " + rest : "")
    }
  }
}

extension ActSummary.Part {
  fileprivate var words: String {
    let many = stories == 1 ? "" : Amount.grouped(stories) + " "
    let of = stories == 1 ? "" : " of " + Amount.grouped(stories)
    return switch change {
    case .read(true): many + "marked read"
    case .read(false): many + "marked unread"
    case .starred(true): many + "starred"
    case .starred(false): many + (stories == 1 ? "star taken away" : "stars taken away")
    case .tag(let tag, true): "tag \(tag) added" + (stories == 1 ? "" : " to " + Amount.grouped(stories))
    case .tag(let tag, false): "tag \(tag) taken away" + (stories == 1 ? "" : " from " + Amount.grouped(stories))
    case .highlight(let highlight): Self.words(highlight, from: former) + of
    case .highlightRemoved: "highlight taken away" + of
    case .position: "place kept" + of
    }
  }

  private static func words(_ highlight: Highlight, from former: Highlight?) -> String {
    switch (former?.note, highlight.note) {
    case (nil, nil): "highlighted"
    case (nil, _?): "noted"
    case (_?, nil): "note taken away"
    case (_?, _?): "note changed"
    }
  }
}
