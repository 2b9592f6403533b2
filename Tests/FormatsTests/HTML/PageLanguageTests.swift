import Formats
import NewsCore
import Testing

/// What language a page is in, where it says so and where its letters say more.
@Suite("Languages of saved pages")
struct PageLanguageTests {
  private func language(_ attribute: String, head: String = "", _ text: String) throws -> String? {
    let paragraphs = String(repeating: "<p>\(text)</p>", count: 6)
    let page = "<!DOCTYPE html><html \(attribute)><head>\(head)</head><body><h1>\(text)</h1>\(paragraphs)</body></html>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first).publication.language
  }

  private static let english =
    "The harbour board of Port Alden voted to keep the night ferry, after four hours of talk."
  private static let chinese = "港务局经过四个小时的讨论，投票决定保留夜间渡轮服务，只有一票反对。"
  private static let japanese = "港湾委員会は四時間の議論の末、夜間フェリーの存続を決めた。反対は一人だけだった。"
  private static let russian = "Портовый совет после четырёх часов обсуждения решил сохранить ночной паром."

  @Test("A page that says nothing is in the one language of its script")
  func undeclared() throws {
    #expect(try language("", Self.chinese) == "zh")
    #expect(try language("", Self.japanese) == "ja")
    #expect(try language("", Self.russian) == nil)
    #expect(try language("", Self.english) == nil)
  }

  @Test("A language of Latin letters is not that of a text in others")
  func contradicted() throws {
    #expect(try language("lang=en", Self.chinese) == "zh")
    #expect(try language("lang=en-US", Self.russian) == nil)
    #expect(try language("lang=en-US", Self.english) == "en-US")
    #expect(try language("lang=sr", Self.russian) == "sr")
    #expect(try language("lang=zh-TW", Self.chinese) == "zh-TW")
  }

  @Test("What is no language is none, and another place is asked")
  func invalid() throws {
    let head = "<meta http-equiv=content-language content=utf-8><meta property=og:locale content=de_DE>"
    #expect(try language("lang=english", head: head, Self.english) == "de-DE")
  }
}
