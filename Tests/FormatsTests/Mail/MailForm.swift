import NewsCore

/// An article of a mail in the form that the `.out` of a fixture has: a line a field, then the blocks as they nest.
struct MailForm {
  let text: String

  init(_ article: Article) {
    let fields: [(String, String?)] = [
      ("title", article.title), ("guid", article.guid), ("link", article.link), ("author", article.author),
      ("source", article.publication.source), ("date", article.date?.iso8601), ("format", article.format.name),
    ]
    let header = fields.compactMap { name, value in value.map { "\(name): \($0)" } }
    let warnings = article.warnings.map { "warning: \($0.field.rawValue) \($0.kind)" }
    text = (header + warnings + [""] + article.blocks.flatMap(Self.lines)).joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      [(paragraph.role == .body ? "" : "[\(paragraph.role.rawValue)] ") + text(paragraph.spans)]
    case .heading(let level, let spans): [String(repeating: "#", count: level) + " " + text(spans)]
    case .list(let list): list.items.map { "- " + $0.flatMap(lines).joined(separator: " / ") }
    case .quote(let blocks): blocks.flatMap(lines).map { "> " + $0 }
    case .code(_, let text): text.split(separator: "\n").map { "| " + $0 }
    case .table(let table): table.rows.map { $0.map(text).joined(separator: " | ") }
    case .image(let image): ["[picture \(image.alternative ?? "")]"]
    case .rule: ["----"]
    }
  }

  private static func text(_ spans: [Span]) -> String {
    spans.map { $0.link == nil ? $0.text : "<\($0.text)>" }.joined()
  }
}
