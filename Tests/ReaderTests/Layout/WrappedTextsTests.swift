import Testing
import Text

@testable import Reader

@Suite("Texts that are kept as they were set")
struct WrappedTextsTests {
  private static let texts = [
    "", " ", "Harbour", "The harbour opens again after the storm of Tuesday", "Der Hafen öffnet nach dem Sturm wieder",
    "港が嵐のあと再び開かれた、と港長が火曜日に述べた", "👩‍👩‍👧‍👦 families at the harbour of Port Alden", "a\u{1B}[31mred\nword",
    "Unbreakablewordthatiswiderthananypane", "הנמל נפתח שוב אחרי הסערה של יום שלישי",
  ]

  @Test("Kept or not, the lines and the height are the same, at every width", arguments: [1, 2, 5, 12, 20, 40, 200])
  func kept(columns: Int) {
    for lines in [1, 2] {
      let measure = WrappedTexts.Measure(columns: columns, lines: lines, metrics: CellMetrics())
      let fresh = WrappedTexts(measure)
      var keeping = fresh
      keeping.keep(Self.texts)
      for text in Self.texts {
        #expect(keeping[text] == fresh[text])
        #expect(keeping.height(of: text) == fresh[text].height)
        #expect(fresh.height(of: text) == fresh[text].height)
        #expect(fresh[text].lines.count <= fresh[text].height)
        for line in fresh[text].lines { #expect(CellMetrics().width(of: line) <= max(2, columns)) }
      }
    }
  }

  @Test("Once many are kept, those that are not shown are forgotten, and are set as before when they come again")
  func forgotten() {
    let measure = WrappedTexts.Measure(columns: 20, lines: 2, metrics: CellMetrics())
    var texts = WrappedTexts(measure)
    for number in 0..<2000 { texts.keep(["Ship \(number) has come into the harbour of Port Alden"]) }
    let first = "Ship 0 has come into the harbour of Port Alden"
    #expect(texts[first] == WrappedTexts(measure)[first])
    #expect(texts.count < 1000)
  }
}
