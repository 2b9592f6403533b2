import Library
import Markup
import NewsCore
import Text

/// `broadsheet check`: what each file was taken for, each field with how it was found, and what is missing or doubtful.
struct CheckCommand {
  let options: Options

  func run() throws(UsageError) -> ExitStatus {
    let inputs = try Inputs(options)
    guard !inputs.isEmpty || options.filesFrom != nil else { throw .missingPath("check") }
    var checked = 0
    var failed = false
    ArticleFiles(inputs).forEach { article in
      let report = options.isJSON ? JSON.checked(article).line : CheckReport(article).text
      StandardOutput.write(report + "\n")
      checked += 1
    } problem: { problem in
      failed = true
      StandardOutput.write(options.isJSON ? JSON.problem(problem).line + "\n" : "\(problem.words)\n\n")
    }
    if failed { return .failed }
    guard checked == 0 else { return .done }
    StandardError.write("broadsheet: no file is found")
    return .nothingFound
  }
}

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
    lines.append(line("format", article.format.words, nil))
    lines.append(line("id", article.id.description, nil))
    lines += fields.compactMap { field, value in value.map { line(field.rawValue, $0, findings[field]) } }
    lines += article.listings.map { line($0.kind.rawValue, listing($0), nil) }
    lines += article.warnings.map { line("look at", $0.words, nil) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var fields: [(Field, String?)] {
    let publication = article.publication
    return [
      (.title, article.title), (.date, article.date.map { $0.iso8601 + ($0.zone == nil ? " (no zone)" : "") }),
      (.section, publication.section), (.site, publication.site), (.source, publication.source),
      (.place, publication.place), (.author, article.author), (.votes, article.votes.map { "\($0)" }),
      (.body, body),
    ]
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
