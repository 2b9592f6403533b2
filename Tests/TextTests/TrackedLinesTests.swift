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

  @Test("Where a line may end is left in")
  func breakPlaces() {
    #expect(SafeText.trackedLines("har\u{AD}bour\u{200B}master").origins == nil)
    #expect(SafeText.trackedLines("a\u{AD}b\u{7}").text == "a\u{AD}b")
  }

  @Test("Every byte that stays leads back to where it was")
  func origins() throws {
    let tracked = SafeText.trackedLines("a\u{1B}[1mé\tb")
    #expect(tracked.text == "aé b")
    #expect(try #require(tracked.origins) == [0, 5, 6, 7, 8, 9])
  }
}
