import Glibc

/// From the bytes of a page to tags and texts (HTML, 13.2.5), handed to the tree one by one.
///
/// A parser of our own: it is memory-safe, knows HTML as browsers have it, has an end on any input, and takes a fifth of the time
/// that libxml2's takes (61 MB a second, which is more than a page may cost with all that comes behind).
struct HTMLParser {
  private(set) var tree: HTMLTree
  /// Bytes that stand for others in the page: their offsets count from the end of the page.
  private(set) var decoded: [UInt8] = []
  private let limits: HTMLLimits
  private let isXML: Bool
  private let isScripted: Bool
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var at = 0
  /// Elements of raw text whose end tag was looked for up to the end of the page, in vain.
  private var endless: Set<HTMLTag> = []
  /// Inside `svg` and `math` the rules are XML's.
  private var isForeign: Bool { tree.isOpen(.svg) || tree.isOpen(.math) }

  init(limits: HTMLLimits, isXML: Bool, isScripted: Bool) {
    self.limits = limits
    self.isXML = isXML
    self.isScripted = isScripted
    tree = HTMLTree(limits: limits)
  }

  mutating func parse(_ page: UnsafeBufferPointer<UInt8>) {
    bytes = page.count > limits.bytes ? UnsafeBufferPointer(rebasing: page[..<limits.bytes]) : page
    if bytes.count < page.count { tree.cut() }
    tree.reserve(nodes: bytes.count / 40 + 8)
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isCut = false
    while at < bytes.count, !isCut {
      let start = at
      at = nextMarkup()
      if at > start { addText(start..<at, references: true) }
      if at < bytes.count { markup() }
      isCut = tree.isCut && tree.nodes.count >= limits.nodes
    }
    tree.finish()
  }

  // MARK: Finding

  /// Where the next tag, comment or declaration begins.
  private func nextMarkup() -> Int {
    var place = at
    while let open = find(UInt8(ascii: "<"), from: place), open + 1 < bytes.count {
      let next = bytes[open + 1]
      if ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        return open
      }
      place = open + 1
    }
    return bytes.count
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let place = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    var place = start
    while let found = find(text.utf8Start.pointee, from: place) {
      if bytes.count - found >= text.utf8CodeUnitCount, let base = bytes.baseAddress,
        memcmp(base + found, text.utf8Start, text.utf8CodeUnitCount) == 0
      {
        return found
      }
      place = found + 1
    }
    return nil
  }

  // MARK: Markup

  private mutating func markup() {
    switch bytes[at + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): skip(behind: UInt8(ascii: ">"), from: at + 2)
    case UInt8(ascii: "/"): endTag()
    default: startTag()
    }
  }

  private mutating func skip(behind byte: UInt8, from start: Int) {
    at = find(byte, from: start).map { $0 + 1 } ?? bytes.count
  }

  private mutating func declaration() {
    let rest = bytes[(at + 2)...]
    if rest.starts(with: [0x2D, 0x2D]) {
      // `<!-->` and `<!--->` are comments too.
      if rest.dropFirst(2).first == UInt8(ascii: ">") || rest.dropFirst(2).starts(with: [0x2D, 0x3E]) {
        return skip(behind: UInt8(ascii: ">"), from: at + 4)
      }
      at = find("-->", from: at + 4).map { $0 + 3 } ?? bytes.count
    } else if isXML || isForeign, rest.starts(with: Array("[CDATA[".utf8)) {
      let start = at + 9
      let end = find("]]>", from: start) ?? bytes.count
      if end > start { addText(start..<end, references: false) }
      at = min(end + 3, bytes.count)
    } else {
      skip(behind: UInt8(ascii: ">"), from: at + 2)
    }
  }

  /// Reads the name at `at`.
  private mutating func tagName() -> HTMLTag {
    let start = at
    while at < bytes.count, !ASCII.isBlank(bytes[at]), bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: ">") {
      at += 1
    }
    return HTMLTag.names.value(of: UnsafeBufferPointer(rebasing: bytes[start..<at])) ?? .other
  }

  private mutating func endTag() {
    at += 2
    guard at < bytes.count, ASCII.isLetter(bytes[at]) else { return skip(behind: UInt8(ascii: ">"), from: at) }
    let tag = tagName()
    skip(behind: UInt8(ascii: ">"), from: at)
    tree.end(tag)
  }

  private mutating func startTag() {
    at += 1
    let start = at
    var tag = tagName()
    if tag == .other, UnsafeBufferPointer(rebasing: bytes[start..<at]).elementsEqual("image".utf8) { tag = .img }
    let before = tree.attributes.count
    var isClosed = false
    var names: UInt64 = 0
    while true {
      while at < bytes.count, ASCII.isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
        isClosed = bytes[at] == UInt8(ascii: "/")
        at += 1
      }
      // A tag that the page breaks off in is none.
      guard at < bytes.count else { return tree.attributes.removeLast(tree.attributes.count - before) }
      if bytes[at] == UInt8(ascii: ">") { break }
      isClosed = false
      attribute(unlessIn: &names)
    }
    at += 1
    isClosed = isClosed && (isXML || isForeign)
    tree.start(tag, attributes: tree.attributes.count - before, isClosed: isClosed)
    if tag.isRawText, !isClosed, !isForeign, isScripted || tag != .noscript { rawText(of: tag) }
  }

  /// Of several attributes of one name the first counts (HTML, 13.2.5.33).
  ///
  /// - Parameter names: those that the element has, a bit each.
  private mutating func attribute(unlessIn names: inout UInt64) {
    let start = at
    // An equals sign at the beginning belongs to the name.
    at += 1
    while at < bytes.count, !ASCII.isBlank(bytes[at]), bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "=")
    { at += 1 }
    let name = HTMLAttributeName.names.value(of: UnsafeBufferPointer(rebasing: bytes[start..<at]))
    while at < bytes.count, ASCII.isBlank(bytes[at]) { at += 1 }
    var value = at..<at
    if at < bytes.count, bytes[at] == UInt8(ascii: "=") { value = attributeValue() }
    guard let name, names & (1 << name.rawValue) == 0 else { return }
    names |= 1 << name.rawValue
    let (place, count) = decode(value, inAttribute: true)
    tree.attributes.append(HTMLAttribute(name: name, start: UInt32(place), count: UInt32(count)))
  }

  private mutating func attributeValue() -> Range<Int> {
    at += 1
    while at < bytes.count, ASCII.isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      let end = find(quote, from: start) ?? bytes.count
      at = min(end + 1, bytes.count)
      return start..<max(end, start)
    }
    let start = at
    while at < bytes.count, !ASCII.isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    return start..<at
  }

  // MARK: Text

  private mutating func rawText(of tag: HTMLTag) {
    let start = at
    guard let end = endOfRawText(tag) else {
      // Without an end, only scripts and styles take the rest of the page.
      if tag == .script || tag == .style { at = bytes.count } else { tree.end(tag) }
      return
    }
    if end > start { addText(start..<end, references: tag.hasReferences) }
    skip(behind: UInt8(ascii: ">"), from: end)
    tree.end(tag)
  }

  private mutating func endOfRawText(_ tag: HTMLTag) -> Int? {
    guard !endless.contains(tag) else { return nil }
    var place = at
    while let open = find(UInt8(ascii: "<"), from: place) {
      place = open + 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { continue }
      var end = place + 1
      while end < bytes.count, ASCII.isLetter(bytes[end]) { end += 1 }
      let name = UnsafeBufferPointer(rebasing: bytes[(place + 1)..<end])
      if !name.isEmpty, HTMLTag.names.value(of: name) == tag { return open }
    }
    endless.insert(tag)
    return nil
  }

  private mutating func addText(_ range: Range<Int>, references: Bool) {
    var first = range.lowerBound
    while first < range.upperBound, ASCII.isBlank(bytes[first]) { first += 1 }
    let isBlank = first == range.upperBound
    let (start, count) =
      isBlank || !references ? (range.lowerBound, range.count) : decode(range, inAttribute: false)
    tree.addText(start: start, count: count, isBlank: isBlank)
  }

  /// Where the text lies with its references resolved; in the page itself where there are none.
  private mutating func decode(_ range: Range<Int>, inAttribute: Bool) -> (start: Int, count: Int) {
    guard !range.isEmpty, let base = bytes.baseAddress,
      memchr(base + range.lowerBound, Int32(UInt8(ascii: "&")), range.count) != nil
    else { return (range.lowerBound, range.count) }
    let start = decoded.count
    if start == 0 { decoded.reserveCapacity(min(bytes.count - range.lowerBound, 64 << 10)) }
    CharacterReference.resolve(
      UnsafeBufferPointer(rebasing: bytes[range]), inAttribute: inAttribute, into: &decoded)
    return (bytes.count + start, decoded.count - start)
  }
}
