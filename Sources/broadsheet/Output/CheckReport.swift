import NewsCore
import Text

/// What there is to say of an article and how it was read.
struct CheckReport {
  private let article: Article
  private let findings: [Field: Finding]

  init(_ article: Article) {
    self.article = article
    findings = Dictionary(article.findings.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var text: String {
    var lines = [SafeText.line(article.locator.path.text)]
    lines += origin.compactMap { name, value in value.map { line(name, $0, nil) } }
    lines += fields.compactMap { field, value in value.map { line(field.rawValue, $0, findings[field]) } }
    lines += additions.compactMap { name, value in value.map { line(name, $0, nil) } }
    lines += article.listings.map { line($0.kind.rawValue, listing($0), nil) }
    lines += article.warnings.map { line("look at", $0.words, nil) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where in its file it lies, what it was taken for, and what tells it from others.
  private var origin: [(String, String?)] {
    let locator = article.locator
    return [
      ("member", locator.member), ("bytes", locator.byteRange.map { "\($0.lowerBound)-\($0.upperBound)" }),
      ("format", article.format.words), ("id", article.id.description), ("guid", article.guid),
      ("link", article.link),
    ]
  }

  private var fields: [(Field, String?)] {
    let publication = article.publication
    return [
      (.title, article.title), (.date, date(article.date)),
      (.section, publication.section), (.site, publication.site), (.source, publication.source),
      (.place, publication.place), (.author, article.author), (.votes, article.votes.map { "\($0)" }),
      (.body, body),
    ]
  }

  /// What is shown beside the fields, and is never doubtful.
  private var additions: [(String, String?)] {
    let media = article.media.count
    let marks = ActSummary(parts: article.marks.map { ActSummary.Part($0, stories: 1) }).description
    return [
      ("updated", date(article.updated)), ("language", article.publication.language), ("summary", article.summary),
      ("topics", article.topics.isEmpty ? nil : article.topics.joined(separator: ", ")),
      ("media", media > 0 ? Amount.of(media, "link", "links") : nil), ("elsewhere", marks.isEmpty ? nil : marks),
    ]
  }

  private func date(_ date: PublicationDate?) -> String? {
    date.map { $0.iso8601 + ($0.zone == nil ? " (no zone)" : "") }
  }

  /// `7 paragraphs, 1 heading, 312 words`; what is not the article's own text is named apart.
  private var body: String {
    var counts: [String: Int] = [:]
    for block in article.blocks { counts[block.kindName, default: 0] += 1 }
    let order = [
      "paragraph", "heading", "list", "quote", "code", "table", "image", "rule", "promo line", "sponsor mark",
      "author card",
    ]
    let parts = order.compactMap { name in counts[name].map { "\($0) \(name)\($0 == 1 ? "" : "s")" } }
    let words = article.bodyText.split(whereSeparator: \.isWhitespace).count
    return (parts + ["\(words) word\(words == 1 ? "" : "s")"]).joined(separator: ", ")
  }

  private func listing(_ listing: Listing) -> String {
    "\(listing.items.count), called “\(listing.name)”"
  }

  /// The value, and behind it how it was found.
  private func line(_ name: String, _ value: String, _ finding: Finding?) -> String {
    let how = finding.map { finding in
      "  <- " + (finding.certainty == .certain ? "" : finding.certainty.rawValue + ": ") + finding.how
    }
    let pad = String(repeating: " ", count: max(1, 16 - name.count))
    return "  " + name + pad + SafeText.line(value) + (how.map { SafeText.line($0) } ?? "")
  }
}

extension Block {
  fileprivate var kindName: String {
    switch self {
    case .paragraph(let paragraph):
      switch paragraph.role {
      case .body: "paragraph"
      case .promo: "promo line"
      case .sponsor: "sponsor mark"
      case .authorCard: "author card"
      }
    case .heading: "heading"
    case .list: "list"
    case .quote: "quote"
    case .code: "code"
    case .table: "table"
    case .image: "image"
    case .rule: "rule"
    }
  }
}
