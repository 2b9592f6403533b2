import Markup

/// The items of a feed, found by their marks while the file is read a piece at a time.
struct FeedStream {
  struct Item {
    let bytes: [UInt8]
    let range: Range<Int>
    /// Whether the file ended, or patience, before the item did.
    let isCut: Bool
  }

  /// What is longer is cut.
  static let longestItem = 16 << 20
  private static let longestHead = 1 << 20
  private static let longestTail = 64 << 10
  private static let piece = 512 << 10

  let source: any ByteSource
  /// Whether the places of items are those in the file.
  let isSeekable: Bool
  private let itemPrefix: [UInt8]
  private var window: SourceWindow
  /// Where in the buffer the search goes on.
  private var next = 0
  /// Whether CDATA sections and comments are passed over: until one does not end.
  private var skipsSections = true

  init(_ source: any ByteSource, itemPrefix: [UInt8], isSeekable: Bool) {
    self.source = source
    window = SourceWindow(source, piece: Self.piece)
    self.itemPrefix = itemPrefix
    self.isSeekable = isSeekable
  }

  /// What comes before the first item; as much of it as any feed needs.
  mutating func readHead() throws(FormatError) -> [UInt8] {
    while true {
      var from = 0
      if let mark = mark(from: &from), mark.isStart {
        next = mark.position
        return Array(window.buffer[..<mark.position])
      }
      guard window.buffer.count < Self.longestHead, try fill() else {
        return Array(window.buffer.prefix(Self.longestHead))
      }
    }
  }

  /// What comes behind the last item, whatever was read before; `nil` where there is none.
  func tail() throws(FormatError) -> [UInt8]? {
    let bytes = try source.read(max(0, source.count - Self.longestTail)..<source.count)
    return bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.indices.last { place in
        guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/"),
          let mark = itemMark(place, in: bytes)
        else { return false }
        return !mark.isStart && !mark.isOuter
      }
      return end.flatMap { ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: $0) }.map { Array(bytes[($0 + 1)...]) }
    }
  }

  /// - Returns: `nil` behind the last.
  mutating func nextItem() throws(FormatError) -> Item? {
    guard let start = try findStart() else { return nil }
    // The beginning of the buffer may move while the end is looked for.
    let place = window.origin + start
    var from = start + 1
    while true {
      if from == start + 1, let end = emptyEnd(of: start) {
        next = end
        return item(place..<(window.origin + end), isCut: false)
      }
      if let mark = mark(from: &from) {
        next = mark.position
        if !mark.isStart, !mark.isOuter { next = end(of: mark.position) }
        return item(place..<(window.origin + next), isCut: false)
      }
      if window.end - place >= Self.longestItem {
        next = window.buffer.count
        return item(place..<(place + Self.longestItem), isCut: true)
      }
      let before = window.origin
      next = place - window.origin
      guard try fill() else {
        next = window.buffer.count
        return item(place..<window.end, isCut: true)
      }
      from -= window.origin - before
    }
  }

  private func item(_ range: Range<Int>, isCut: Bool) -> Item {
    Item(bytes: window.bytes(of: range), range: range, isCut: isCut)
  }

  private mutating func findStart() throws(FormatError) -> Int? {
    while true {
      var from = next
      while let mark = mark(from: &from) {
        if mark.isStart { return mark.position }
        from = mark.position + 2
      }
      next = from
      guard try fill() else { return nil }
    }
  }

  /// Reads on, and lets go what was passed.
  private mutating func fill() throws(FormatError) -> Bool {
    guard try window.fill(keeping: window.origin + next) else { return false }
    next = 0
    return true
  }

  // MARK: Marks

  private struct Mark {
    let position: Int
    let isStart: Bool
    /// The end of what holds the items.
    let isOuter: Bool
  }

  /// The next start or end of an item from a place on, which moves to where the search has to go on.
  private mutating func mark(from: inout Int) -> Mark? {
    var skipsSections = skipsSections
    defer { self.skipsSections = skipsSections }
    let isLast = window.isLast
    return window.buffer.withUnsafeBufferPointer { bytes in
      while let found = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: from) {
        // Names are short: what is not all there yet is looked at again with more.
        guard found + 48 <= bytes.count || isLast, found + 1 < bytes.count else {
          from = found
          return nil
        }
        if skipsSections, bytes[found + 1] == UInt8(ascii: "!") {
          guard let end = MarkupSection.end(found, in: bytes) else {
            guard isLast || bytes.count - found > Self.longestItem / 2 else {
              from = found
              return nil
            }
            // One look in vain is enough.
            skipsSections = false
            from = found + 2
            continue
          }
          from = end
          continue
        }
        if let mark = self.itemMark(found, in: bytes) { return mark }
        from = found + 1
      }
      from = bytes.count
      return nil
    }
  }

  private func itemMark(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
    var at = start + 1
    let isEnd = bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    if !itemPrefix.isEmpty, bytes[at...].starts(with: itemPrefix) { at += itemPrefix.count }
    guard at < bytes.count else { return nil }
    switch bytes[at] | 0x20 {
    case UInt8(ascii: "i"):
      guard ByteSearch.isTagName(at, "item", in: bytes) else { return nil }
    case UInt8(ascii: "e"):
      guard ByteSearch.isTagName(at, "entry", in: bytes) else { return nil }
    case UInt8(ascii: "c"):
      guard isEnd, ByteSearch.isTagName(at, "channel", in: bytes) else { return nil }
      return Mark(position: start, isStart: false, isOuter: true)
    case UInt8(ascii: "f"):
      guard isEnd, ByteSearch.isTagName(at, "feed", in: bytes) else { return nil }
      return Mark(position: start, isStart: false, isOuter: true)
    default: return nil
    }
    return Mark(position: start, isStart: !isEnd, isOuter: false)
  }

  /// Behind an end tag.
  private func end(of mark: Int) -> Int {
    window.buffer.withUnsafeBufferPointer { bytes in
      ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: mark).map { $0 + 1 } ?? bytes.count
    }
  }

  /// Behind `<item/>`.
  private func emptyEnd(of start: Int) -> Int? {
    window.buffer.withUnsafeBufferPointer { bytes in
      guard let end = ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: start), bytes[end - 1] == UInt8(ascii: "/")
      else {
        return nil
      }
      return end + 1
    }
  }
}
