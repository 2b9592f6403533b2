import NewsCore

/// An article in the form that the `.json` of a fixture has: what was read, how, and what is doubtful.
struct ArticleForm: Encodable {
  let title: String
  let author: String?
  let date: String?
  let site: String?
  let source: String?
  let place: String?
  let section: String?
  /// Absent where its file names none.
  let topics: [String]?
  let votes: Int?
  let format: String
  let blocks: [String]
  let listings: [[String: [String]]]
  let found: [String: String]
  let warnings: [String]

  init(_ article: Article) {
    title = article.title
    author = article.author
    date = article.date?.iso8601
    site = article.publication.site
    source = article.publication.source
    place = article.publication.place
    section = article.publication.section
    topics = article.topics.isEmpty ? nil : article.topics
    votes = article.votes
    format = [article.format.name, article.format.variant].compactMap { $0 }.joined(separator: " ")
    blocks = article.blocks.flatMap { Self.lines($0, indent: "") }
    listings = article.listings.map { list in
      ["\(list.kind.rawValue) (\(list.name))": list.items.map { $0.title + ($0.snippet.map { " :: " + $0 } ?? "") }]
    }
    found = article.findings.reduce(into: [:]) { $0[$1.field.rawValue] = "\($1.certainty.rawValue): \($1.how)" }
    warnings = article.warnings.map { "\($0.field.rawValue): \($0.kind)" }
  }

  private static func lines(_ block: Block, indent: String) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      [indent + (paragraph.role == .body ? "" : "[\(paragraph.role.rawValue)] ") + paragraph.spans.text]
    case .heading(let level, let spans): [indent + String(repeating: "#", count: level) + " " + spans.text]
    case .list(let list):
      list.items.flatMap { item in
        item.flatMap { lines($0, indent: indent + "  ") }.enumerated().map {
          $0 == 0 ? "- " + $1.drop { $0 == " " } : $1
        }
      }
    case .quote(let blocks): blocks.flatMap { lines($0, indent: indent + "> ") }
    case .code(let language, let text): [indent + "```\(language ?? "") " + text]
    case .table(let table): table.rows.map { indent + "| " + $0.map(\.text).joined(separator: " | ") }
    case .image(let image): [indent + "![\(image.alternative ?? "")](\(image.link ?? ""))"]
    case .rule: [indent + "---"]
    }
  }
}
