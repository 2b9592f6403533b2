import Formats
import Foundation
import NewsCore
import Testing

/// Saved pages in pairs: `html-NAME.html` and, in `html-NAME.json`, what is to be read from it. A new case is a new pair.
@Suite("Saved HTML pages")
struct HTMLPageTests {
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: FixtureTests.folder.path)) ?? [])
    .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()

  private func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: FixtureTests.folder.appending(path: name + ".html")))
  }

  private func articles(_ bytes: [UInt8]) throws -> [Article] {
    try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("page.bin"), bytes: bytes))
  }

  @Test("There are pages")
  func some() {
    #expect(Self.names.count >= 8)
  }

  @Test("A page is read as its pair says", arguments: names)
  func pair(name: String) throws {
    let read = try articles(try bytes(of: name)).map(HTMLPageForm.init)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(read), as: UTF8.self) + "\n"
    let url = FixtureTests.folder.appending(path: name + ".json")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).json: look at it, then run without RECORD")
      return
    }
    #expect(text == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test("A page cut anywhere still gives one article, or has nothing to show", arguments: names)
  func truncated(name: String) throws {
    let bytes = try bytes(of: name)
    for length in stride(from: 1, to: bytes.count, by: 97) {
      do throws(FormatError) {
        let file = SourceFile(path: FilePath("cut.html"), bytes: Array(bytes.prefix(length)))
        let articles = try FormatRegistry.standard.articles(in: file)
        #expect(articles.count == 1)
        #expect(articles.first?.title.isEmpty == false)
      } catch {
        #expect(error == .empty)
      }
    }
  }

  @Test(
    "Pages made to cost much cost little, and keep their text",
    arguments: [
      String(repeating: "<div>", count: 100_000) + "The tide is low." + String(repeating: "</div>", count: 100_000),
      String(repeating: "<b><i><a href=x>", count: 50_000) + "The tide is low.",
      String(repeating: "<p><b><div>", count: 20_000) + "The tide is low." + String(repeating: "</b>", count: 20_000),
      String(repeating: "<table><tr><td>", count: 30_000) + "The tide is low.",
      String(repeating: "<ul><li><blockquote>", count: 30_000) + "The tide is low.",
      "The tide is low." + String(repeating: "<title>", count: 30_000),
      "The tide is low." + String(repeating: "<!--", count: 50_000),
      "The tide is low.<p " + String(repeating: "a=1 ", count: 200_000) + ">",
      "The tide is low.<p class=\"" + String(repeating: "related share ", count: 100_000) + "\">x</p>",
      "The tide is low." + String(repeating: "&", count: 200_000) + String(repeating: "&#x", count: 100_000),
      "The tide is low." + String(repeating: "<", count: 300_000),
      "The tide is low." + String(repeating: "</", count: 100_000),
    ])
  func hostile(body: String) throws {
    let page = "<!DOCTYPE html><html><head><title>Tide tables of the coast</title></head><body>" + body
    let article = try #require(try articles(Array(page.utf8)).first)
    let text = article.bodyText
    #expect(text.contains("The tide is low."))
  }

  @Test(
    "What is a page is known by its bytes",
    arguments: [
      ("<!DOCTYPE html><p>The ferry is late today.", true), ("  <HTML><body>The ferry is late.", true),
      ("<!-- saved --><html><p>The ferry is late.", true),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>Late</p></html>", true),
      ("<div><p>One</p><p>Two</p><p>Three</p></div>", true), ("Use <b>bold</b> in a text, he said.", false),
      ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title></channel></rss>", false),
      ("The <html> element is the root of a page.", false), ("{\"a\": \"<p>x</p>\"}", false),
    ])
  func recognized(text: String, isPage: Bool) {
    #expect(HTMLPage.recognizes(SourceFile(path: FilePath("x"), bytes: Array(text.utf8))) == isPage)
  }
}

/// What is read of a page, with the fields that page texts do not have.
private struct HTMLPageForm: Encodable {
  let article: ArticleForm
  let link: String?
  let summary: String?
  let updated: String?
  let language: String?
  let text: String
  let links: [String]

  init(_ article: Article) {
    self.article = ArticleForm(article)
    link = article.link
    summary = article.summary
    updated = article.updated?.iso8601
    language = article.publication.language
    text = article.bodyText
    links = article.listings.flatMap(\.items).map { $0.link ?? "" }
  }
}
