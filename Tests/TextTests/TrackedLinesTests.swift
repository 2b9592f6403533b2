import Testing
import Text

@Suite("Safe lines with the way back")
struct TrackedLinesTests {
  @Test("Clean text is left alone")
  func clean() {
    let tracked = SafeText.trackedLines("two\nlines")
    #expect(tracked.text == "two\nlines")
    #expect(tracked.origins == nil)
  }

  @Test("Every byte that stays leads back to where it was")
  func origins() throws {
    let tracked = SafeText.trackedLines("a\u{1B}[1mé\tb")
    #expect(tracked.text == "aé b")
    #expect(try #require(tracked.origins) == [0, 5, 6, 7, 8, 9])
  }
}
