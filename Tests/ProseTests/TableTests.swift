import NewsCore
import Testing
import Text

@testable import Prose

@Suite("Tables")
struct TableTests {
  private static func lines(
    _ rows: [[String]], headerRows: Int = 1, alignments: [Table.Alignment?] = [], columns: Int = 60
  ) -> [String] {
    let table = Table(headerRows: headerRows, rows: rows.map { $0.map { [Span($0)] } }, alignments: alignments)
    let galley = Galley(article: Samples.article("T", [.table(table)]), measure: Measure(columns: columns))
    return ContractTests.lines(of: galley).filter { $0.offset.block == 0 }.dropFirst().map {
      $0.runs.map(\.text).joined()
    }
  }

  @Test("Columns of numbers stand to the right, with dashes for nothing and a remark among them")
  func numbers() {
    let rows = [
      ["Harbor", "Boats", "Change"], ["Alden", "1,200", "+3.5 %"], ["Ridge", "–", "(12.0)"], ["Low", "€3", "€0"],
      ["Sund", "7", "none"], ["Lowmark", "8", "9"],
    ]
    #expect(
      Self.lines(rows) == [
        "Harbor   Boats  Change", "──────────────────────", "Alden    1,200  +3.5 %", "Ridge        –  (12.0)",
        "Low         €3      €0", "Sund         7    none", "Lowmark      8       9",
      ])
  }

  @Test("A first row of words above numbers is no remark, whether it is said to be a header or not")
  func firstRow() {
    let rows = [["", "Boats"], ["A", "1"], ["B", "22"]]
    #expect(Self.lines(rows, headerRows: 0) == ["   Boats", "A      1", "B     22"])
  }

  @Test("Cells stand where the page says, whatever they are")
  func alignments() {
    let rows = [["Left", "Middle", "Right"], ["1", "a", "b"], ["22", "ccc", "d"]]
    #expect(
      Self.lines(rows, alignments: [.left, .center, .right]) == [
        "Left  Middle  Right", "───────────────────", "1       a         b", "22     ccc        d",
      ])
  }

  @Test("Headings wrap, and columns stand closer, before a table is given up")
  func narrow() {
    let rows = [["Station 1", "Station 2", "Station 3"], ["00:07", "00:09", "00:11"]]
    #expect(
      Self.lines(rows, columns: 25) == [
        "Station  Station  Station", "      1        2        3", "─────────────────────────",
        "  00:07    00:09    00:11",
      ])
    #expect(Self.lines(rows, columns: 23).first == "Station Station Station")
    #expect(Self.lines(rows, columns: 22) == ["Station 1: 00:07", "Station 2: 00:09", "Station 3: 00:11"])
  }

  @Test("A field of a record is on one line where it fits, and an empty one on none")
  func records() {
    let rows = [
      ["Harbor", "Ferries", "Remark"], ["Port Alden", "12", ""], ["", "", ""],
      ["Ridge", "0", "More than they need"],
    ]
    #expect(
      Self.lines(rows, columns: 18) == [
        "Harbor: Port Alden", "Ferries: 12", "", "Harbor: Ridge", "Ferries: 0", "Remark:", "  More than they", "  need",
      ])
  }

  @Test("A table whose cells would be towers is set as records")
  func towers() {
    let text = Array(repeating: "boat", count: 30).joined(separator: " ")
    #expect(Self.lines([["A", "B", "C"], [text, text, text]], columns: 30).first == "A:")
    // One long note does not make it so.
    let rows = [["A", "B"]] + (1...9).map { ["boat \($0)", "\($0)"] } + [[text, ""]]
    #expect(Self.lines(rows, columns: 20).contains("boat 1             1"))
  }

  @Test("Columns without anything take no room")
  func emptyColumns() {
    #expect(
      Self.lines([["A", "", "B"], ["one", "", "two"]]) == ["A    B", "────────", "one  two"])
  }
}
