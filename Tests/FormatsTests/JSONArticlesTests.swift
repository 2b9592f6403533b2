import NewsCore
import Testing

@testable import Formats

@Suite("Articles in JSON")
struct JSONArticlesTests {
  private static func articles(_ text: String) -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("coast.json"), bytes: Array(text.utf8)))) ?? []
  }

  @Test("A JSON Feed is read")
  func feed() throws {
    let article = try #require(
      Self.articles(
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Coast Daily", "feed_url": "https://coast.example/f",
         "authors": [{"name": "The desk"}], "items": [{"id": "7", "url": "https://coast.example/7", "title": "Fog",
         "content_html": "<p>Thick.</p>", "date_published": "2025-04-14T12:14:08Z", "tags": ["Harbour"]}]}
        """
      ).first)
    #expect(article.guid == "7")
    #expect(article.title == "Fog")
    #expect(article.author == "The desk")
    #expect(article.bodyText == "Thick.")
    #expect(article.date?.iso8601 == "2025-04-14T12:14:08Z")
    #expect(article.publication.site == "Coast Daily")
  }

  @Test(
    "Articles are found in lists, lines and objects of all vocabularies",
    arguments: [
      #"{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Fog","articleBody":"Thick."}]}"#,
      #"[{"title":"Fog","maintext":"Thick.","url":"https://coast.example/7"}]"#,
      "{\"title\":\"Fog\",\"text\":\"Thick.\"}\n{\"torn",
      #"{"uri":"urn:coast:7","headline":"Fog","body_html":"<p>Thick.</p>"}"#,
      #"{"headlines":[{"value":"Fog"}],"bodies":[{"contenttype":"text/html","value":"<p>Thick.</p>"}]}"#,
    ])
  func vocabularies(text: String) {
    #expect(Self.articles(text).map(\.title) == ["Fog"])
    #expect(Self.articles(text).map(\.bodyText) == ["Thick."])
  }

  @Test(
    "Identifiers that say nothing are none, and the next that does is taken",
    arguments: [
      #"{"title":"Fog","text":"Thick.","guid":[""],"identifier":"7"}"#,
      #"{"headline":"Fog","articleBody":"Thick.","guid":" ","identifier":{"name":"","value":"7"}}"#,
      #"{"title":"Fog","text":"Thick.","guid":["", {"name":"7"}]}"#,
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":["","7"],"title":"Fog","content_text":"Thick."}]}"#,
    ])
  func identifiers(text: String) {
    #expect(Self.articles(text).map(\.guid) == ["7"])
  }

  @Test("A moment may have a fraction of a second", arguments: ["1744632848.123", "1744632848.0", "1744632848123.5"])
  func fractions(moment: String) {
    let read = Self.articles("{\"title\":\"Fog\",\"text\":\"Thick.\",\"published\":\(moment)}")
    #expect(read.map { $0.date?.iso8601.prefix(19) } == ["2025-04-14T12:14:08"])
  }

  @Test("A number that is no moment is no date", arguments: ["1e300", "-1e17", "0.5"])
  func noMoment(number: String) {
    #expect(Self.articles("{\"title\":\"Fog\",\"text\":\"Thick.\",\"published\":\(number)}").map(\.title) == ["Fog"])
  }

  @Test("Of thousands of authors a hundred are named")
  func authors() {
    let names = (0..<20_000).map { "\"Writer \($0)\"" }.joined(separator: ",")
    let read = Self.articles("{\"title\":\"Fog\",\"text\":\"Thick.\",\"authors\":[\(names)]}")
    #expect(read.first?.author?.split(separator: ",").count == 100)
  }

  /// What is read where an article may have so many bytes.
  private static func stream(_ source: any ByteSource, longest: Int) throws -> (titles: [String], hasTooLarge: Bool) {
    var items = try JSONItemStream(source, longest: longest)
    var titles: [String] = []
    while let item = try items.next() { titles.append(JSONFields(item.value).title ?? "") }
    return (titles, items.hasTooLarge)
  }

  private static func item(_ number: Int, words: Int = 300) -> String {
    let text = String(repeating: #"thick \"}]\\ "#, count: words) + "\(number)."
    return #"{"id": "\#(number)", "title": "Fog \#(number)", "content_text": "\#(text)"}"#
  }

  enum Form: String, CaseIterable {
    case feed, feedWithoutName, list, lines, around

    func text(of items: [String]) -> String {
      let all = items.joined(separator: ",\n")
      return switch self {
      case .feed: "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Coast\", \"items\": [\(all)]}"
      case .feedWithoutName: "{\"feed_url\": \"https://coast.example/f\", \"items\": [\(all)], \"title\": \"Coast\"}"
      case .list: "\u{FEFF}[\(all)]"
      case .lines: items.joined(separator: "\n")
      case .around: "{\"status\": 200, \"response\": {\"docs\": [\(all)]}}"
      }
    }
  }

  @Test("A file of any size is read a piece at a time", arguments: Form.allCases)
  func large(form: Form) throws {
    let source = StreamedSource(Array(form.text(of: (0..<4000).map { Self.item($0, words: 20) }).utf8))
    let (titles, hasTooLarge) = try Self.stream(source, longest: 4096)
    #expect(!hasTooLarge)
    #expect(titles == (0..<4000).map { "Fog \($0)" })
    #expect(source.largest <= 300_000)
    #expect(source.all < source.count * 2 + 600_000)
  }

  @Test("An article is opened by its bytes, with what its feed says", arguments: Form.allCases)
  func opened(form: Form) throws {
    let source = StreamedSource(Array(form.text(of: (0..<50).map { Self.item($0, words: 2) }).utf8))
    let file = try StreamedFile(path: FilePath("coast.json"), source: source, registry: .standard)
    var articles: [Article] = []
    try FormatRegistry.standard.visitArticles(in: file) { article in
      articles.append(article)
      return true
    }
    #expect(Set(articles.map(\.id)).count == 50)
    for article in articles {
      #expect(article.publication.site == (form.rawValue.hasPrefix("feed") ? "Coast" : nil))
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("A small feed is known by all that it says, wherever it says it")
  func nameBehind() throws {
    let articles = Self.articles(Form.feedWithoutName.text(of: [Self.item(1), Self.item(2)]))
    #expect(articles.map(\.publication.site) == ["Coast", "Coast"])
    #expect(articles.map(\.guid) == ["1", "2"])
  }

  @Test(
    "A feed that is too long for a look is known by what it says behind its items too",
    arguments: [
      (#"{"items": [ITEMS], "title": "Coast"}"#, "Coast"),
      (
        #"{"feed_url": "f", "items": [ITEMS], "title": "Coast", "authors": [{"name": "Ada ]"}], "tags": []}"# + "\n",
        "Coast"
      ),
      (#"{"title": "Coast", "items": [ITEMS], "title": "Other", "language": "en"}"#, "Coast"),
      (#"{"feed_url": "f", "items": [ITEMS]}"#, nil),
      (#"{"feed_url": "f", "items": [ITEMS], "title": "Torn"#, nil),
      (#"{"feed_url": "f", "items": [ITEMS], "a": {"b": [], "title": "Inner"}}"#, nil),
      (#"{"feed_url": "f", "items": [ITEMS, {"id": "x", "tags": [], "title": "Last"}]}"#, nil),
    ])
  func tail(form: String, title: String?) throws {
    let items = (0..<400).map { Self.item($0, words: 20) }.joined(separator: ",")
    let bytes = Array(form.replacing("ITEMS", with: items).utf8)
    var stream = try JSONItemStream(StreamedSource(bytes), longest: 4096)
    let first = try #require(try stream.next())
    #expect(first.feed != nil)
    #expect(first.feed?.title == title)
    // What can only be read forwards is not.
    let unpacked = UnpackedSource(count: bytes.count, budget: UnpackingBudget(for: 0)) {
      InflatedPieces(BytesAtHand(Packing.stored(bytes)), at: 0..<(bytes.count + 50))
    }
    var forwards = try JSONItemStream(unpacked, longest: 4096)
    #expect(try forwards.next()?.feed?.title == (form.hasPrefix(#"{"title""#) ? "Coast" : nil))
  }

  @Test("An article that is too long is left out, which is said, and the others are read", arguments: Form.allCases)
  func tooLong(form: Form) throws {
    let text = form.text(of: [Self.item(1, words: 2), Self.item(2, words: 2000), Self.item(3, words: 2)])
    let (titles, hasTooLarge) = try Self.stream(BytesAtHand(Array(text.utf8)), longest: 4096)
    #expect(titles == ["Fog 1", "Fog 3"])
    #expect(hasTooLarge)
  }

  @Test("What is cut off gives what was there before", arguments: [Form.feed, .list, .around])
  func cut(form: Form) throws {
    let text = Array(form.text(of: (0..<100).map { Self.item($0, words: 30) }).utf8)
    let (titles, _) = try Self.stream(BytesAtHand(Array(text.prefix(text.count * 3 / 4))), longest: 4096)
    #expect(titles.count == 74 || titles.count == 75)
  }

  @Test("A line that is torn is passed over, wherever it stands")
  func torn() throws {
    let lines = [
      "{\"title\": \"Torn\", \"text\": \"and", Self.item(1, words: 2), "{\"title\"", "[]", Self.item(2, words: 2),
    ]
    #expect(Self.articles(lines.joined(separator: "\n")).map(\.title) == ["Fog 1", "Fog 2"])
  }

  @Test(
    "A feed with a fault in it gives all that it holds, and says so",
    arguments: [
      (#","content_text":"Thick."},]}"#, "Thick."), (",\"content_text\":\"Thick\tas soup.\"}]}", "Thick as soup."),
      (#","content_text":"Thick.","_x":1e999}]}"#, "Thick."), (#","content_text":"Thick as"#, "Thick as"),
      (",\"content_text\":\"Thick.\\n\\nAnd \nwet.\"}]}", "Thick.\n\nAnd wet."),
      (#","content_text":"Thick.""#, "Thick."),
    ])
  func faults(end: String, body: String) throws {
    for (before, between) in [("", ""), ("\n", "\n  ")] {
      let text =
        #"{"version":"https://jsonfeed.org/version/1.1","title":"Coast",\#(before)"items":[\#(between){"id":"1","#
        + #""title":"Calm","content_text":"A calm day."},\#(between){"id":"2","title":"Fog""# + end
      let file = try StreamedFile(
        path: FilePath("coast.json"), source: BytesAtHand(Array(text.utf8)), registry: .standard)
      var articles: [Article] = []
      #expect(throws: FormatError.damaged(reason: "has faults in its JSON, so something of it may be missing")) {
        try FormatRegistry.standard.visitArticles(in: file) { article in
          articles.append(article)
          return true
        }
      }
      #expect(articles.map(\.title) == ["Calm", "Fog"])
      #expect(articles.map(\.guid) == ["1", "2"])
      #expect(articles.map(\.publication.site) == ["Coast", "Coast"])
      #expect(articles.last?.bodyText == body)
      for article in articles {
        #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
      }
    }
  }

  @Test(
    "An article by itself may have a fault too",
    arguments: [
      "{\"title\": \"Fog\",\n\"text\": \"Thick\nand wet.\"}",
      "{\"docs\": [{\"title\": \"Fog\", \"text\": \"Thick and wet.",
    ])
  func faultAlone(text: String) {
    #expect(Self.articles(text).map(\.title) == ["Fog"])
    #expect(Self.articles(text).map { $0.bodyText.replacing("\n", with: " ") } == ["Thick and wet."])
  }

  @Test("A file may end anywhere", arguments: Form.allCases)
  func cutAnywhere(form: Form) throws {
    let text = Array(form.text(of: (0..<2).map { Self.item($0, words: 1) }).utf8)
    for count in 0..<text.count {
      for longest in [60, 1 << 20] {
        let (titles, _) = try Self.stream(BytesAtHand(Array(text.prefix(count))), longest: longest)
        #expect(titles.count <= 2)
      }
    }
  }

  @Test("Words in brackets are no JSON", arguments: ["[Note] The tide is low.", "{tide} is low", "[1] See below."])
  func words(text: String) throws {
    #expect(Self.articles(text).map(\.format.name) == ["text"])
  }
}
