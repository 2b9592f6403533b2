import Formats
import NewsCore
import Testing

@Suite("Messages of NewsML")
struct NewsMessageTests {
  private static func item(_ number: Int, version: Int = 1, title: String = "Ferry") -> String {
    """
    <n:newsItem guid="urn:newsml:coast.example:\(number)" version="\(version)"><n:itemMeta>
    <n:versionCreated>2026-11-26T09:0\(version):00Z</n:versionCreated></n:itemMeta><n:contentMeta><n:headline>\(title) \(number)</n:headline>
    </n:contentMeta><n:contentSet><n:inlineXML><p><![CDATA[</n:newsItem>]]> It \(String(repeating: "sails ", count: 90))on.</p>
    </n:inlineXML></n:contentSet></n:newsItem>

    """
  }

  private static func message(_ items: [String]) -> [UInt8] {
    Array("<?xml version=\"1.0\"?><n:newsMessage><n:itemSet>\(items.joined())</n:itemSet></n:newsMessage>".utf8)
  }

  private func articles(_ source: any ByteSource) throws -> ([Article], StreamedFile) {
    let file = try StreamedFile(path: FilePath("wire.xml"), source: source, registry: .standard)
    var articles: [Article] = []
    try FormatRegistry.standard.visitArticles(in: file) { article in
      articles.append(article)
      return true
    }
    return (articles, file)
  }

  @Test("A message of any size is read a piece at a time, and an item without the others")
  func large() throws {
    let source = StreamedSource(Self.message((0..<3000).map { Self.item($0) }))
    let (articles, file) = try articles(source)
    #expect(articles.map(\.title) == (0..<3000).map { "Ferry \($0)" })
    #expect(source.largest <= 512 << 10)
    let before = source.all
    let article = try #require(articles.last)
    #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    #expect(source.all - before < 5000)
  }

  @Test("Versions of an item are one article, told by when they were made")
  func versions() throws {
    let (articles, _) = try articles(
      BytesAtHand(Self.message([Self.item(7, version: 2, title: "Second"), Self.item(7, title: "First")])))
    #expect(Set(articles.map(\.id)).count == 1)
    #expect(articles.compactMap(\.updated?.iso8601) == ["2026-11-26T09:02:00Z", "2026-11-26T09:01:00Z"])
  }

  @Test("An item without an end is ended by the next, and by the end of the file")
  func withoutEnd() throws {
    let open = Self.item(1).replacing("</n:contentSet></n:newsItem>", with: "")
    let (articles, _) = try articles(BytesAtHand(Self.message([open, Self.item(2), open])))
    #expect(articles.map(\.title) == ["Ferry 1", "Ferry 2", "Ferry 1"])
    #expect(articles.map { $0.warnings.contains(Warning(.body, .endsEarly)) } == [true, false, true])
  }

  @Test("A message in UTF-16 is read too, if not by places")
  func wide() throws {
    let text = String(decoding: Self.message([Self.item(1), Self.item(2)]), as: UTF8.self)
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { (unit: UInt16) -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    let (articles, file) = try articles(BytesAtHand(bytes))
    #expect(articles.map(\.title) == ["Ferry 1", "Ferry 2"])
    #expect(articles.map(\.locator.byteRange) == [nil, nil])
    for article in articles {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }
}
