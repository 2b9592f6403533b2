public import NewsCore

/// A line of a galley: runs from left to right, never wider than the measure.
public struct ProseLine: Hashable, Sendable {
  public var runs: [ProseRun]
  /// Where in the article its text begins; blank lines have that of the text below them.
  public var offset: DocumentOffset
  /// Where its text ends; equal to `offset` for a line without text.
  public var end: DocumentOffset

  public init(runs: [ProseRun], offset: DocumentOffset, end: DocumentOffset) {
    self.runs = runs
    self.offset = offset
    self.end = end
  }
}

/// A stretch of a line that looks alike.
public struct ProseRun: Hashable, Sendable {
  public var text: String
  /// Cells it takes.
  public var width: Int
  public var role: ProseRole
  /// Emphasis and strong text within the role.
  public var style: ProseStyle
  /// The number of the link it belongs to (1 is the first of the article).
  public var link: Int?
  /// The bytes of the article it shows, for highlighting; `nil` for bullets, bars, numbers and hyphens that are ours.
  public var source: Range<DocumentOffset>?

  public init(
    _ text: String, width: Int, role: ProseRole, style: ProseStyle = [], link: Int? = nil,
    source: Range<DocumentOffset>? = nil
  ) {
    self.text = text
    self.width = width
    self.role = role
    self.style = style
    self.link = link
    self.source = source
  }
}

public struct ProseStyle: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let emphasis = ProseStyle(rawValue: 1)
  public static let strong = ProseStyle(rawValue: 2)
}

/// What a run is, for a theme to say how it looks.
public enum ProseRole: String, Hashable, Sendable, CaseIterable {
  case body, title, summary, source, place, date, site, heading, quote, quoteBar, listMark, code, tableRule, tableHeader
  /// The sign that a line of code goes on from the one above.
  case continuation
  case caption, link, linkNumber, promo, rule
  /// What the reader wrote to it.
  case tag, note
}
