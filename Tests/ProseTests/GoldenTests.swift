import Foundation
import NewsCore
import Testing

@testable import Prose

@Suite("Set in type")
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let article: Article
    let columns: Int
    var testDescription: String { "\(name) at \(columns)" }
  }

  static let cases = [
    Case(name: "harbor", article: Samples.harbor, columns: 60),
    Case(name: "harbor", article: Samples.harbor, columns: 24),
    Case(name: "everything", article: Samples.everything, columns: 50),
    Case(name: "everything", article: Samples.everything, columns: 20),
    Case(name: "scripts", article: Samples.scripts, columns: 40),
    Case(name: "hostile", article: Samples.hostile, columns: 40),
  ]

  /// With RECORD=1 in the environment the picture is written, and the test fails, so that nobody records by accident.
  @Test("An article looks as its picture does", arguments: cases)
  func looksAsItsPicture(_ shown: Case) throws {
    let galley = Galley(article: shown.article, measure: Measure(columns: shown.columns))
    let picture = galley.plainText + "\n"
    let file = Self.folder.appending(path: "\(shown.name)-\(shown.columns).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(picture.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    #expect(try picture == String(contentsOf: file, encoding: .utf8))
  }
}
