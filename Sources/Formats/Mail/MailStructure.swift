/// Takes a message apart, however its parts are put into one another or broken.
struct MailStructure {
  private let bytes: [UInt8]
  /// The part that is being read, behind those that it lies in.
  private var open: [Open] = []
  /// Boundaries that nothing more should come of, with the level of the part in which what comes all the same is put.
  private var closed: [(boundary: [UInt8], level: Int)] = []
  private var parts = 0

  private struct Open {
    var part: MailPart
    /// What its parts are parted by; `nil` where it has none, or none any more.
    var boundary: [UInt8]?
  }

  private static let mostDepth = 24
  private static let mostClosed = 24
  private static let mostParts = 1000
  private static let mostOfSearch = 8 << 10

  /// The message in bytes that begin with its header.
  static func message(in bytes: [UInt8], from start: Int = 0) -> MailPart {
    var structure = MailStructure(bytes)
    structure.begin(at: start, supposedType: "text/plain")
    structure.readParts()
    structure.open[0].part.isCut = structure.open[0].boundary != nil
    structure.end(to: 1, at: MailLine(bytes, at: bytes.count))
    return structure.open[0].part
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func begin(at start: Int, supposedType: String) {
    let fields = MailFields(bytes, from: start) { boundary(at: $0) != nil }
    let part = MailPart(fields: fields, body: fields.end..<bytes.count, supposedType: supposedType)
    parts += 1
    open.append(Open(part: part, boundary: part.isMultipart ? declaredBoundary(of: part) : nil))
  }

  private mutating func readParts() {
    var next = open[0].part.body.lowerBound
    while parts < Self.mostParts {
      if open[open.count - 1].part.isPlainMessage, open.count < Self.mostDepth {
        begin(at: next, supposedType: "text/plain")
        next = open[open.count - 1].part.body.lowerBound
        continue
      }
      guard let found = nextBoundary(from: next) else { return }
      end(to: found.level + 1, at: found.line)
      next = found.line.next
      if found.isEnd {
        close(found.level)
      } else if open.count < Self.mostDepth {
        begin(at: next, supposedType: open[found.level].part.supposedTypeOfChildren)
        next = open[open.count - 1].part.body.lowerBound
      }
    }
  }

  /// Closes parts until so many are open. The line end before a boundary belongs to the boundary.
  private mutating func end(to count: Int, at line: MailLine) {
    var end = line.content.lowerBound
    if end > 0, end < bytes.count, bytes[end - 1] == 0x0A {
      end -= end > 1 && bytes[end - 2] == 0x0D ? 2 : 1
    }
    while open.count > count, let last = open.popLast() {
      var part = last.part
      if let boundary = last.boundary, end < bytes.count {
        part.tear = begins(line, with: boundary) ? .byLonger : .byOther
        remember(boundary, level: count - 1)
      }
      part.body = part.body.lowerBound..<max(part.body.lowerBound, end)
      open[open.count - 1].part.children.append(part)
    }
    for index in closed.indices { closed[index].level = min(closed[index].level, count - 1) }
  }

  /// Behind the last part of one that has parts.
  private mutating func close(_ level: Int) {
    if let boundary = open[level].boundary { remember(boundary, level: level) }
    open[level].boundary = nil
  }

  private mutating func remember(_ boundary: [UInt8], level: Int) {
    if closed.count == Self.mostClosed { closed.removeFirst() }
    closed.append((boundary, level))
  }

  // MARK: Boundaries

  private struct Boundary {
    let line: MailLine
    let level: Int
    let isEnd: Bool
  }

  private func nextBoundary(from start: Int) -> Boundary? {
    guard !closed.isEmpty || open.contains(where: { $0.boundary != nil }) else { return nil }
    var next = start
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "-"), let found = boundary(at: next) { return found }
      guard let feed = bytes.firstIndex(of: 0x0A, from: next) else { return nil }
      next = feed + 1
    }
    return nil
  }

  /// The boundary that the line is which begins here. A line is compared with its beginning only (RFC 2046, section 5.1.1), but
  /// one boundary may be the beginning of another: that it is one with nothing behind it counts first, and that it is one of a
  /// part which has ended before that something is behind it.
  private func boundary(at start: Int) -> Boundary? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: "-") else {
      return nil
    }
    let line = MailLine(bytes, at: start)
    var text = bytes[line.content].dropFirst(2)
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    var beginning: Boundary?
    var longest = 0
    for level in open.indices.reversed() {
      guard let boundary = open[level].boundary, text.starts(with: boundary) else { continue }
      let rest = text.dropFirst(boundary.count)
      if rest.isEmpty { return Boundary(line: line, level: level, isEnd: false) }
      let isEnd = rest.elementsEqual("--".utf8)
      let length = isEnd ? .max : boundary.count
      guard length > longest else { continue }
      longest = length
      beginning = Boundary(line: line, level: level, isEnd: isEnd)
    }
    if let beginning, beginning.isEnd { return beginning }
    if let part = closed.last(where: { text.elementsEqual($0.boundary) }) {
      return Boundary(line: line, level: part.level, isEnd: false)
    }
    return beginning != nil && beginsPart(line.next) ? beginning : nil
  }

  /// Whether a field stands there that parts have.
  private func beginsPart(_ place: Int) -> Bool {
    place < bytes.count && MailLine(bytes, at: place).fieldName?.text.hasPrefix("content-") ?? false
  }

  private func begins(_ line: MailLine, with boundary: [UInt8]) -> Bool {
    bytes[line.content].dropFirst(2).starts(with: boundary)
  }

  /// What the header says, or where that occurs nowhere, the line that looks like one: two hyphens, and a field below it.
  private func declaredBoundary(of part: MailPart) -> [UInt8]? {
    let declared = part.type["boundary"].map { Array($0.utf8) } ?? []
    // A part within others is not looked through to the end, since there may be thousands of them.
    let body = open.isEmpty ? part.body : part.body.prefix(Self.mostOfSearch)
    if !declared.isEmpty, bytes.contains(Array("--".utf8) + declared, in: body) { return declared }
    var next = part.body.lowerBound
    while next < body.upperBound {
      let line = MailLine(bytes, at: next)
      let text = bytes[line.content]
      if text.count > 3, text.starts(with: "--".utf8), beginsPart(line.next) { return Array(text.dropFirst(2)) }
      next = line.next
    }
    return declared.isEmpty ? nil : declared
  }
}

extension MailPart {
  /// A message that stands in this one as it is, and was not looked at yet.
  fileprivate var isPlainMessage: Bool {
    isMessage && children.isEmpty && !["base64", "quoted-printable"].contains(transferEncoding)
  }
}
