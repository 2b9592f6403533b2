import Markup
import NewsCore
import Text

/// A line of the journal that tells what was done: one change of some articles.
///
/// ```json
/// {"v":1,"at":"2026-11-25T00:32:46.123Z","act":"9f3a6c01d2e4","set":"tag","tag":"harbor","to":true,"of":["1-3b…","1-c0…"]}
/// ```
struct JournalLine: Hashable, Sendable {
  static let version = 1
  /// More articles than this are told in several lines of one act.
  static let articlesOfLine = 1000

  /// What undo needs to know of a line; places that were kept have none.
  enum Mark: Hashable, Sendable {
    /// A part of this act.
    case act(String)
    /// A part of what took back, or did again, that act.
    case undoes(String)
    case redoes(String)
  }

  var time: JournalTime
  var mark: Mark?
  var change: ReadingChange
  /// What a highlight was before, to which undo returns.
  var former: Highlight?
  var articles: [ArticleID]
}

extension JournalLine {
  /// The line with its end.
  var bytes: [UInt8] {
    var members: [(String, JSON?)] = [("v", .number(Self.version)), ("at", .string(time.description))]
    switch mark {
    case .act(let id): members.append(("act", .string(id)))
    case .undoes(let id): members.append(("undoes", .string(id)))
    case .redoes(let id): members.append(("redoes", .string(id)))
    case nil: break
    }
    members += change.members
    members.append(("was", former.map { .object($0.members) }))
    members.append(("of", .array(articles.map { .string($0.description) })))
    return Array(JSON.object(members).line(escaping: SafeText.isUnsafe).utf8) + [0x0A]
  }
}

extension ReadingChange {
  fileprivate var members: [(String, JSON?)] {
    switch self {
    case .read(let isRead): [("set", .string("read")), ("to", .boolean(isRead))]
    case .starred(let isStarred): [("set", .string("starred")), ("to", .boolean(isStarred))]
    case .tag(let tag, let isOn): [("set", .string("tag")), ("tag", .string(tag)), ("to", .boolean(isOn))]
    case .highlight(let highlight):
      [
        ("set", .string("highlight")), ("highlight", .string(highlight.id.description)),
        ("to", .object(highlight.members)),
      ]
    case .highlightRemoved(let id):
      [("set", .string("highlight")), ("highlight", .string(id.description)), ("to", .null)]
    case .position(let offset): [("set", .string("position")), ("to", offset.json)]
    }
  }

  /// As it is written, by which two changes can be put in an order.
  var written: String { JSON.object(members).line() }
}

extension Highlight {
  fileprivate var members: [(String, JSON?)] {
    [
      ("from", range.lowerBound.json), ("until", range.upperBound.json), ("quote", .string(quote)),
      ("note", note.map { .string($0) }),
    ]
  }
}

extension DocumentOffset {
  /// Block and UTF-8 offset.
  fileprivate var json: JSON { .array([.number(block), .number(utf8)]) }
}
