import Testing
import Text

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "Escape sequences go as a whole",
    arguments: [
      ("a\u{1B}[31mred\u{1B}[0m", "ared"), ("a\u{1B}]0;title\u{7}b", "ab"),
      ("a\u{1B}]8;;http://x\u{1B}\\link", "alink"),
      ("a\u{1B}]52;c;aGk=\u{7}b", "ab"), ("a\u{1B}Pq#0\u{1B}\\b", "ab"), ("a\u{1B}_x\u{1B}\\b", "ab"),
      ("a\u{1B}cb", "ab"),
      ("a\u{1B}[?1049hb", "ab"), ("a\u{9B}2Jb", "ab"), ("a\u{9D}0;x\u{9C}b", "ab"), ("a\u{1B}(0b", "ab"),
      ("a\u{1B}", "a"),
      ("a\u{1B}[6nb", "ab"), ("a\u{7}b", "ab"), ("a\u{0}b", "ab"), ("a\u{7F}b", "ab"), ("a\u{202E}b\u{202C}c", "abc"),
      ("a\u{2066}b\u{2069}", "ab"),
      ("a\u{FEFF}b\u{200B}c\u{AD}d", "abcd"), ("a\u{85}b", "a b"), ("a\tb\r\nc\u{2028}d", "a b c d"),
      ("👩‍👩‍👧‍👦 e\u{301} שלום", "👩‍👩‍👧‍👦 e\u{301} שלום"),
    ])
  func line(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test(
    "Of UTF-8 that was taken for Latin-1 nothing is lost but what never shows",
    arguments: [
      (
        "â\u{80}\u{9C}Good day,â\u{80}\u{9D} she said. â\u{80}\u{9C}Go home.â\u{80}\u{9D}",
        "âGood day,â she said. âGo home.â"
      ),
      ("Die StraÃ\u{9F}e war lang. Ã\u{9C}ber den Rest", "Die StraÃe war lang. Ãber den Rest"),
      ("AOÃ\u{9B}T, 5 Ã\u{98}re og Ã\u{9E}; Ã\u{90}\u{9C}", "AOÃT, 5 Ãre og Ã; Ã"),
      ("\u{9D}2026; news \u{9B}3 of 4\u{9B}H", "2026; news 3 of 4H"),
    ])
  func mojibake(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test("An unterminated string sequence does not swallow the article")
  func unterminated() {
    let text = "before\u{1B}]0;" + String(repeating: "words ", count: 400)
    #expect(SafeText.line(text).utf8.count > 2000)
  }

  @Test("Lines keep their ends")
  func lines() {
    #expect(SafeText.lines("a\r\nb\rc\u{2029}d\n") == "a\nb\nc\nd\n")
  }

  @Test("Whatever goes in, nothing unsafe comes out")
  func fuzz() {
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "0", ";", "m", "P", "\\", "\u{7}", "\u{9B}", "\u{9C}", "\u{9D}", "a", " ", "\n", "\r", "\t",
      "\u{202E}", "\u{301}", "日",
      "\u{E0041}", "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "(", "?", "h",
    ]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let line = SafeText.line(String(text))
      let lines = SafeText.lines(String(text))
      #expect(!line.unicodeScalars.contains(where: SafeText.isUnsafe))
      #expect(!lines.unicodeScalars.contains { SafeText.isUnsafe($0) && $0 != "\n" })
    }
  }

  @Test("Bytes that are no UTF-8 are replaced and counted")
  func decoding() {
    #expect(DecodedText(utf8: [0xEF, 0xBB, 0xBF, 0x61]) == DecodedText(utf8: [0x61]))
    #expect(DecodedText(utf8: Array("日本".utf8)).replacements == 0)
    #expect(DecodedText(utf8: Array("kept \u{FFFD}".utf8)).replacements == 0)
    let latin = DecodedText(utf8: [0x63, 0x61, 0x66, 0xE9, 0x20, 0xFF])
    #expect(latin.text == "caf\u{FFFD} \u{FFFD}")
    #expect(latin.replacements == 2)
  }
}
