import NewsCore
import Testing
import Text

@testable import Prose

@Suite("A galley")
struct GalleyTests {
  @Test("Who is named as the source is not named again, and a page without a text says so")
  func head() {
    let publication = Publication(source: "Ada Fenn", site: "Ada Fenn")
    var article = Samples.article("Fog", publication: publication, topics: ["coast"], [])
    article.author = "Ada Fenn"
    let text = Galley(article: article, measure: Measure(columns: 60)).plainText
    #expect(text.hasSuffix("Ada Fenn · undated · 1 min\n\nNo text was found in it.\nTopics: coast"), "\(text)")
  }

  @Test("The lowest top leaves the last line at the foot")
  func lastTop() {
    let galley = Galley(article: Samples.everything, measure: Measure(columns: 40))
    let count = ContractTests.lines(of: galley).count
    for rows in 1...count + 2 {
      #expect(galley.lines(from: galley.lastTop(rows: rows), count: rows + 5).count == min(rows, count))
    }
  }

  @Test("Progress grows from line to line and ends at 1")
  func progress() {
    let galley = Galley(article: Samples.everything, measure: Measure(columns: 40))
    var before = 0.0
    for step in 0..<ContractTests.lines(of: galley).count {
      let progress = galley.progress(top: galley.position(.start, movedBy: step), rows: 5)
      #expect(progress >= before && progress <= 1)
      before = progress
    }
    #expect(before == 1)
  }

  @Test("Paragraph by paragraph goes through all blocks and back")
  func paragraphs() {
    let galley = Galley(article: Samples.harbor, measure: Measure(columns: 24))
    var position = Galley.Position.start
    var texts: [String] = []
    for _ in 0..<3 {
      position = galley.paragraph(from: position, forward: true)
      texts.append(galley.lines(from: position, count: 1)[0].runs[0].text)
    }
    #expect(texts == ["PORT ALDEN (AP) —", "“We have boats,” he", "Need a break? Play the"])
    #expect(galley.paragraph(from: position, forward: true) == position)
    #expect(galley.offset(of: galley.paragraph(from: position, forward: false)).block == 1)
    // From within a paragraph, back is to its own beginning.
    let inside = galley.position(galley.position(of: DocumentOffset(block: 0, utf8: 0)), movedBy: 2)
    #expect(galley.paragraph(from: inside, forward: false) == galley.position(of: DocumentOffset(block: 0, utf8: 0)))
  }

  @Test("A search finds folded text in title and blocks, and each match lies in runs that show it")
  func search() {
    let galley = Galley(article: Samples.scripts, measure: Measure(columns: 12))
    #expect(galley.matches(of: "CAFE").count == 1)
    #expect(galley.matches(of: "été").count == 1)
    #expect(galley.matches(of: "大臣").map(\.lowerBound.block) == [-1, 0])
    #expect(galley.matches(of: "").isEmpty)
    #expect(galley.matches(of: "\u{1B}").isEmpty)
  }

  @Test("A very long paragraph is set in parts, with no line lost between them")
  func longParagraph() {
    let text = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
    let galley = Galley(article: Samples.article("Long", [.paragraph(Paragraph(text))]), measure: Measure(columns: 60))
    #expect(galley.pieces.count > 5)
    let words = ContractTests.lines(of: galley).dropFirst(2).flatMap {
      $0.runs.flatMap { $0.text.split(separator: " ") }
    }
    #expect(words.filter { $0.hasPrefix("word") }.map(String.init) == text.split(separator: " ").map(String.init))
  }

  @Test("A very long paragraph of links is set in parts, and each link has its number where it ends")
  func longLinks() {
    let spans = (0..<5000).flatMap { [Span("harbour \($0)", link: "https://coast.example/\($0)"), Span(" and ")] }
    let article = Samples.article("Long", [.paragraph(Paragraph(spans))])
    let galley = Galley(article: article, measure: Measure(columns: 60))
    #expect(galley.pieces.count > 5)
    let shown = ContractTests.lines(of: galley).dropFirst(2).map { $0.runs.map(\.text).joined() }.joined(separator: " ")
    let expected = (0..<5000).map { "harbour \($0)[\($0 + 1)] and" }.joined(separator: " ")
    #expect(shown.hasSuffix(expected))
    // A link that goes on in the next part has no number in this one.
    let link = Paragraph([
      Span("Before "), Span(String(repeating: "words ", count: 9000), link: "https://coast.example/"),
    ])
    let long = Galley(article: Samples.article("Long", [.paragraph(link)]), measure: Measure(columns: 60))
    #expect(long.pieces.count > 3)
    #expect(ContractTests.lines(of: long).flatMap(\.runs).filter { $0.role == .linkNumber }.map(\.text) == ["[1]"])
  }

  @Test("A very long table is set a few rows at a time, its columns as wide as in one", arguments: [60, 12])
  func longTable(columns: Int) throws {
    let rows = (0..<3000).map { [[Span("boat \($0)")], [Span($0 == 2500 ? "the longest of all" : "a")], [Span("é")]] }
    let table = Table(caption: [Span("Boats")], headerRows: 1, rows: rows)
    let article = Samples.article("Long", [.table(table)])
    let galley = Galley(article: article, measure: Measure(columns: columns))
    #expect(galley.pieces.count > 2)
    #expect(galley.pieces.last?.range.upperBound == article.blocks[0].text.utf8.count)
    let bytes = Array(article.blocks[0].text.utf8)
    var boats: [Int] = []
    for run in ContractTests.lines(of: galley).flatMap(\.runs) {
      guard let source = run.source, source.lowerBound.block == 0 else { continue }
      #expect(Array(run.text.utf8) == Array(bytes[source.lowerBound.utf8..<source.upperBound.utf8]))
      if run.text.hasPrefix("boat ") { boats += Int(run.text.dropFirst(5)).map { [$0] } ?? [] }
    }
    #expect(boats == Array(columns == 60 ? 0..<3000 : 1..<3000))
    let lines = galley.plainText.split(separator: "\n")
    if columns == 60 { #expect(Set(lines.filter { $0.hasSuffix("é") }.map(\.count)).count == 1) }
    #expect(lines.count { $0.hasPrefix("─") } == (columns == 60 ? 1 : 0))
  }

  private static func lines(_ text: String, columns: Int) -> [String] {
    let galley = Galley(
      article: Samples.article("T", [.paragraph(Paragraph(text))]), measure: Measure(columns: columns))
    return ContractTests.lines(of: galley).filter { $0.offset.block == 0 && !$0.runs.isEmpty }.map {
      $0.runs.map(\.text).joined()
    }
  }

  @Test("A line may end at a zero width space, and at a soft hyphen, which shows then")
  func breakPlaces() {
    #expect(Self.lines("harbourmaster\u{200B}harbourmaster", columns: 18) == ["harbourmaster", "harbourmaster"])
    #expect(Self.lines("harbour\u{200B}master", columns: 18) == ["harbourmaster"])
    let word = "Ober\u{AD}bürger\u{AD}meister"
    #expect(Self.lines(word, columns: 20) == ["Oberbürgermeister"])
    #expect(Self.lines(word, columns: 11) == ["Oberbürger-", "meister"])
    #expect(Self.lines(word, columns: 10) == ["Ober-", "bürger-", "meister"])
    #expect(Self.lines("Der Ober\u{AD} bürger\u{AD}", columns: 9) == ["Der Ober", "bürger"])
  }

  @Test("Whatever may end a line, none is too wide and nothing is lost", arguments: 2...24)
  func breakPlacesFit(columns: Int) {
    let text =
      "Fäh\u{AD}re\u{AD}\u{AD}n\u{AD} und Hafen\u{200B}meister\u{AD}\u{200B}in am Oberbürger\u{AD}meister\u{AD}kai"
    let lines = Self.lines(text, columns: columns)
    for line in lines { #expect(CellMetrics().width(of: line) <= columns) }
    #expect(
      lines.joined().filter { $0 != "-" && $0 != " " } == "FährenundHafenmeisterinamOberbürgermeisterkai")
  }

  @Test("A long word without any blank is parted between code points")
  func longWord() {
    let text = String(repeating: "語", count: 20_000)
    let galley = Galley(article: Samples.article("Long", [.paragraph(Paragraph(text))]), measure: Measure(columns: 61))
    let shown = ContractTests.lines(of: galley).flatMap(\.runs).filter { $0.source?.lowerBound.block == 0 }
    #expect(shown.reduce(into: "") { $0 += $1.text } == text)
  }

  private static func lines(_ spans: [Span], columns: Int = 60) -> [String] {
    let galley = Galley(
      article: Samples.article("T", [.paragraph(Paragraph(spans))]), measure: Measure(columns: columns))
    return ContractTests.lines(of: galley).filter { $0.offset.block == 0 }.map { $0.runs.map(\.text).joined() }
      .dropFirst().map { $0 }
  }

  @Test("A link's number stands behind its last word")
  func numbersBehindWords() {
    let (a, b) = ("https://coast.example/a", "https://coast.example/b")
    func line(_ spans: Span...) -> [String] { Self.lines(spans) }
    #expect(line(Span("The "), Span("deal ", link: a), Span("is off.")) == ["The deal[1] is off."])
    #expect(line(Span("The "), Span("boat", link: a), Span("s, and on")) == ["The boats[1], and on"])
    #expect(line(Span("Its "), Span("port", link: a), Span("’s ferry")) == ["Its port’s[1] ferry"])
    #expect(line(Span("港", link: a), Span("の大臣")) == ["港[1]の大臣"])
    #expect(line(Span("on", link: a), Span("e ", style: .strong, link: a), Span("two", link: a)) == ["one two[1]"])
    let merged = line(Span("one", link: a), Span(" "), Span("two", link: a), Span("three", link: b))
    #expect(merged == ["one two[1]three[2]"])
  }

  @Test("Pictures, links without words and addresses that are written out take no number")
  func noNumbers() {
    let (a, b) = ("https://coast.example/a", "https://coast.example/b/")
    let blocks: [Block] = [
      .image(Image(alternative: "A boat", link: a)),
      .paragraph(
        Paragraph([
          Span("See "), Span(" ", link: a), Span("coast.example/b", link: b), Span(" or "),
          Span("me", link: "mailto:me@x"), Span(" at "), Span("me@x", link: "mailto:me@x"),
          Span(" "), Span("now", link: a),
        ])),
    ]
    let galley = Galley(article: Samples.article("T", blocks), measure: Measure(columns: 60))
    #expect(galley.plainText.hasSuffix("\nSee  coast.example/b or me[1] at me@x now[2]"))
    #expect(galley.links.map(\.target) == ["mailto:me@x", a])
  }

  @Test("No line begins with a link's number, or ends within it", arguments: 6...40)
  func numbersStay(columns: Int) {
    let words = (1...30).map { String(repeating: "a", count: $0) + ($0.isMultiple(of: 2) ? "港の大臣" : "") }
    let spans = words.enumerated().flatMap { [Span($1, link: "\($0)"), Span("、フェリー")] }
    let lines = Self.lines(spans, columns: columns)
    #expect(lines.joined() == words.enumerated().map { "\($1)[\($0 + 1)]、フェリー" }.joined())
    for line in lines { #expect(CellMetrics().width(of: line) <= columns) }
    for line in lines {
      let begun = line.split(separator: "[", omittingEmptySubsequences: false)
      #expect(begun.first != "" && begun.dropFirst().allSatisfy { $0.contains("]") }, "\(line)")
      #expect(begun.first?.contains("]") == false, "\(line)")
    }
  }

  @Test("An indent beside blank lines is not set, and of several empty lines one")
  func superfluousBlanks() {
    func lines(_ text: String) -> [String] { Self.lines([Span(text)], columns: 60) }
    #expect(lines("\u{3000}\u{3000}港の大臣") == ["港の大臣"])
    #expect(lines(" \u{A0} \u{A0}One.\n \n\n\u{A0}\n   Two.\n\n") == ["One.", "", "Two."])
    #expect(lines("\n\n  One.") == ["One."])
    // Right below another line an indent tells that a paragraph begins, or is a poem's.
    #expect(lines("\u{3000}\u{3000}港。\n\u{3000}\u{3000}船。\n\u{A0}\u{A0} \u{A0}海。") == ["港。", "　船。", " \u{A0}海。"])
    #expect(lines("  Harbor\n    and boat\n  and sea") == ["Harbor", "  and boat", "and sea"])
  }

  @Test("A paragraph of nothing but blanks of any width is not set")
  func blankParagraph() {
    let blocks = ["One.", "\u{A0}", "\u{3000}\u{200B}", "Two."].map { Block.paragraph(Paragraph($0)) }
    let galley = Galley(article: Samples.article("T", blocks), measure: Measure(columns: 60))
    #expect(galley.plainText.hasSuffix("\n\nOne.\n\nTwo."))
  }

  @Test("Code is set apart, and what goes on from the line above says so; a page as saved is as wide as it may be")
  func code() {
    let article = Samples.article("T", [.code(language: nil, "if boats {\n\tsail(to: harbor, at: dawn)\n}\n")])
    let measure = Measure(columns: 24)
    let lines = ContractTests.lines(of: Galley(article: article, measure: measure)).filter { $0.offset.block == 0 }
    let shown = lines.map { $0.runs.map(\.text).joined() }.filter { !$0.isEmpty }
    #expect(shown == ["  if boats {", "      sail(to: harbor,", "» at: dawn)", "  }"])
    #expect(lines.flatMap(\.runs).filter { $0.role == .continuation }.map(\.text) == ["» "])
    let saved = Galley(article: article, measure: measure, head: .title).plainText
    #expect(saved.hasSuffix("\nif boats {\n    sail(to: harbor, at:\ndawn)\n}"))
  }

  @Test("Lines of Thai end at blanks, and between syllables where a third of them would be empty")
  func thai() {
    #expect(Self.lines("ภาษาไทยและเพลงไทย", columns: 9) == ["ภาษาไทย", "และเพลง", "ไทย"])
    #expect(Self.lines("ภาษาไทย และเพลงไทย", columns: 10) == ["ภาษาไทย", "และเพลงไทย"])
    #expect(Self.lines("ไทย และเพลงไทยและไทย", columns: 12) == ["ไทย และเพลง", "ไทยและไทย"])
  }

  @Test("The page as saved has its title alone above it")
  func titleAlone() {
    let galley = Galley(article: Samples.harbor, measure: Measure(columns: 60), head: .title)
    let text = galley.plainText
    #expect(!text.contains("Coast Daily\n"))
    #expect(!text.contains("page dated"))
  }

  @Test("Dates say whose they are, and no more than they know")
  func dates() throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 3))
    let time = try #require(PublicationDate.Time(hour: 9, minute: 5))
    #expect(DateWords.long(PublicationDate(day: day, provenance: .page)) == "page dated 3 Nov 2026")
    #expect(DateWords.long(PublicationDate(day: day, time: time, provenance: .file)) == "file dated 3 Nov 2026, 09:05")
    #expect(
      DateWords.long(PublicationDate(day: day, time: time, zone: -330, provenance: .feed)) == "3 Nov 2026, 09:05 -05:30"
    )
    #expect(
      DateWords.long(PublicationDate(day: day, time: time, zone: 0, provenance: .metadata)) == "3 Nov 2026, 09:05 UTC")
    #expect(DateWords.heading(day, thisYear: 2026) == "Tuesday 3 November")
    #expect(DateWords.heading(day, thisYear: 2027) == "Tuesday 3 November 2026")
  }
}
