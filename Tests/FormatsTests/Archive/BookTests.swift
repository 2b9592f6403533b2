import Formats
import NewsCore
import Testing

@Suite("Books")
struct BookTests {
  private static let container = """
    <?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
    <rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """
  private static let package = """
    <?xml version='1.0' encoding='utf-8'?>
    <package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Alden Beacon [Thu, 26 Nov 2026]</dc:title><dc:creator>maker</dc:creator><dc:publisher>maker</dc:publisher>
    <dc:date>2026-11-26T05:30:00+00:00</dc:date><dc:language>en</dc:language></metadata><manifest>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    <item id="i0" href="index.html" media-type="application/xhtml+xml"/>
    <item id="f0" href="feed_0/index.html" media-type="application/xhtml+xml"/>
    <item id="a0" href="feed_0/article_0/index_split_000.html" media-type="application/xhtml+xml"/>
    <item id="a0b" href="feed_0/article_0/index_split_001.html" media-type="application/xhtml+xml"/>
    <item id="a1" href="feed_0/article%5F1/index.html" media-type="application/xhtml+xml"/></manifest>
    <spine toc="ncx"><itemref idref="i0"/><itemref idref="f0"/><itemref idref="a0"/><itemref idref="a0b"/>
    <itemref idref="a1"/><itemref idref="missing"/></spine></package>
    """
  private static let contents = """
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Harbor &amp; Coast</text></navLabel>
    <content src="feed_0/index.html"/>
    <navPoint><navLabel><text>The ice holds</text></navLabel><content src="feed_0/article_0/index_split_000.html"/></navPoint>
    <navPoint><navLabel><text>Half a roof</text></navLabel><content src="feed_0/article_1/index.html#top"/></navPoint>
    </navPoint></navMap></ncx>
    """

  private static func page(_ body: String) -> [UInt8] {
    Array("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>\(body)</body></html>".utf8)
  }

  private static let bar =
    #"<div>| <a href="../../index.html">Section menu</a> | <a href="../index.html">Main menu</a> |</div>"#

  private static func book(hasMark: Bool) -> [UInt8] {
    let files: [(name: String, bytes: [UInt8])] = [
      ("META-INF/container.xml", Array(container.utf8)), ("content.opf", Array(package.utf8)),
      ("toc.ncx", Array(contents.utf8)),
      ("index.html", page(#"<ul><li><a href="feed_0/index.html">Harbor &amp; Coast</a></li></ul>"#)),
      ("feed_0/index.html", page(#"<h2>Harbor</h2><a href="article_0/index.html">The ice holds</a> and so on"#)),
      (
        "feed_0/article_0/index_split_000.html",
        page(bar + "<h1>The ice holds</h1><p>The inner harbor froze over on Wednesday night.</p>")
      ),
      (
        "feed_0/article_0/index_split_001.html",
        page(
          "<p>Skaters came.</p>" + bar
            + #"<p>This article was downloaded by <b>maker</b> from <a href="https://beacon.example/ice">https://beacon.example/ice</a></p>"#
        )
      ), ("feed_0/article_1/index.html", page("<p>Harriers play in the rain this week.</p>")),
    ]
    return Packing.zip((hasMark ? [("mimetype", Array("application/epub+zip".utf8))] : []) + files)
  }

  @Test(
    "A chapter is an article, with the section of the contents, and pages of links are none", arguments: [true, false])
  func chapters(hasMark: Bool) throws {
    let bytes = Self.book(hasMark: hasMark)
    let read = try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("b.epub"), bytes: bytes))
    #expect(read.map(\.title) == ["The ice holds", "Half a roof"])
    let first = try #require(read.first)
    #expect(first.bodyText == "The inner harbor froze over on Wednesday night.\n\nSkaters came.")
    #expect(first.link == "https://beacon.example/ice")
    #expect(first.publication.section == "Harbor & Coast")
    #expect(first.publication.source == "Alden Beacon")
    #expect(first.author == nil)
    #expect(first.date?.iso8601 == "2026-11-26T05:30:00Z")
    #expect(first.format.name == "epub")
    let file = try StreamedFile(path: FilePath("b.epub"), source: BytesAtHand(bytes), registry: .standard)
    for article in read {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("A book cut anywhere, or with any byte wrong, comes to an end")
  func broken() {
    let bytes = Self.book(hasMark: true)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      _ = try? FormatRegistry.standard.articles(
        in: SourceFile(path: FilePath("b"), bytes: Array(bytes.prefix(length))))
      var damaged = bytes
      damaged[length] ^= 0x15
      _ = try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("b"), bytes: damaged))
    }
  }
}
