import Markup
import NewsCore

/// What a line of a journal is found to be.
enum JournalRecord: Hashable, Sendable {
  /// The first line of a file: whose it is, and how often it was written anew.
  case head(device: String, generation: Int)
  /// `isPlain` where it says nothing beyond what this version knows, so that it can be written again without loss.
  case line(JournalLine, isPlain: Bool, notArticles: Int)
  /// Something that newer versions keep; nothing is wrong with it.
  case unknown
}

extension JournalRecord {
  /// Reads a line without its end.
  init(_ bytes: ArraySlice<UInt8>) throws(JournalFault.Reason) {
    let json: JSON
    do {
      json = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try JSON(json: buffer) }
    } catch {
      throw .notJSON(error.message, byte: error.byte)
    }
    guard let version = json["v"]?.integer, version >= 1 else { throw .wrong("there is no version (\"v\")") }
    guard version <= JournalLine.version else { throw .newer(version) }
    if let device = json["device"]?.text {
      self = .head(device: device, generation: json["generation"]?.integer ?? 0)
      return
    }
    guard let time = json["at"]?.text.flatMap({ JournalTime($0) }) else { throw .wrong("there is no time (\"at\")") }
    guard let set = json["set"]?.text else { throw .wrong("nothing is set (\"set\")") }
    guard let change = try Self.change(set, in: json) else {
      self = .unknown
      return
    }
    guard let items = json["of"]?.items else { throw .wrong("there are no articles (\"of\")") }
    let articles = items.compactMap { $0.text.flatMap { ArticleID($0) } }
    let line = JournalLine(
      time: time, mark: Self.mark(json), change: change, former: Self.former(of: change, in: json), articles: articles)
    let isPlain = json.members?.allSatisfy { Self.isKnown($0.0, to: change) } ?? false
    self = .line(line, isPlain: isPlain, notArticles: items.count - articles.count)
  }

  private static func isKnown(_ name: String, to change: ReadingChange) -> Bool {
    switch (name, change.field) {
    case ("v", _), ("at", _), ("act", _), ("undoes", _), ("redoes", _), ("set", _), ("to", _), ("of", _): true
    case ("tag", .tag), ("highlight", .highlight), ("was", .highlight): true
    default: false
    }
  }

  /// The change; `nil` for a kind that is not known.
  private static func change(_ set: String, in json: JSON) throws(JournalFault.Reason) -> ReadingChange? {
    switch set {
    case "read": return .read(try flag(in: json))
    case "starred": return .starred(try flag(in: json))
    case "tag":
      guard let tag = json["tag"]?.text, !tag.isEmpty else { throw .wrong("there is no tag (\"tag\")") }
      return .tag(tag, isOn: try flag(in: json))
    case "highlight":
      guard let id = json["highlight"]?.text.flatMap({ Highlight.ID($0) }) else {
        throw .wrong("there is no highlight (\"highlight\")")
      }
      guard let value = json["to"] else { throw .wrong("there is no value (\"to\")") }
      if value.isNull { return .highlightRemoved(id) }
      guard let highlight = Highlight(id, value) else { throw .wrong("the highlight has no place (\"to\")") }
      return .highlight(highlight)
    case "position":
      guard let offset = json["to"].flatMap({ DocumentOffset($0) }) else { throw .wrong("there is no place (\"to\")") }
      return .position(offset)
    default: return nil
    }
  }

  /// A change as `ReadingChange.written` writes it; `nil` for anything else.
  static func change(written text: String) -> ReadingChange? {
    guard let json = try? JSON(json: Array(text.utf8)), let set = json["set"]?.text else { return nil }
    return try? change(set, in: json)
  }

  private static func flag(in json: JSON) throws(JournalFault.Reason) -> Bool {
    guard let flag = json["to"]?.flag else { throw .wrong("the value is neither true nor false (\"to\")") }
    return flag
  }

  private static func mark(_ json: JSON) -> JournalLine.Mark? {
    if let id = json["act"]?.text { return .act(id) }
    if let id = json["undoes"]?.text { return .undoes(id) }
    if let id = json["redoes"]?.text { return .redoes(id) }
    return nil
  }

  private static func former(of change: ReadingChange, in json: JSON) -> Highlight? {
    guard case .highlight(let id) = change.field, let was = json["was"] else { return nil }
    return Highlight(id, was)
  }
}

extension Highlight {
  fileprivate init?(_ id: ID, _ json: JSON) {
    guard let from = json["from"].flatMap({ DocumentOffset($0) }),
      let until = json["until"].flatMap({ DocumentOffset($0) }), from <= until
    else { return nil }
    self.init(id: id, range: from..<until, quote: json["quote"]?.text ?? "", note: json["note"]?.text)
  }
}

extension DocumentOffset {
  /// Within what any article can have, so that one may count with it.
  private static let bounds = -1...(1 << 32)

  fileprivate init?(_ json: JSON) {
    guard let items = json.items, items.count == 2, let block = items[0].integer, let utf8 = items[1].integer,
      Self.bounds.contains(block), Self.bounds.contains(utf8), utf8 >= 0
    else { return nil }
    self.init(block: block, utf8: utf8)
  }
}

extension JournalRecord {
  /// The first line of a file.
  static func headLine(device: String, generation: Int) -> [UInt8] {
    let head = JSON.object([
      ("v", .number(JournalLine.version)), ("device", .string(device)), ("generation", .number(generation)),
      ("about", .string("What was read with Broadsheet: the only copy. Lines may be added, never changed.")),
    ])
    return Array(head.line().utf8) + [0x0A]
  }
}
