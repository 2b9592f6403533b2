import Formats
import Foundation
import NewsCore
import Testing

/// Files of agencies and of other readers in pairs: a file of any form and, in the `.json` of the same name, what is to be read
/// from it. A new case is a new pair.
@Suite("News in files of agencies and readers")
struct NewsFileTests {
  static let folder = FixtureTests.folder.appending(path: "News")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasSuffix(".json") }
    .sorted()

  private func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  private func articles(_ file: StreamedFile) throws -> [Article] {
    var articles: [Article] = []
    try FormatRegistry.standard.visitArticles(in: file) { article in
      articles.append(article)
      return true
    }
    return articles
  }

  private func streamed(_ name: String) throws -> (StreamedFile, StreamedSource) {
    let source = StreamedSource(try bytes(of: name))
    return (try StreamedFile(path: FilePath(name), source: source, registry: .standard), source)
  }

  @Test("There are files")
  func some() {
    #expect(Self.names.count >= 5)
  }

  @Test("A file is read as its pair says", arguments: names)
  func pair(name: String) throws {
    let read = try articles(try streamed(name).0).map(NewsForm.init)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(read), as: UTF8.self) + "\n"
    let url = Self.folder.appending(path: (name as NSString).deletingPathExtension + ".json")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent): look at it, then run without RECORD")
      return
    }
    #expect(text == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test("An article is read again from where it lies", arguments: names)
  func reopened(name: String) throws {
    let (file, _) = try streamed(name)
    for article in try articles(file) {
      let again = try FormatRegistry.standard.article(article.id, at: article.locator, in: file)
      #expect(again?.id == article.id)
      #expect(again?.bodyText == article.bodyText)
      #expect(again?.locator == article.locator)
    }
  }
}
