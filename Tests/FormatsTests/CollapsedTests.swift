import Testing

@testable import Formats

@Suite("Collapsed blanks")
struct CollapsedTests {
  @Test(
    "Blanks of every kind become one each, and none stands at an end",
    arguments: [
      "", " ", "\u{3000}", "fog", " fog", "fog ", "fog and tide", "fog  and tide", "fog \n\t and\r\n tide ",
      "fog\u{A0}tide",
      "fog \u{A0} tide", "\u{85}fog\u{2028}tide\u{2029}", "霧\u{3000}と\u{2009}潮", "fog\u{200B}tide",
      "fog\u{1680}\u{205F}tide",
      "fog\u{202F}tide\u{2000}\u{200A}", "â  Â\u{A0}ã", "fog \u{301}tide", "👨‍👩‍👧  fog",
    ])
  func collapsed(text: String) {
    // U+0301 behind a blank is part of that for Swift, and stays here.
    let scalars = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    #expect(text.collapsed == scalars.joined(separator: " "))
  }
}
