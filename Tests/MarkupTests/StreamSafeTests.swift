import Markup
import Testing

@Suite("Marks in a row")
struct StreamSafeTests {
  private static func marks(_ count: Int) -> String { String(repeating: "\u{301}\u{323}", count: count / 2) }

  @Test("Up to thirty are left alone, wherever they stand", arguments: [0, 1, 5, 61, 62, 63, 130])
  func few(before: Int) {
    for filling in ["a", "é", "語"] {
      let text = String(repeating: filling, count: before) + Self.marks(30) + "b" + Self.marks(30)
      #expect(Array(StreamSafeText.limited(text).utf8) == Array(text.utf8))
    }
  }

  @Test("Behind thirty a joiner begins a new row, and nothing is lost", arguments: [0, 1, 5, 61, 62, 63, 130])
  func many(before: Int) {
    let text = String(repeating: "a", count: before) + Self.marks(100) + "b" + Self.marks(32)
    let limited = StreamSafeText.limited(text).unicodeScalars
    #expect(limited.filter { $0 != "\u{34F}" }.elementsEqual(text.unicodeScalars))
    let rows = limited.split { $0 != "\u{301}" && $0 != "\u{323}" }
    #expect(rows.map(\.count) == [30, 30, 30, 10, 30, 2])
  }

  @Test("Signs that fall into marks count as such")
  func falling() {
    for sign in ["\u{F73}", "\u{FF9E}"] {
      #expect(StreamSafeText.limited(String(repeating: sign, count: 31)).unicodeScalars.count == 32)
    }
    let text = String(repeating: "日本語の文章です。", count: 40) + String(repeating: "Привет", count: 40)
    #expect(StreamSafeText.limited(text) == text)
  }

  @Test("A megabyte of them is decoded to text that can be compared, from every side")
  func megabyte() throws {
    let text = Self.marks(500_000)
    let decoded = DecodedBytes(text: Array(text.utf8)).text
    let isParted = decoded.unicodeScalars.contains("\u{34F}")
    #expect(isParted)
    let isSame = decoded == decoded + "a"
    #expect(!isSame)
    let escaped = "\"" + String(repeating: #"\u0301\u0323"#, count: 1000) + "\""
    #expect(try JSON(json: Array(escaped.utf8)).text?.unicodeScalars.contains("\u{34F}") == true)
    let bytes = Array(("<title>" + String(repeating: "&#x301;&#x323;", count: 1000) + "</title>").utf8)
    let title = try #require(XMLTree(bytes).root)
    #expect(title.text()?.unicodeScalars.contains("\u{34F}") == true)
    #expect(String(decoding: title.content, as: UTF8.self).unicodeScalars.contains("\u{34F}"))
  }
}
