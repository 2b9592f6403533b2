import Markup

/// The articles of a JSON file of any size, one after the other, and where each stands: in lists, in objects around them, a
/// value a line or all in one.
///
/// An object that is no longer than an article is looked at as a whole: it is an article, a feed, or something around others.
/// Of a longer one only the latter two can be, and it is gone into.
struct JSONItemStream {
  struct Item {
    let value: JSON
    /// Where in the file it stands.
    let range: Range<Int>
    /// What is said of all in its list, where that is a feed's.
    let feed: JSONFields?
  }

  /// What one is in.
  private enum Frame {
    /// Of a feed, where that is known.
    case array(JSONFields?)
    case object(JSONFields?)
  }

  /// What is longer is no article.
  static let longestItem = 16 << 20
  /// Objects around objects that are gone into.
  private static let deepest = 16

  private let longest: Int
  private let source: any ByteSource
  private var window: JSONWindow
  private var frames: [Frame] = []
  /// What was seen of an object that is too long to be looked at as a whole.
  private var head: [(String, JSON?)] = []
  /// Where there is a value a line.
  private var lines: LineStream?
  /// The one of the line that one is at, at most.
  private var inLine: [JSONItemStream] = []
  /// Where in the file the bytes begin.
  private let base: Int
  /// Whether something was left out because it is too long.
  private(set) var hasTooLarge = false
  /// Whether something was no JSON, and could be told only in part.
  private(set) var isMended = false
  /// The first feed that was met.
  private(set) var feed: JSONFields?
  /// Whether the file may be one value that is faulty where no line of it has an article.
  private var mayBeOne = false
  /// Whether an article that is cut off is one that is torn, and passed over.
  private var isLine = false

  /// - Parameter longest: of what is an article, in bytes.
  init(_ source: any ByteSource, longest: Int = longestItem) throws(FormatError) {
    self.init(value: source, at: 0, longest: longest)
    let beginning = try source.read(0..<min(1024, source.count))
    let start = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    window.seek(start)
    guard try window.peek() == UInt8(ascii: "{") else { return }
    if source.count > longest, String(decoding: beginning, as: UTF8.self).contains("jsonfeed.org") {
      // A feed, and known to be long without a look.
      enter(.object(nil))
      return
    }
    switch try window.value(upTo: longest, endsTextsWithLines: true) {
    case .whole:
      // More than one value.
      let next = try window.peek()
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "[") {
        lines = LineStream(source, longest: longest)
      }
    case .tooLarge: break
    case .broken where !Self.isFeed(try source.read(0..<min(65_536, source.count))):
      // A line that is torn: the others may be whole.
      lines = LineStream(source, longest: longest)
      mayBeOne = true
    case .broken: break
    }
    window.seek(start)
  }

  /// Whether a file begins as a feed does, and lists its items.
  private static func isFeed(_ beginning: [UInt8]) -> Bool {
    JSON(mending: DecodedBytes(text: beginning).utf8).map { JSONFields($0).isFeed } ?? false
  }

  /// One item of a feed, or an article by itself.
  init(_ source: BytesAtHand, feed: JSONFields?) {
    self.init(value: source, at: 0, longest: Self.longestItem)
    if let feed { frames = [.array(feed)] }
  }

  /// What stands in a line.
  private init(line: [UInt8], at base: Int, longest: Int) {
    self.init(value: BytesAtHand(line), at: base, longest: longest)
    isLine = true
  }

  /// One value.
  private init(value source: any ByteSource, at base: Int, longest: Int) {
    self.longest = longest
    self.source = source
    window = JSONWindow(source)
    self.base = base
  }

  /// - Returns: `nil` behind the last.
  mutating func next() throws(FormatError) -> Item? {
    guard lines == nil else { return try nextInLines() }
    while true {
      let item: Item?
      switch frames.last {
      case .array(let feed): item = try nextInArray(feed)
      case .object(let feed): item = try nextMember(feed)
      case nil:
        guard let byte = try window.peek(), byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return nil }
        item = try visit(feed: nil)
      }
      if let item { return item }
    }
  }

  private mutating func nextInLines() throws(FormatError) -> Item? {
    while true {
      if !inLine.isEmpty, let item = try inLine[0].next() {
        mayBeOne = false
        return item
      }
      if inLine.first?.isMended ?? false { isMended = true }
      inLine = []
      guard let line = try lines?.nextLine() else {
        guard mayBeOne else { return nil }
        lines = nil
        return try next()
      }
      if line.isCut { hasTooLarge = true }
      inLine =
        line.isCut ? [] : [JSONItemStream(line: line.bytes, at: line.range.lowerBound, longest: longest)]
    }
  }

  // MARK: Containers

  private mutating func nextInArray(_ feed: JSONFields?) throws(FormatError) -> Item? {
    switch try window.peek() {
    case nil: frames = []
    case UInt8(ascii: ","): window.step()
    case UInt8(ascii: "]"): leave()
    default: return try visit(feed: feed)
    }
    return nil
  }

  private mutating func nextMember(_ feed: JSONFields?) throws(FormatError) -> Item? {
    switch try window.peek() {
    case UInt8(ascii: ","): window.step()
    case UInt8(ascii: "}"): leave()
    case UInt8(ascii: "\""):
      guard let name = try name(), try window.take(UInt8(ascii: ":")) else { return end() }
      return try visitMember(name, feed)
    default: return end()
    }
    return nil
  }

  private mutating func name() throws(FormatError) -> String? {
    guard case .whole(let range) = try window.value(upTo: 4096) else { return nil }
    return (try? JSON(json: window.bytes(of: range)))?.text
  }

  private mutating func visitMember(_ name: String, _ feed: JSONFields?) throws(FormatError) -> Item? {
    let first = try window.peek()
    if name == "items", first == UInt8(ascii: "["), let feed = feed == nil ? try feedAround : feed {
      enter(.array(feed))
      return nil
    }
    if feed == nil, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return try visit(feed: nil) }
    guard feed == nil, head.count < 200 else {
      try skip()
      return nil
    }
    let start = window.place
    if case .whole(let range) = try window.value(upTo: min(65_536, longest)) {
      if let value = try? JSON(json: window.bytes(of: range)) { head.append((name, value)) }
    } else {
      window.seek(start)
      try skip()
    }
    return nil
  }

  /// What an object that is too long to be looked at as a whole says before its items, and behind them, where it is all there is.
  private var feedAround: JSONFields? {
    get throws(FormatError) {
      let behind = try frames.count == 1 ? JSONTail.members(of: source) : []
      let fields = JSONFields(.object(head + behind.filter { member in !head.contains { $0.0 == member.0 } }))
      return fields.isFeedHead ? fields : nil
    }
  }

  /// Looks at a value, and goes into one that is around others.
  private mutating func visit(feed: JSONFields?) throws(FormatError) -> Item? {
    switch try window.peek() {
    case UInt8(ascii: "[") where frames.count < Self.deepest: enter(.array(nil))
    case UInt8(ascii: "{"): return try visitObject(feed)
    case nil: return end()
    default: try skip()
    }
    return nil
  }

  private mutating func visitObject(_ feed: JSONFields?) throws(FormatError) -> Item? {
    let start = window.place
    switch try window.value(upTo: longest) {
    case .broken: return visitCut(start..<window.place, feed)
    case .tooLarge:
      window.seek(start)
      if feed == nil, frames.count < Self.deepest { enter(.object(nil)) } else { try skip() }
    case .whole(let range):
      let bytes = window.bytes(of: range)
      guard let glance = JSONGlance(at: bytes) else { return nil }
      let fields = JSONFields(glance.value)
      if glance.isMended { isMended = true }
      if feed == nil, fields.isFeed {
        self.feed = self.feed ?? fields
        window.seek(start)
        enter(.object(fields))
      } else if feed != nil || fields.isArticle {
        guard let (value, isMended) = glance.isWhole ? (glance.value, false) : JSONGlance.parsed(bytes) else {
          return nil
        }
        if isMended { self.isMended = true }
        return Item(value: value, range: (base + range.lowerBound)..<(base + range.upperBound), feed: feed)
      } else if frames.count < Self.deepest {
        window.seek(start)
        enter(.object(nil))
      }
    }
    return nil
  }

  /// Looks at an object in which the file ends: what is whole in it counts, and an article as far as it goes.
  private mutating func visitCut(_ range: Range<Int>, _ feed: JSONFields?) -> Item? {
    isMended = true
    guard !isLine, let value = JSON(mending: DecodedBytes(text: window.bytes(of: range)).utf8) else { return end() }
    let fields = JSONFields(value)
    if feed != nil || fields.isArticle && !fields.isFeed {
      return Item(value: value, range: (base + range.lowerBound)..<(base + range.upperBound), feed: feed)
    }
    guard frames.count < Self.deepest else { return end() }
    window.seek(range.lowerBound)
    enter(.object(fields.isFeed ? fields : nil))
    return nil
  }

  /// Goes behind the bracket at the place.
  private mutating func enter(_ frame: Frame) {
    window.step()
    frames.append(frame)
    head = []
  }

  private mutating func leave() {
    window.step()
    frames.removeLast()
    head = []
  }

  private mutating func end() -> Item? {
    frames = []
    window.seek(.max)
    return nil
  }

  private mutating func skip() throws(FormatError) {
    let start = window.place
    if case .broken = try window.value() {
      _ = end()
    } else if window.place == start {
      // A sign with which no value begins.
      window.step()
    }
    if window.place - start > longest { hasTooLarge = true }
  }
}
