import NewsCore
import Testing

@testable import Formats

@Suite("What a file is taken for")
struct RecognitionTests {
  private static func articles(_ text: String, name: String = "file") -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath(name), bytes: Array(text.utf8)))) ?? []
  }

  @Test(
    "A part of a page is one, by the element it begins with",
    arguments: [
      "<h1>Fog</h1><p>It was thick.", "<!-- from the coast -->\n<article><h1>Fog</h1>It was thick.</article>",
      "<P>It was thick.<P>And it stayed.", "<div class=story>It was thick.</div>", "<table><tr><td>Fog</table>",
    ])
  func fragments(text: String) {
    let article = Self.articles(text).first
    #expect(article?.format.name == HTMLPage.name)
    #expect(article?.bodyText.contains("<") == false)
  }

  @Test(
    "A text that mentions an element is no page, nor is Markdown that begins with one",
    arguments: [
      ("<p> is an element of HTML, and this is a text about it.", PlainText.name),
      ("<person> said that it was thick.", PlainText.name), ("<b on the slip stood for berth.", PlainText.name),
      (
        "<p align=center>Fog</p>\n\n# Fog\n\nIt was **thick**, see [the log](https://coast.example/log).", Markdown.name
      ),
    ])
  func mentions(text: String, format: String) {
    #expect(Self.articles(text).first?.format.name == format)
  }

  @Test("A page of scripts alone has no text, and is no text for that")
  func scripts() {
    let article = Self.articles("<script>window.fog = 1</script><meta name=a content=b>", name: "fog.html").first
    #expect(article?.title == "fog.html")
    #expect(article?.bodyText.isEmpty == true)
  }

  @Test("A heading above a text is Markdown, and a remark above a line is not")
  func heading() {
    #expect(Self.articles("# Fog\n\nIt was thick.\n").map(\.title) == ["Fog"])
    #expect(Self.articles("# fog is a word\nfog = 1\n").first?.format.name == PlainText.name)
  }

  @Test(
    "The name of a message in a Maildir says what was done with it",
    arguments: [
      ("1382298770.2.alder:2,FS", [ReadingChange.read(true), .starred(true)]),
      ("1382298770.2.alder:2,RS", [.read(true)]),
      ("1382298770.2.alder:2,", []), ("1382298770.2.alder", []), ("at 8:2,5 S", []),
    ])
  func maildir(name: String, marks: [ReadingChange]) {
    let mail = "From: Ada <ada@coast.example>\nSubject: Fog\n\nIt was thick.\n"
    #expect(Self.articles(mail, name: name).map(\.marks) == [marks])
  }
}
