import NewsCore
import Text

/// Sets a block, and what lies in it, counting along its text (`Block.text`) as it goes.
struct BlockSetter {
  let measure: Measure
  let links: LinkNumbers
  let tables: TableColumns
  let block: Int
  /// Whether code is set apart from the text around it.
  let setsCodeApart: Bool
  private(set) var lines: [ProseLine] = []
  /// Where in the block's text the next leaf begins.
  var offset = 0

  /// Deeper nests are set flat: nobody nests so deep but to do harm.
  private static let deepest = 12

  init(measure: Measure, links: LinkNumbers, tables: TableColumns, block: Int, setsCodeApart: Bool) {
    self.measure = measure
    self.links = links
    self.tables = tables
    self.block = block
    self.setsCodeApart = setsCodeApart
  }

  /// Sets a block of the article, or a part of it where it is very long.
  mutating func set(_ block: Block, part: Piece) {
    offset = part.range.lowerBound
    switch block {
    // Nothing is not worth a blank line.
    case .paragraph, .heading, .code, .list, .quote:
      if part.isFirst, Blanks.isBlank(SafeText.line(block.text)) { return }
    case .table, .image, .rule: break
    }
    switch block {
    case .paragraph(let paragraph) where !(part.isFirst && part.isLast):
      let (spans, next) = paragraph.spans.part(part.range)
      append(inline(spans, role: ProseRole(paragraph.role), before: next), margin: Margin())
    case .table(let table):
      let known = tables.columns(ofBlock: self.block) { columns(of: table) }
      set(table, rows: part.rows ?? table.rows.indices, columns: known, margin: Margin())
    case .code(let language, let text):
      set(.code(language: language, Self.slice(text, part.range)), margin: Margin(), depth: 0)
    default: set(block, margin: Margin(), depth: 0)
    }
  }

  mutating func set(_ block: Block, margin: Margin, depth: Int) {
    switch block {
    case .paragraph(let paragraph): set(paragraph.spans, role: ProseRole(paragraph.role), margin: margin)
    case .heading(_, let spans): set(spans, role: .heading, margin: margin)
    case .list(let list): set(list, margin: margin, depth: depth)
    case .quote(let blocks): setQuote(blocks, margin: margin, depth: depth)
    case .code(_, let text): setCode(text, margin: margin)
    case .table(let table):
      set(table, rows: table.rows.indices, columns: columns(of: table), margin: margin)
    case .image(let image): set(image, margin: margin)
    case .rule: setRule(margin: margin)
    }
  }

  // MARK: Text

  mutating func set(_ spans: [Span], role: ProseRole, margin: Margin) {
    append(inline(spans, role: role), margin: margin)
  }

  /// The spans as one text, with the numbers of their links; moves behind them.
  ///
  /// - Parameters:
  ///   - next: what their text goes on with in another piece.
  ///   - keepsBlanks: whether indents and empty lines are set as they are.
  mutating func inline(
    _ spans: [Span], role: ProseRole, before next: Span? = nil, keepsBlanks: Bool = false
  ) -> Inline {
    let first = offset
    var blanks = (keepsBlanks ? [] : Blanks.superfluous(in: spans.text))[...]
    var ends = LinkEnds(in: spans, before: next).places[...]
    var inline = Inline(block: block, start: first + (blanks.first?.lowerBound == 0 ? blanks[0].upperBound : 0))
    for span in spans {
      let end = offset + span.text.utf8.count
      var rest = span.text.utf8[...]
      while true {
        while let place = ends.first, first + place.offset <= offset {
          ends.removeFirst()
          if let number = links[place.target] { inline.appendNumber(number) }
        }
        guard offset < end else { break }
        if let blank = blanks.first, first + blank.upperBound <= offset {
          blanks.removeFirst()
          continue
        }
        let blank = blanks.first.map { (first + $0.lowerBound)..<(first + $0.upperBound) } ?? end..<end
        let isSkipped = blank.contains(offset)
        let stop = min(
          end, isSkipped ? blank.upperBound : blank.lowerBound, ends.first.map { first + $0.offset } ?? end)
        let part = rest.prefix(stop - offset)
        rest = rest.dropFirst(part.count)
        if !isSkipped { append(part, of: span, role: role, to: &inline) }
        offset = stop
      }
    }
    return inline
  }

  private func append(_ part: Substring.UTF8View, of span: Span, role: ProseRole, to inline: inout Inline) {
    // The blank behind a link is no part of it.
    let isLink = span.link != nil && !Blanks.isBlank(Substring(part))
    let role: ProseRole = isLink ? .link : span.style.contains(.code) ? .code : role
    inline.append(
      Substring(part), at: offset, role: role, style: ProseStyle(span.style), link: isLink ? links[span.link] : nil)
  }

  mutating func append(_ inline: Inline, margin: Margin) {
    append(lines(of: inline, columns: measure.columns - margin.width), of: inline, margin: margin)
  }

  func lines(of inline: Inline, columns: Int) -> [Range<Int>] {
    LineWrapper(metrics: measure.metrics, columns: columns).lines(of: inline.text, keeping: inline.whole)
  }

  mutating func append(_ ranges: [Range<Int>], of inline: Inline, margin: Margin) {
    for (index, range) in ranges.enumerated() {
      append(
        ProseLine(
          runs: (index == 0 ? margin.first : margin.rest) + inline.runs(in: range, metrics: measure.metrics),
          offset: inline.offset(of: range.lowerBound), end: inline.offset(of: range.upperBound)))
    }
  }

  mutating func append(_ line: ProseLine) { lines.append(line) }

  /// A line that has nothing of the article.
  mutating func appendOwn(_ text: String, role: ProseRole, margin: Margin, at place: DocumentOffset? = nil) {
    let text = measure.metrics.cut(SafeText.line(text), toColumns: max(0, measure.columns - margin.width))
    let here = place ?? DocumentOffset(block: block, utf8: offset)
    let run = ProseRun(text, width: measure.metrics.width(of: text), role: role)
    append(ProseLine(runs: margin.first + [run], offset: here, end: here))
  }

  /// Below a block, what is not of the article.
  mutating func setBelow(_ text: String, role: ProseRole) {
    let here = lines.last?.end ?? DocumentOffset(block: block, utf8: offset)
    var inline = Inline(block: block, start: here.utf8)
    inline.appendOwn(SafeText.line(text), role: role)
    let wrapper = LineWrapper(metrics: measure.metrics, columns: measure.columns)
    for range in wrapper.lines(of: inline.text) {
      append(ProseLine(runs: inline.runs(in: range, metrics: measure.metrics), offset: here, end: here))
    }
  }

  /// A blank line below a block.
  mutating func setBlank() {
    let here = lines.last?.end ?? DocumentOffset(block: block, utf8: offset)
    append(ProseLine(runs: [], offset: here, end: here))
  }

  private mutating func appendBlank(margin: Margin) {
    let here = DocumentOffset(block: block, utf8: offset)
    append(ProseLine(runs: margin.rest, offset: here, end: here))
  }

  // MARK: Blocks within blocks

  private mutating func set(_ list: ListBlock, margin: Margin, depth: Int) {
    let last = (list.start ?? 0).addingReportingOverflow(max(0, list.items.count - 1)).partialValue
    let width = list.start == nil ? 2 : max("\(last)".count, "\(list.start ?? 0)".count) + 2
    let isLoose = list.items.contains { $0.count { !$0.isList } > 1 }
    for (index, item) in list.items.enumerated() {
      if index > 0 {
        offset += 1
        if isLoose { appendBlank(margin: margin) }
      }
      let mark = list.start.map { "\($0.addingReportingOverflow(index).partialValue). " } ?? "• "
      let own = index == 0 ? margin : margin.continued
      setNest(item, margin: self.margin(own, mark: mark, width: width, role: .listMark, below: ""), depth: depth)
    }
  }

  private mutating func setQuote(_ blocks: [Block], margin: Margin, depth: Int) {
    let first = lines.count
    setNest(blocks, margin: self.margin(margin, mark: "│ ", width: 2, role: .quoteBar, below: "│ "), depth: depth)
    for index in first..<lines.count { lines[index].showAsQuote() }
  }

  private func margin(_ outer: Margin, mark: String, width: Int, role: ProseRole, below: String) -> Margin {
    let metrics = measure.metrics
    let columns = max(width, metrics.width(of: mark))
    func run(_ text: String) -> ProseRun {
      ProseRun(
        text + String(repeating: " ", count: columns - metrics.width(of: text)), width: columns, role: role)
    }
    return outer.adding(first: run(mark), rest: run(below), in: measure.columns)
  }

  private mutating func setNest(_ blocks: [Block], margin: Margin, depth: Int) {
    guard !blocks.isEmpty, depth < Self.deepest else {
      let text = blocks.map(\.text).joined(separator: "\n")
      set([Span(text)], role: .body, margin: margin)
      return
    }
    for (index, block) in blocks.enumerated() {
      if index > 0 {
        offset += 1
        if !block.isList { appendBlank(margin: margin) }
      }
      set(block, margin: index == 0 ? margin : margin.continued, depth: depth + 1)
    }
  }

  // MARK: The rest

  private mutating func set(_ image: Image, margin: Margin) {
    let alternative = image.alternative ?? ""
    let mark = "picture"
    guard !image.caption.isEmpty else {
      var inline = Inline(block: block, start: offset)
      inline.appendOwn("[" + mark + (alternative.isEmpty ? "" : ": "), role: .caption)
      inline.append(alternative, at: offset, role: .caption)
      inline.appendOwn("]", role: .caption)
      offset += alternative.utf8.count
      append(inline, margin: margin)
      return
    }
    let shown = alternative.isEmpty || alternative == image.caption.text ? "" : ": " + alternative
    appendOwn("[" + mark + shown + "]", role: .caption, margin: margin)
    set(image.caption, role: .caption, margin: margin.continued)
  }

  private mutating func setRule(margin: Margin) {
    let room = max(0, measure.columns - margin.width)
    let stars = room >= 5 ? String(repeating: " ", count: (room - 5) / 2) + "* * *" : "*"
    appendOwn(stars, role: .rule, margin: margin)
  }

  static func slice(_ text: String, _ range: Range<Int>) -> String {
    range.count == text.utf8.count
      ? text : String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension ProseRole {
  fileprivate init(_ role: Paragraph.Role) { self = role == .body ? .body : .promo }
}

extension ProseStyle {
  init(_ style: Span.Style) {
    self = []
    if style.contains(.emphasis) { insert(.emphasis) }
    if style.contains(.strong) { insert(.strong) }
  }
}

extension ProseLine {
  /// Plain text within a quote looks like a quote; links, code and marks look as anywhere.
  fileprivate mutating func showAsQuote() {
    for index in runs.indices where runs[index].role == .body { runs[index].role = .quote }
  }
}
