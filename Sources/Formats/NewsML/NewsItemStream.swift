import Markup

/// The items of a NewsML file, found by their tags while the file is read a piece at a time.
struct NewsItemStream {
  struct Item {
    let bytes: [UInt8]
    /// Where in the file it stands.
    let range: Range<Int>
    /// Whether the file ended, or patience, before the item did.
    let isCut: Bool
  }

  private struct Mark {
    /// Where in the file the tag begins.
    let place: Int
    let isStart: Bool
  }

  /// What is longer is cut.
  static let longestItem = 16 << 20
  private static let piece = 512 << 10
  /// The longest beginning of a tag that has to be seen to know it.
  private static let longestName = 64

  /// Whether the places of items are those in the file.
  let isSeekable: Bool
  private var window: SourceWindow
  /// Where in the source the search goes on.
  private var place = 0
  /// Whether CDATA sections and comments are passed over: until one does not end.
  private var skipsSections = true

  init(_ file: StreamedFile) throws(FormatError) {
    let isWide = ByteOrderMark(file.beginning).map { $0.encoding != .utf8 } ?? file.beginning.prefix(4).contains(0)
    isSeekable = !isWide
    // UTF-16 cannot be scanned for tags.
    window = SourceWindow(
      isWide ? BytesAtHand(DecodedBytes(xml: try file.whole().bytes).utf8) : file.source, piece: Self.piece)
  }

  /// - Returns: `nil` behind the last.
  mutating func next() throws(FormatError) -> Item? {
    var start: Int?
    while true {
      if let begin = start, place - begin > Self.longestItem {
        return item(begin..<(begin + Self.longestItem), isCut: true)
      }
      guard let mark = try nextMark(keeping: start) else {
        guard let start else { return nil }
        return item(start..<min(window.end, start + Self.longestItem), isCut: true)
      }
      guard let begin = start else {
        if mark.isStart { start = mark.place }
        continue
      }
      if mark.isStart {
        // An end is missing.
        place = mark.place
        return item(begin..<min(mark.place, begin + Self.longestItem), isCut: true)
      }
      let rest = window.buffer[(mark.place - window.origin)...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")).map { window.origin + $0 + 1 } ?? window.end
      place = max(place, end)
      guard end - begin <= Self.longestItem else { continue }
      return item(begin..<end, isCut: false)
    }
  }

  private func item(_ range: Range<Int>, isCut: Bool) -> Item {
    Item(bytes: window.bytes(of: range), range: range, isCut: isCut)
  }

  /// The next tag of an item; `nil` at the end, and where it would take more than an item to find it.
  private mutating func nextMark(keeping start: Int?) throws(FormatError) -> Mark? {
    while true {
      if let mark = mark() { return mark }
      if let start, window.end - start > Self.longestItem + Self.longestName {
        place = max(place, start + Self.longestItem + 1)
        return nil
      }
      guard try window.fill(keeping: min(start ?? place, place)) else { return nil }
    }
  }

  /// The next tag of an item in what was read; the place moves to where the search has to go on.
  private mutating func mark() -> Mark? {
    let (origin, isLast) = (window.origin, window.isLast)
    var (next, skipsSections) = (place - origin, skipsSections)
    defer { (place, self.skipsSections) = (origin + next, skipsSections) }
    return window.buffer.withUnsafeBufferPointer { bytes in
      while let found = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: next) {
        next = found
        guard found + Self.longestName <= bytes.count || isLast, found + 1 < bytes.count else { return nil }
        if skipsSections, bytes[found + 1] == UInt8(ascii: "!") {
          if let end = MarkupSection.end(found, in: bytes) {
            next = end
          } else if isLast || bytes.count - found > Self.longestItem / 2 {
            // One look in vain is enough.
            skipsSections = false
            next = found + 2
          } else {
            return nil
          }
          continue
        }
        next = found + 1
        if let isStart = Self.isStart(found, in: bytes) { return Mark(place: origin + found, isStart: isStart) }
      }
      next = bytes.count
      return nil
    }
  }

  /// Whether an item begins there, or ends; `nil` for other tags.
  private static func isStart(_ tag: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    var name = tag + 1
    let isEnd = bytes[name] == UInt8(ascii: "/")
    if isEnd { name += 1 }
    let prefix = bytes[name...].prefix(24)
    if let end = prefix.firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ":") }),
      bytes[end] == UInt8(ascii: ":")
    {
      name = end + 1
    }
    let isItem =
      ByteSearch.isTagName(name, "newsitem", in: bytes) || ByteSearch.isTagName(name, "packageitem", in: bytes)
    return isItem ? !isEnd : nil
  }
}
