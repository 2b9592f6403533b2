import NewsCore
import Testing

@Suite("Identities of articles")
struct ArticleIDTests {
  @Test("They are read back as they are written")
  func same() {
    for id in [
      ArticleID(version: 1, high: 0, low: 0), ArticleID(version: 0, high: .max, low: 1),
      ArticleID(version: 255, high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210),
    ] {
      #expect(ArticleID(id.description) == id)
      #expect(ArticleID("x\(id)y".dropFirst().dropLast()) == id)
    }
    #expect(ArticleID(version: 1, high: 1, low: 0xAB).description == "1-000000000000000100000000000000ab")
  }

  @Test(
    "Nothing else is one",
    arguments: [
      "", "-", "1-", "1-0", "00000000000000000000000000000000", "-00000000000000000000000000000000",
      "1-0000000000000000000000000000000", "1-000000000000000000000000000000000", "1-0000000000000000000000000000000A",
      "+1-00000000000000000000000000000000", "01-00000000000000000000000000000000",
      "256-00000000000000000000000000000000", "1-+0000000000000000000000000000000",
      "1-0000000000000000-0000000000000000",
      " 1-00000000000000000000000000000000", "1-0000000000000000000000000000000\u{0}",
      "1-000000000000000000000000000000é",
    ])
  func others(text: String) {
    #expect(ArticleID(text) == nil)
  }
}
