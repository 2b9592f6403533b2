import Formats
import Foundation
import NewsCore
import Testing

/// Pages in pairs: `name.txt` and, in `name.json`, what is to be read from it. A new case is a new pair.
@Suite("Fixtures")
struct FixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name + ".txt")))
  }

  @Test("There are fixtures")
  func some() {
    #expect(Self.names.count > 30)
  }

  /// With RECORD in the environment what was read is written down, and the test fails, so that nothing passes by recording.
  @Test("A page is read as its pair says", arguments: names)
  func pair(name: String) throws {
    let file = SourceFile(path: FilePath(name + ".txt"), bytes: try Self.bytes(of: name))
    let read = try FormatRegistry.standard.articles(in: file).map(ArticleForm.init)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(read), as: UTF8.self) + "\n"
    let url = Self.folder.appending(path: name + ".json")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).json: look at it, then run without RECORD")
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(text == expected, "\(firstDifference(text, expected))")
  }

  @Test("A page cut anywhere is still read, or has nothing to show", arguments: names)
  func truncated(name: String) throws {
    let bytes = try Self.bytes(of: name)
    for length in stride(from: 0, to: bytes.count, by: bytes.count < 400 ? 1 : 97) {
      let file = SourceFile(path: FilePath("cut.txt"), bytes: Array(bytes.prefix(length)))
      do throws(FormatError) {
        let articles = try FormatRegistry.standard.articles(in: file)
        #expect(articles.count == 1)
        #expect(articles.first?.title.isEmpty == false)
      } catch {
        #expect(error == .empty)
        #expect(!file.bytes.contains { $0 > 0x20 && $0 < 0x80 })
      }
    }
  }

  private func firstDifference(_ left: String, _ right: String) -> String {
    let pairs = zip(left.split(separator: "\n"), right.split(separator: "\n"))
    return pairs.first { $0 != $1 }.map { "read \($0), expected \($1)" } ?? "one is longer"
  }
}
