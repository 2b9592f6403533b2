import Screen
import Testing
import Text

@testable import Reader

@Suite("What is said at the foot")
struct FootTextTests {
  private let fault = "There is no field “sorce”; it was searched as a word."
  private let suggestion = "Did you mean “source:”?"

  private func text(_ columns: Int, atMost most: Int = 6) -> FootText {
    FootText(
      [TextRow.Part(fault, .error), TextRow.Part(suggestion, .notice)], columns: columns, metrics: CellMetrics(),
      atMost: most)
  }

  @Test("Fault and suggestion stand in one row where there is room, and whole at every width", arguments: 16...90)
  func whole(_ columns: Int) {
    let lines = text(columns).lines
    let words = lines.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " ")
    #expect(words == fault + " " + suggestion)
    #expect(lines.allSatisfy { TextRow.width(of: $0, CellMetrics()) <= columns })
    #expect((lines.count == 1) == (columns >= 78))
  }

  @Test("With few rows the middle goes, and says so")
  func middle() {
    let lines = text(20, atMost: 3).lines.map { $0.map(\.text).joined(separator: " ") }
    #expect(lines == ["There is no field", "“sorce”; it was…", "“source:”?"])
    #expect(text(20, atMost: 1).lines.map { $0.map(\.text) } == [["There is no field…"]])
  }
}
