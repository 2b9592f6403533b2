import NewsCore
import Testing

@testable import Formats

@Suite("The page as it was saved")
struct SavedTextTests {
  private func saved(_ text: String, name: String) throws -> String? {
    let file = StreamedFile(SourceFile(path: FilePath(name), bytes: Array(text.utf8)), registry: .standard)
    let article = try #require(try FormatRegistry.standard.onlyArticle(in: file))
    return try FormatRegistry.standard.savedText(of: article.id, at: article.locator, in: file)
  }

  @Test("is a web page's whole text, menus and all, without its markup")
  func page() throws {
    let paragraph =
      "<p>The ferry to Lowmark sails again on Monday, the harbor office said, after nine days in the dock.</p>"
    let page = """
      <!DOCTYPE html><html><head><title>Ferry sails again</title></head><body><nav><a href="/w">Weather</a></nav>
      <article><h1>Ferry sails again</h1>\(paragraph)\(paragraph)\(paragraph)</article></body></html>
      """
    let text = try #require(try saved(page, name: "page.html"))
    #expect(text.contains("Weather"))
    #expect(text.contains("The ferry to Lowmark sails again"))
    #expect(!text.contains("<p>"))
  }

  @Test("is the source of what is text already")
  func text() throws {
    let text = "The seals of Merrow were counted.\n\nThere are 611, and one walrus.\n"
    #expect(try saved(text, name: "seals.txt") == text)
  }

  @Test("is the message with its headers")
  func mail() throws {
    let mail =
      "From: Desk <desk@beacon.example>\nSubject: Seals\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\nThere are 611.\n"
    #expect(try saved(mail, name: "mail") == mail)
  }
}
