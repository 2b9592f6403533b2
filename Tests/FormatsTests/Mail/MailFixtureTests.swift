import Formats
import Foundation
import NewsCore
import Testing

/// Messages in pairs: `name.eml` and, in `name.out`, what is to be read from it. A new case is a new pair.
@Suite("Mails")
struct MailFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Mail")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name + ".eml")))
  }

  @Test("There are fixtures")
  func some() {
    #expect(Self.names.count > 14)
  }

  /// With RECORD in the environment what was read is written down, and the test fails, so that nothing passes by recording.
  @Test("A message is read as its pair says", arguments: names)
  func pair(name: String) throws {
    let file = SourceFile(path: FilePath(name + ".eml"), bytes: try Self.bytes(of: name))
    let text = try FormatRegistry.standard.articles(in: file).map { MailForm($0).text }.joined(separator: "====\n")
    let url = Self.folder.appending(path: name + ".out")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).out: look at it, then run without RECORD")
      return
    }
    #expect(text == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test("Line ends of either kind are read alike", arguments: names)
  func lineEnds(name: String) throws {
    let bytes = try Self.bytes(of: name)
    let long = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let read = { (bytes: [UInt8]) in
      try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("m"), bytes: bytes)).map { MailForm($0).text }
    }
    #expect(try read(bytes) == (try read(long)))
  }

  @Test("A message cut anywhere is still read, or has nothing to show", arguments: names)
  func truncated(name: String) throws {
    let bytes = try Self.bytes(of: name)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let file = SourceFile(path: FilePath("cut.eml"), bytes: Array(bytes.prefix(length)))
      let articles = (try? FormatRegistry.standard.articles(in: file)) ?? []
      #expect(articles.count == (length == 0 ? 0 : 1))
    }
  }
}
