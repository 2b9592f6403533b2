import NewsCore
import Text

/// Sets a block, and what lies in it, counting along its text (`Block.text`) as it goes.
struct BlockSetter {
  let measure: Measure
  let links: LinkNumbers
  let tables: TableWidths
  let block: Int
  /// Whether code is set apart from the text around it.
  let setsCodeApart: Bool
  private(set) var lines: [ProseLine] = []
  /// Where in the block's text the next leaf begins.
  var offset = 0

  /// Deeper nests are set flat: nobody nests so deep but to do harm.
  private static let deepest = 12

  init(measure: Measure, links: LinkNumbers, tables: TableWidths, block: Int, setsCodeApart: Bool) {
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
    case .paragraph, .heading, .code, .list, .quote: if part.isFirst, SafeText.line(block.text).isBlank { return }
    case .table, .image, .rule: break
    }
    switch block {
    case .paragraph(let paragraph) where !(part.isFirst && part.isLast):
      let (spans, next) = paragraph.spans.part(part.range)
      append(inline(spans, role: ProseRole(paragraph.role), before: next), margin: Margin())
    case .table(let table):
      let widths = tables.widths(ofBlock: self.block) { naturalWidths(of: table) }
      set(table, rows: part.rows ?? table.rows.indices, widths: widths, margin: Margin())
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
      set(table, rows: table.rows.indices, widths: naturalWidths(of: table), margin: margin)
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
  /// - Parameter next: what their text goes on with in another piece.
  mutating func inline(_ spans: [Span], role: ProseRole, before next: Span? = nil) -> Inline {
    var inline = Inline(block: block, start: offset)
    for (index, span) in spans.enumerated() {
      let number = links[span.link]
      let spanRole = number != nil ? .link : span.style.contains(.code) ? .code : role
      inline.append(span.text, at: offset, role: spanRole, style: ProseStyle(span.style), link: number)
      offset += span.text.utf8.count
      let next = index + 1 < spans.count ? spans[index + 1] : next
      if let number, next?.link != span.link {
        // A word joiner's work by hand: no line begins with a number, for there is no blank before it.
        inline.appendOwn("[\(number)]", role: .linkNumber, link: number)
      }
    }
    return inline
  }

  mutating func append(_ inline: Inline, margin: Margin) {
    let wrapper = LineWrapper(metrics: measure.metrics, columns: max(2, measure.columns - margin.width))
    append(wrapper.lines(of: inline.text), of: inline, margin: margin)
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

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 } }
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
