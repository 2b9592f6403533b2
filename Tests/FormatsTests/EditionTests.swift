import CEmbedded
import Formats
import Foundation
import NewsCore
import Testing
import Text

/// The sample edition is the first thing that a newcomer reads: what holds of a good folder of pages must hold of it.
@Suite("The sample edition")
struct EditionTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/CEmbedded/Edition")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func article(_ name: String) throws -> Article {
    try #require(
      try FormatRegistry.standard.articles(in: SourceFile(path: FilePath(name), bytes: bytes(of: name))).first)
  }

  @Test("Every page is a page text with title, body and text in plain view", arguments: names)
  func page(name: String) throws {
    let article = try Self.article(name)
    #expect(article.format.name == "pagetext")
    #expect(!article.title.isEmpty)
    #expect(!article.blocks.isEmpty)
    let doubtful = article.warnings.filter { $0.field == .encoding || $0.kind == .cut }
    #expect(doubtful.isEmpty)
  }

  @Test("Every date lies in the weeks that the edition plays in; pages of layouts A and B have one", arguments: names)
  func date(name: String) throws {
    let article = try Self.article(name)
    if ["A", "B"].contains(article.format.variant) { #expect(article.date != nil) }
    guard let day = article.date?.day.iso8601 else { return }
    #expect(("2026-10-05"..."2026-11-24").contains(day))
  }

  @Test("File names are words in kebab case", arguments: names)
  func fileName(name: String) {
    #expect(name.wholeMatch(of: /[a-z0-9]+(--?[a-z0-9]+)*\.txt/) != nil)
  }

  @Test("Each layout is there", arguments: [("A", 20), ("B", 8), ("C", 5), ("D", 6)])
  func layout(variant: String, least: Int) throws {
    let pages = try Self.names.filter { try Self.article($0).format.variant == variant }
    #expect(pages.count >= least)
  }

  @Test("Many listed headlines lead to another page of the edition, and many do not")
  func listings() throws {
    let articles = try Self.names.map(Self.article)
    let titles = Set(articles.map { Folding.headline($0.title) })
    let listed = articles.flatMap { article in
      article.listings.filter { [.related, .ranking, .recommendation].contains($0.kind) }.flatMap(\.items)
        .map { (headline: Folding.headline($0.title), page: Folding.headline(article.title)) }
    }
    let here = listed.count { titles.contains($0.headline) }
    #expect(here * 100 >= listed.count * 40)
    #expect(here * 100 <= listed.count * 80)
    #expect(!listed.contains { $0.headline == $0.page })
  }

  @Test("A headline that was cut at its hyphen has one title to go on with")
  func cut() throws {
    let articles = try Self.names.map(Self.article)
    let titles = Set(articles.map { Folding.headline($0.title) })
    let cut = Set(articles.flatMap(\.listings).flatMap(\.items).map { Folding.headline($0.title) })
      .filter { item in titles.count { $0.hasPrefix(item + "-") } == 1 }
    #expect(cut.contains("recipe: smoked"))
  }

  @Test("Stories that several sites print have the same title on all, and nearly the same length")
  func copies() throws {
    let stories = Dictionary(grouping: Self.names) { $0.prefix { $0 != "." }.components(separatedBy: "--")[0] }
    let copied = stories.values.filter { $0.count > 1 }
    #expect(copied.count >= 3)
    for names in copied {
      let copies = try names.map(Self.article).filter { $0.format.variant != "C" }
      #expect(Set(copies.map(\.title)).count == 1)
      #expect(Set(copies.map(\.blocks.count)).count == 1)
    }
  }

  @Test("Whatever a page may hold stands on some page", arguments: Paragraph.Role.allCases)
  func role(_ role: Paragraph.Role) throws {
    let blocks = try Self.names.flatMap { try Self.article($0).blocks }
    #expect(
      blocks.contains {
        if case .paragraph(let paragraph) = $0 { paragraph.role == role } else { false }
      })
  }

  @Test("Bodies are of all lengths, with lists and sub-headings, and in other scripts")
  func variety() throws {
    let articles = try Self.names.map(Self.article)
    #expect(articles.contains { $0.blocks.count == 1 })
    #expect(articles.contains { article in article.blocks.count { if case .heading = $0 { true } else { false } } > 5 })
    #expect(articles.contains { article in article.blocks.contains { if case .list = $0 { true } else { false } } })
    #expect(try Self.names.contains { try Self.bytes(of: $0).count > 18_000 })
    for sign in ["灯", "Ελπίδα", "👩‍✈️", "🇳🇴", "ź"] {
      #expect(try Self.names.contains { String(decoding: try Self.bytes(of: $0), as: UTF8.self).contains(sign) })
    }
  }

  @Test("The edition in the binary is the folder, in the order of its names")
  func embedded() throws {
    var count = 0
    let files = UnsafeBufferPointer(start: embedded_edition(&count), count: count)
    #expect(files.map { String(cString: $0.name) } == Self.names)
    for file in files {
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      #expect(try bytes == Self.bytes(of: String(cString: file.name)))
    }
  }
}
