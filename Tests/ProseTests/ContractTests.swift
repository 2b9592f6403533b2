import NewsCore
import Testing
import Text

@testable import Prose

@Suite("What holds at every width")
struct ContractTests {
  @Test("No line is wider than the measure, and each run is as wide as it says", arguments: Samples.all)
  func neverTooWide(_ article: Article) {
    for isWide in [false, true] {
      let metrics = CellMetrics(ambiguousIsWide: isWide)
      for columns in 1...100 {
        let galley = Galley(article: article, measure: Measure(columns: columns, metrics: metrics))
        for line in Self.lines(of: galley) {
          #expect(line.runs.reduce(0) { $0 + $1.width } <= max(2, columns), "at \(columns): \(line.runs.map(\.text))")
          for run in line.runs { #expect(metrics.width(of: run.text) == run.width, "\(run.text)") }
        }
      }
    }
  }

  @Test("Every byte that shows is shown once, in its order, and says where it came from", arguments: Samples.all)
  func showsAll(_ article: Article) {
    for columns in [2, 7, 20, 33, 72, 100] {
      let galley = Galley(article: article, measure: Measure(columns: columns))
      for block in article.blocks.indices {
        if case .table = article.blocks[block] { continue }
        let text = Array(article.blocks[block].text.utf8)
        let runs = Self.lines(of: galley).flatMap(\.runs).filter { $0.source?.lowerBound.block == block }
        var end = 0
        for run in runs {
          guard let source = run.source else { continue }
          #expect(source.lowerBound.utf8 >= end)
          let skipped = String(decoding: text[end..<max(end, source.lowerBound.utf8)], as: UTF8.self)
          #expect(SafeText.line(skipped).allSatisfy { $0.isWhitespace }, "lost: \(skipped)")
          if run.role != .code {
            #expect(
              Array(run.text.utf8)
                == text[source.lowerBound.utf8..<source.upperBound.utf8].map { $0 == 0x09 ? 0x20 : $0 })
          }
          end = source.upperBound.utf8
        }
        let lost = String(decoding: text[end...], as: UTF8.self)
        #expect(SafeText.line(lost).allSatisfy { $0 == " " }, "lost at the end of \(block) at \(columns): \(lost)")
      }
    }
  }

  @Test("A place keeps its text through any other width", arguments: Samples.all)
  func placesSurvive(_ article: Article) {
    let galley = Galley(article: article, measure: Measure(columns: 50))
    for columns in [2, 11, 31, 72] {
      let other = Galley(article: article, measure: Measure(columns: columns))
      for (position, line) in Self.positions(of: galley) where !line.runs.isEmpty && line.offset != .start {
        let there = other.position(of: line.offset)
        guard let found = other.lines(from: there, count: 1).first else {
          Issue.record("no line at \(position)")
          continue
        }
        #expect(found.offset <= line.offset)
        let next = other.lines(from: other.position(there, movedBy: 1), count: 1).first
        if let next, next.offset > found.offset { #expect(next.offset > line.offset) }
      }
    }
  }

  @Test("Going down and up again by any number of lines comes back", arguments: Samples.all)
  func downAndUp(_ article: Article) {
    let galley = Galley(article: article, measure: Measure(columns: 30))
    let count = Self.lines(of: galley).count
    for step in 0..<count {
      let down = galley.position(.start, movedBy: step)
      #expect(galley.position(down, movedBy: -step) == .start)
      #expect(galley.lines(from: down, count: Int.max / 2).count == count - step)
    }
    #expect(galley.position(.start, movedBy: .max) == galley.position(.start, movedBy: count - 1))
    #expect(galley.position(galley.position(.start, movedBy: .max), movedBy: -Int.max) == .start)
  }

  static func lines(of galley: Galley) -> [ProseLine] { galley.lines(from: .start, count: 100_000) }

  static func positions(of galley: Galley) -> [(Galley.Position, ProseLine)] {
    galley.pieces.indices.flatMap { piece in
      galley.lines(ofPiece: piece).enumerated().map { (Galley.Position(piece: piece, line: $0), $1) }
    }
  }
}
