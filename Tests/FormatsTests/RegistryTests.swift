import Formats
import NewsCore
import Testing

@Suite("Formats are told by their bytes")
struct RegistryTests {
  private func read(_ bytes: [UInt8], name: String = "page.txt") throws(FormatError) -> [Article] {
    try FormatRegistry.standard.articles(in: SourceFile(path: FilePath(name), bytes: bytes))
  }

  @Test("A file without text has nothing to show", arguments: ["", " \r\n\t\n", "\n\n\n"])
  func empty(text: String) {
    #expect(throws: FormatError.empty) { try read(Array(text.utf8)) }
  }

  @Test(
    "What lists items and is whole without any is told with its title, and is not empty",
    arguments: [
      (
        "<rss version='2.0'><channel><title>Pier &amp; Mail</title><link>https://pier.example/</link></channel></rss>",
        "the feed “Pier & Mail”, which has no items yet"
      ),
      ("<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "a feed, which has no items yet"),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "a feed, which has no items yet"),
      (
        "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><title>Pier</title></channel></rdf:RDF>",
        "the feed “Pier”, which has no items yet"
      ),
      (
        #"{"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "items": []}"#,
        "the feed “Pier”, which has no items yet"
      ),
      ("<newsMessage><header/><itemSet></itemSet></newsMessage>", "a package of news with none in it"),
      (
        "<opml version='2.0'><head><title>My coast</title></head><body></body></opml>",
        "the list of links “My coast”, which has none in it yet"
      ),
      ("<opml version='2.0'><body/></opml>", "a list of links, which has none in it yet"),
      (
        """
        From MAILER-DAEMON Mon Apr 14 09:00:00 2025
        Date: 14 Apr 2025 09:00:00 +0000
        From: Mail System Internal Data <MAILER-DAEMON@mail.example>
        Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA
        X-IMAP: 1744621200 0000000000

        This text is part of the internal format of your mail folder.

        """, "a mailbox without a message"
      ),
    ])
  func noItems(text: String, list: String) {
    #expect(throws: FormatError.noItems(in: list)) { try read(Array(text.utf8)) }
  }

  @Test("A file without a byte is a mailbox without a message where it is called so")
  func emptyMailbox() {
    #expect(throws: FormatError.noItems(in: "a mailbox without a message")) { try read([], name: "Drafts.mbox") }
    #expect(throws: FormatError.empty) { try read([0x0A], name: "Drafts.mbox") }
  }

  @Test(
    "What is cut before its first item is damaged",
    arguments: [
      "<rss version='2.0'><channel><title>Pier</title>", "<feed xmlns='a'><title>Pier", "<newsMessage><header/>",
      "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><title>Pier</title></channel>",
    ])
  func cutBeforeItems(text: String) {
    do {
      _ = try read(Array(text.utf8))
      Issue.record("Nothing is wrong")
    } catch .damaged(let reason) {
      #expect(reason.hasSuffix("breaks off before its first item"))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(
    "Pictures, programs and archives are no text",
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64) + [1, 2, 3, 4],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 64),
      (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 89) },
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    #expect(throws: FormatError.notText) { try read(bytes, name: "article.html") }
  }

  @Test("A message in Outlook's own form is said to be one, and other files of that kind are no text")
  func outlook() {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    (bytes[30], bytes[48]) = (9, 2)
    #expect(throws: FormatError.notText) { try read(bytes, name: "tables.xls") }
    bytes.replaceSubrange(1616..<1632, with: [0x0B, 0x0D, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46])
    do {
      _ = try read(bytes, name: "ferry")
      Issue.record("It was read")
    } catch .notRead(let reason, _) {
      #expect(reason.contains("Outlook"))
    } catch {
      Issue.record("\(error)")
    }
    #expect(throws: FormatError.notText) { try read(Array(bytes.prefix(1600)), name: "cut.msg") }
  }

  @Test("A page text is known by its bytes, whatever its name", arguments: ["page.html", "x", "photo.jpg"])
  func name(name: String) throws {
    let articles = try read(Array("Current:Home > NewsA title -Site\nA title\nView\n".utf8), name: name)
    #expect(articles.first?.format == FormatName("pagetext", variant: "A"))
  }

  @Test("A page is known behind a comment of any length", arguments: [10, 5000, 100_000])
  func comment(length: Int) throws {
    let page = "<!-- \(String(repeating: "x", count: length)) -->\n"
    #expect(
      try read(Array("\(page)<html><title>Night ferry</title><p>The ferry sails at noon.".utf8)).first?.format
        == FormatName("html"))
    #expect(try read(Array("<!-- \(String(repeating: "x", count: length))".utf8)).first?.format != FormatName("html"))
  }

  @Test("A text is read in the encoding that it is in, though nobody says which")
  func encoding() throws {
    let latin = try #require(try read([0x43, 0x61, 0x66, 0xE9, 0x20, 0x61, 0x6E, 0x64, 0x20, 0x74, 0x65, 0x61]).first)
    #expect(latin.title == "Café and tea")
    let words = "Tea on the pier".utf16
    let wide: [UInt8] = [0xFF, 0xFE] + words.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(try read(wide).first?.title == "Tea on the pier")
    // Without the mark, either way round.
    #expect(try read(Array(wide.dropFirst(2))).first?.title == "Tea on the pier")
    #expect(
      try read(words.flatMap { unit in [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }).first?.title
        == "Tea on the pier")
  }

  @Test("What is no UTF-8 in a text that is in UTF-8 is counted")
  func damaged() throws {
    let bytes =
      Array("Tobias schließt die Tür, öffnet sie, und geht über die Brücke. ".utf8) + [0xE9] + Array(" größer".utf8)
    let article = try #require(try read(bytes).first)
    #expect(article.bodyText.hasSuffix("\u{FFFD} größer"))
    #expect(article.warnings.contains(Warning(.encoding, .replacedBytes(1))))
  }

  @Test("Random bytes are an article or have nothing to show, and never more than that")
  func random() {
    var state: UInt64 = 99
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33) | (length % 2 == 0 ? 0x20 : 0)
      }
      _ = try? read(bytes)
    }
  }

  @Test(
    "Two hundred thousand short lines and one line of megabytes are read in one go",
    arguments: ["a b\n", "long words without an end "])
  func huge(unit: String) throws {
    let text =
      "Current:Home > NewsT -S\nT\nView\n" + String(repeating: unit, count: unit.count < 5 ? 200_000 : 100_000)
    let article = try #require(try read(Array(text.utf8)).first)
    #expect(article.title == "T")
  }

  @Test("Markdown is known whatever ends its lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let lines = [
      "# Fog", "", "The pier is closed, [says the office](https://coast.example/7).", "", "## Why", "", "Fog.",
    ]
    let article = try #require(try read(Array(lines.joined(separator: end).utf8)).first)
    #expect(article.format.name == "markdown")
    #expect(article.title == "Fog")
  }

  @Test("A title that is nearly all of a long line is looked for in one go")
  func longTitle() throws {
    let words = { (count: Int) in String(repeating: "Abc:", count: count) }
    let text = "Current:Home\n\(words(20_000))z\nView\n\(words(60_000))\n"
    #expect(try !read(Array(text.utf8)).isEmpty)
  }
}
