import Testing

@testable import Benchmark

@Suite("The text on a program's screen")
struct ScreenTextTests {
  private func text(_ chunks: String...) -> ScreenText {
    var text = ScreenText()
    for chunk in chunks { text.append(chunk.utf8) }
    return text
  }

  @Test("Colours do not part words")
  func colours() {
    #expect(text("\u{1B}[1mHarbor\u{1B}[m min\u{1B}[38;5;3mister").contains("Harbor minister"))
  }

  @Test("A cursor that jumps ends a line")
  func jumps() {
    let text = text("Harbor\u{1B}[5;10Hminister")
    #expect(!text.contains("Harborminister"))
    #expect(text.contains("Harbor\nminister"))
  }

  @Test("Skipped and repeated cells are text")
  func shorthand() {
    #expect(text("a\u{1B}[3Cb-\u{1B}[4b").contains("a   b-----"))
  }

  @Test("A sequence may come in pieces, and titles of windows are no text")
  func pieces() {
    let text = text("1\u{1B}", "[3", "1m2\u{1B}]0;ti", "tle\u{7}3\u{1B}(", "B4")
    #expect(text.contains("1234"))
    #expect(!text.contains("title"))
  }
}
