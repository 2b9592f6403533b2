import Markup
import NewsCore

/// Tables that hold data, told from those that only place things on a page.
struct TableReader {
  let document: HTMLDocument
  let base: String?
  let dropped: [Bool]
  /// A cell of data is not a page of text.
  private static let longestCell = 600

  /// `nil` for a table that is a layout.
  func table(at table: Int) -> Table? {
    let role = document.string(.role, of: table)
    guard role != "presentation", role != "none" else { return nil }
    var grid = TableGrid()
    var caption: [Span] = []
    let end = document.end(of: table)
    var node = table + 1
    while node < end {
      let tag = document.nodes[node].tag
      if tag == .text { return nil }
      if tag != .blank, document.isNeverShown(node) || document.isHidden(node) {
        node = document.end(of: node)
        continue
      }
      switch tag {
      case .caption:
        caption = spans(of: node)
        node = document.end(of: node)
      case .tr:
        grid.beginRow()
        node += 1
      case .td, .th:
        guard grid.hasRow, isCell(node) else { return nil }
        grid.add(
          spans(of: node), isHeader: tag == .th, columns: document.number(.colspan, of: node) ?? 1,
          rows: document.number(.rowspan, of: node) ?? 1)
        node = document.end(of: node)
      default: node += 1
      }
    }
    grid.endRow()
    guard grid.rows.count > 1, grid.rows.contains(where: { $0.count { !$0.isEmpty } > 1 }) else { return nil }
    return Table(caption: caption, headerRows: grid.headerRows, rows: grid.rows)
  }

  private func isCell(_ cell: Int) -> Bool {
    var length = 0
    var paragraphs = 0
    for node in cell..<document.end(of: cell) {
      switch document.nodes[node].tag {
      case .table, .h1, .h2, .h3, .blockquote, .pre, .figure, .form, .article, .section: return false
      case .p: paragraphs += 1
      case .text: length += document.textCount(of: node)
      default: break
      }
    }
    return length < Self.longestCell && paragraphs < 4
  }

  /// A picture alone is read as what is said of it.
  private func spans(of node: Int) -> [Span] {
    var builder = BlockBuilder(document: document, base: base)
    builder.dropped = dropped
    builder.addInside(node)
    let blocks = builder.finish()
    let spans = blocks.captionSpans
    guard spans.isEmpty, case .image(let image)? = blocks.first, let text = image.alternative else { return spans }
    return [Span(text)]
  }
}
