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
      (
        "feed_0/index.html",
        page(#"<h2>Harbor</h2><a href="article_0/index_split_000.html#top">The ice holds</a> and so on"#)
      ),
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

  /// Chapters as ordinary books have them: with headings in the contents, links to notes, and parts in files of their own.
  private static var chapters: [UInt8] {
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>
      <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>
      <item id="c2" href="text/two.xhtml" media-type="application/xhtml+xml"/>
      <item id="c3" href="text/three.xhtml" media-type="application/xhtml+xml"/>
      <item id="c4" href="text/notes.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3"/><itemref idref="c4"/></spine></package>
      """
    let contents = """
      <nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>
      <li><a href="text/one.xhtml">The pier</a><ol><li><a href="text/one.xhtml#ice">Ice</a></li></ol></li>
      <li><a href="text/two.xhtml">The ferry</a><ol><li><a href="text/three.xhtml">The crew</a></li></ol></li>
      <li><a href="text/notes.xhtml">Notes</a></li></ol></nav>
      """
    let note = #"<a href="notes.xhtml#n">1</a>"#
    let story = String(repeating: "The ferry sailed on, and nobody saw it again for a year. ", count: 30)
    return Packing.zip([
      ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(container.utf8)),
      ("content.opf", Array(package.utf8)), ("nav.xhtml", page(contents)),
      ("text/one.xhtml", page("<h1>The pier</h1><p>It was closed.\(note)</p><h2 id=\"ice\">Ice</h2><p>It held.</p>")),
      (
        "text/two.xhtml",
        page("<h1>The ferry</h1><p>\(story)\(note) Of <a href=\"three.xhtml\">the crew</a> later.</p>")
      ),
      ("text/three.xhtml", page("<h1>The crew</h1><p>There were five of them.</p>")),
      ("text/notes.xhtml", page("<p id=\"n\">In the winter of that year.</p>")),
    ])
  }

  @Test("A chapter with headings in the contents, parts in other files and links to notes is no page of links")
  func ordinary() throws {
    let read = try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("b.epub"), bytes: Self.chapters))
    #expect(read.map(\.title) == ["The pier", "The ferry", "The crew", "Notes"])
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
