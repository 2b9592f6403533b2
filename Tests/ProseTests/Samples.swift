import NewsCore

/// Articles to set, of every block there is.
enum Samples {
  static let harbor = article(
    "Harbor minister visits Port Alden for talks as worry grows over a reported ferry deal",
    summary: "Three days of meetings, and one question that nobody asks aloud.",
    publication: Publication(source: "AP", site: "Coast Daily", place: "PORT ALDEN", section: "World"),
    date: PublicationDate(
      day: day(2026, 11, 23), time: PublicationDate.Time(hour: 12, minute: 14, second: 8), provenance: .page),
    votes: 96,
    [
      .paragraph(
        Paragraph(
          "PORT ALDEN (AP) — Lowmark’s harbor minister is in the capital Monday for three days of meetings, while neighbors fret about a reported ferry-sharing deal."
        )),
      .paragraph(Paragraph("“We have boats,” he said. “They have none.”")),
      .paragraph(Paragraph("Need a break? Play the Coast Daily crossword.", role: .promo)),
    ])

  static let everything = article(
    "Everything a page can hold", topics: ["boats", "harbor talks", "The coast"],
    [
      .heading(level: 1, [Span("A heading")]), .paragraph(Paragraph("Close below its heading.")),
      .heading(level: 2, [Span("Another,")]), .heading(level: 3, [Span("and one below")]),
      .paragraph(
        Paragraph([
          Span("Text with "), Span("emphasis", style: .emphasis), Span(", "), Span("weight", style: .strong),
          Span(", code such as "), Span("let x = 1", style: .code), Span(", and "),
          Span("a link that runs over the end of the line", link: "https://harbor.example/a"), Span(", then "),
          Span("the same", link: "https://harbor.example/a"), Span(" and "),
          Span("another", link: "https://harbor.example/b"), Span("."),
        ])),
      .list(
        ListBlock(items: [
          [.paragraph(Paragraph("a boat"))],
          [
            .paragraph(Paragraph("a ferry with a name so long that it takes another line of this narrow column")),
            .list(ListBlock(start: 9, items: [[.paragraph(Paragraph("nine"))], [.paragraph(Paragraph("ten"))]])),
          ],
        ])),
      .quote([
        .paragraph(Paragraph("A ferry is a promise that two shores make to each other.")),
        .quote([.paragraph(Paragraph("Said who?"))]),
      ]),
      .code(
        language: "swift", "func go() {\n\tback()\n}\n\nlet line = \"longer than the column, so that it is cut\"\n"),
      .table(
        Table(
          caption: [Span("Boats by harbor")], headerRows: 1,
          rows: [
            [[Span("Harbor")], [Span("Boats")], [Span("What they say of it")]],
            [[Span("Port Alden")], [Span("12")], [Span("More than we need, and fewer than we want")]],
            [[Span("Ridge")], [Span("0")]],
          ])),
      .image(Image(alternative: "A boat", caption: [Span("The last boat of the day.")])), .image(Image()), .rule,
      .image(Image(alternative: "A quay at night")),
    ])

  static let scripts = article(
    "港の大臣がポートオールデンを訪問、フェリー契約の報道に懸念 🇯🇵👩‍🚒",
    [
      .paragraph(Paragraph("三日間の会談のため、大臣は月曜日に首都に入った。「船はある」と彼は述べた。近隣諸国は懸念を示している。")),
      .paragraph(Paragraph("Ναυτιλία, café, e\u{301}te\u{301}, 👨‍👩‍👧‍👦 family, ☀️ sun, 한국어 문장입니다.")),
      .paragraph(
        Paragraph([
          Span("\u{3000}\u{3000}快来"), Span("众测", link: "https://harbor.example/a"), Span("，体验各领域最前沿的产品吧。\n \n\n　　第二"),
          Span("段", link: "https://harbor.example/b"), Span("。\n"),
        ])),
      .paragraph(Paragraph("นักเคลื่อนไหวทางการเมืองที่ลี้ภัยออกจากประเทศไทยและได้หายตัวไปจากที่พักในประเทศเพื่อนบ้าน เมื่อวันที่ 12")),
      .paragraph(Paragraph("Averyveryveryveryverylongwordthatnolinecanholdwhateveritswidthis and on.")),
    ])

  /// What a hostile page may hold.
  static let hostile = article(
    "Red \u{1B}[31malert\u{1B}[0m \u{202E}reversed\u{202C}\u{7} title",
    [
      .paragraph(Paragraph("Before \u{1B}]0;title\u{7}after, a\u{AD}b and a tab\there\r\nnext\u{85}line.")),
      .paragraph(Paragraph("")), .paragraph(Paragraph([])), .list(ListBlock(items: [])),
      .list(ListBlock(start: Int.max, items: [[], [.paragraph(Paragraph("past the last number"))]])), .quote([]),
      .code(language: nil, ""), .table(Table(rows: [])), .table(Table(headerRows: 3, rows: [[], [[Span("x")]]])),
      .table(Table(rows: [Array(repeating: [Span("wide cell")], count: 60)])), nest(200),
      .paragraph(Paragraph("e" + String(repeating: "\u{301}", count: 300) + " marks")),
    ])

  static let all = [harbor, everything, scripts, hostile]

  static func article(
    _ title: String, summary: String? = nil, publication: Publication = Publication(), date: PublicationDate? = nil,
    votes: Int? = nil, topics: [String] = [], _ blocks: [Block]
  ) -> Article {
    Article(
      id: ArticleID(version: 1, high: 0, low: 1), title: title, summary: summary, date: date, publication: publication,
      blocks: blocks, topics: topics, votes: votes, format: FormatName("test"),
      locator: Locator(path: FilePath("/test")))
  }

  private static func nest(_ depth: Int) -> Block {
    depth == 0 ? .paragraph(Paragraph("deep down")) : .quote([nest(depth - 1)])
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return day
  }
}
