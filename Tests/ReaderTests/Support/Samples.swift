import NewsCore
import Reader

/// Articles of an invented coast, for tests of the reader.
enum Samples {
  static let now = LocalTime(day: day(2025, 4, 16), hour: 19, minute: 3)
  static let themes = ["Dusk", "Press", "Terminal"].map { Theme(id: $0.lowercased(), name: $0, styles: [:]) }
  static let savedPage = "Harbor opens\n\nThe harbor of Lowmark opened on Monday.\nRelated\nFerry strike ends\n"

  /// Sixty articles over eight days, newest first; each of 30 paragraphs, the first of each ten listing others.
  static let many: [Article] = (0..<60).map { number in
    article(
      number, title: "\(topics[number % topics.count]) \(number)", day: day(2025, 4, 16 - number / 8),
      paragraphs: 30, listings: number % 10 == 0 ? listings : [])
  }

  static let one = article(100, title: "Lighthouse keeper retires", day: day(2025, 4, 14), paragraphs: 3)

  static let problems = [
    FileProblem(
      path: FilePath("/home/anna/news/locked.txt"), reason: "cannot be opened: permission denied",
      advice: "Ask its owner for the right to read it, or change its mode with chmod."),
    FileProblem(
      path: FilePath("/home/anna/news/empty.txt"), reason: "has no text in it", advice: "Save the page again."),
  ]

  static let hostile = article(
    101, title: "Red \u{1B}[31malert\u{1B}]0;x\u{7} \u{202E}desrever\u{202C} title", day: day(2025, 4, 14),
    paragraphs: 2,
    listings: [Listing(kind: .related, name: "Re\u{1B}[2Jlated", items: [ListedHeadline("A\u{9B}1mB\nC")])])

  static let wide = article(
    102, title: "港の大臣がポートオールデンを訪問、フェリー契約の報道に懸念 👩‍🚒🇯🇵", day: day(2025, 4, 14), paragraphs: 2,
    listings: [Listing(kind: .related, name: "関連", items: [ListedHeadline("大臣、首都で三日間の会談 — “静かに” ✔️")])])

  /// A page of which much is doubtful: its headline, its end, and a list that lost some of its headlines.
  static let doubtful: Article = {
    var article = Self.article(
      103, title: "Nobody knows who rang the bell at noon", day: day(2025, 4, 14), paragraphs: 2,
      listings: [
        Listing(
          kind: .related, name: "Related",
          items: [
            ListedHeadline("Ferry strike 1"),
            ListedHeadline("", snippet: "The bell had hung there since the flood, and nobody had ever"),
            ListedHeadline("Harbor opens 0"),
          ])
      ])
    article.publication = Publication(site: "ForexStream", section: "reviews")
    article.votes = 2886
    article.findings = [Finding(.title, .guessed, "the text's first sentence")]
    article.warnings = [Warning(.title, .madeUp), Warning(.body, .endsEarly)]
    return article
  }()

  /// A page that lists twelve others.
  static let listing = article(
    104, title: "The year in twelve ferries", day: day(2025, 4, 14), paragraphs: 8,
    listings: [
      Listing(kind: .related, name: "Related", items: many.prefix(12).map { ListedHeadline($0.title) })
    ])

  /// Related: two that are here, one that is not; Ranking: one cut at its hyphen.
  static let listings = [
    Listing(
      kind: .related, name: "Related",
      items: [
        ListedHeadline("Ferry strike 1"), ListedHeadline("Nobody wrote this"), ListedHeadline("Harbor opens 0"),
      ]),
    Listing(kind: .ranking, name: "Ranking", items: [ListedHeadline("Storm"), ListedHeadline("Storm warning 2")]),
  ]

  static func article(
    _ number: Int, title: String, day: CalendarDay? = nil, paragraphs: Int, listings: [Listing] = []
  ) -> Article {
    let blocks = (0..<paragraphs).map { index in
      Block.paragraph(Paragraph("Paragraph \(index) of \(title). " + filling))
    }
    return Article(
      id: ArticleID(version: 1, high: 7, low: UInt64(number)), title: title,
      date: day.map { PublicationDate(day: $0, provenance: .page) },
      publication: Publication(source: "AP", site: "Coast Courier", place: "PORT ALDEN", section: "Sea"),
      blocks: blocks, listings: listings, format: FormatName("pagetext", variant: "A"),
      locator: Locator(path: FilePath("news/\(number).txt")))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return day
  }

  private static let topics = ["Harbor opens", "Ferry strike", "Storm warning", "Council votes", "Herring return"]
  private static let filling =
    "The tide came in over the slipway while the clerk counted the crates, and nobody on the quay said a word about it."
}
