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
    var rows: [[[Span]]] = []
    var headerRows = 0
    var isHeader = false
    var caption: [Span] = []
    let end = document.end(of: table)
    var node = table + 1
    while node < end {
      switch document.nodes[node].tag {
      case .caption:
        caption = spans(of: node)
        node = document.end(of: node)
      case .tr:
        if isHeader, headerRows == rows.count - 1 { headerRows = rows.count }
        rows.append([])
        isHeader = true
        node += 1
      case .td, .th:
        guard !rows.isEmpty, isCell(node) else { return nil }
        if document.nodes[node].tag == .td { isHeader = false }
        rows[rows.count - 1].append(spans(of: node))
        node = document.end(of: node)
      case .text: return nil
      default: node += 1
      }
    }
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
    guard rows.count > 1, rows.contains(where: { $0.count { !$0.isEmpty } > 1 }) else { return nil }
    return Table(caption: caption, headerRows: min(headerRows, rows.count), rows: rows)
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

  private func spans(of node: Int) -> [Span] {
    var builder = BlockBuilder(document: document, base: base)
    builder.dropped = dropped
    builder.addInside(node)
    return builder.finish().captionSpans
  }
}
