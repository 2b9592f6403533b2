import NewsCore

/// Blocks as lines to compare, with all that they hold.
enum BlockForm {
  static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): [text(paragraph.spans)]
    case .heading(let level, let spans): [String(repeating: "#", count: level) + " " + text(spans)]
    case .list(let list):
      list.items.enumerated().flatMap { number, item in
        let mark = list.start.map { "\($0 + number). " } ?? "- "
        return item.flatMap(lines).enumerated().map {
          ($0 == 0 ? mark : String(repeating: " ", count: mark.count)) + $1
        }
      }
    case .quote(let blocks): blocks.flatMap(lines).map { "> " + $0 }
    case .code(let language, let text): ["``` " + (language ?? "")] + text.split(separator: "\n").map(String.init)
    case .table(let table):
      (table.caption.isEmpty ? [] : ["| " + text(table.caption)])
        + table.rows.map { "| " + $0.map(text).joined(separator: " | ") }
    case .image(let image):
      ["!\(image.alternative ?? "")|\(text(image.caption))|\(image.link ?? "")"]
    case .rule: ["---"]
    }
  }

  private static func text(_ spans: [Span]) -> String {
    spans.map { span in
      var text = span.text.replacing("\n", with: "\\n")
      if span.style.contains(.code) { text = "`\(text)`" }
      if span.style.contains(.emphasis) { text = "//\(text)//" }
      if span.style.contains(.strong) { text = "**\(text)**" }
      return span.link.map { "[\(text)](\($0))" } ?? text
    }.joined()
  }
}
