import NewsCore

/// The steps through a Markdown tree made into blocks.
///
/// Lists and quotes nest in one another as deep as anybody reads, and no deeper: what lies deeper is put where it would
/// begin, for blocks are gone through by recursion.
struct MarkdownBlocks {
  private(set) var blocks: [Block] = []
  private var open: [Container] = []
  private var inlines = MarkdownInlines()
  private var rows: [[[Span]]] = []
  private var row: [[Span]] = []
  private var headerRows = 0
  private var notes = 0
  private var isNoteBegun = false

  private static let mostDepth = 12

  init(_ tree: MarkdownTree) {
    tree.forEachStep { step, node in
      step == .enter ? enter(node) : leave(node)
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case "block_quote": open.append(Container(.quote))
    case "list": open.append(Container(.list(start: node.listStart)))
    case "item", "tasklist": open.append(Container(.item))
    case "code_block": append(.code(language: node.codeLanguage, node.literal))
    case "html_block": appendHTML(node.literal)
    case "thematic_break": append(.rule)
    case "table": (rows, headerRows) = ([], 0)
    case "table_header", "table_row": row = []
    case "footnote_definition":
      // They come in the order of the numbers that refer to them.
      notes += 1
      isNoteBegun = true
    case "paragraph", "heading", "table_cell": inlines = MarkdownInlines()
    default: inlines.enter(node)
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case "block_quote", "list", "item", "tasklist": close()
    case "paragraph": closeParagraph()
    case "heading":
      let spans = inlines.finished
      if !spans.isEmpty { append(.heading(level: node.headingLevel, spans)) }
    case "table_cell": row.append(inlines.finished)
    case "table_header":
      rows.append(row)
      headerRows = rows.count
    case "table_row": rows.append(row)
    case "table":
      append(.table(Table(headerRows: headerRows, rows: rows, alignments: node.tableAlignments)))
    case "footnote_definition": isNoteBegun = false
    default: inlines.leave(node)
    }
  }

  private mutating func closeParagraph() {
    var spans = inlines.finished
    if isNoteBegun, !spans.isEmpty {
      spans.insert(Span(RaisedText.written("\(notes)", .superscript) + " "), at: 0)
      isNoteBegun = false
    }
    if !spans.isEmpty { append(.paragraph(Paragraph(spans))) }
    for image in inlines.images { append(.image(image)) }
  }

  private mutating func appendHTML(_ source: String) {
    for block in HTMLBlocks.blocks(of: Array(source.utf8), base: nil) { append(block) }
  }

  private mutating func append(_ block: Block) {
    if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
  }

  private mutating func close() {
    guard let container = open.popLast() else { return }
    if open.count >= Self.mostDepth {
      for block in container.blocks + container.items.flatMap(\.self) { append(block) }
      return
    }
    switch container.kind {
    case .quote: if !container.blocks.isEmpty { append(.quote(container.blocks)) }
    case .list(let start):
      // Items that were too deep to be items are here as blocks.
      let items = container.items + container.blocks.map { [$0] }
      if !items.isEmpty { append(.list(ListBlock(start: start, items: items))) }
    case .item: if !open.isEmpty { open[open.count - 1].items.append(container.blocks) }
    }
  }

  /// What is not closed yet.
  private struct Container {
    enum Kind {
      case quote, item
      case list(start: Int?)
    }

    let kind: Kind
    var blocks: [Block] = []
    var items: [[Block]] = []

    init(_ kind: Kind) {
      self.kind = kind
    }
  }
}
