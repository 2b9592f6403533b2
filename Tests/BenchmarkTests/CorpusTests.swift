import Formats
import NewsCore
import Testing

@testable import Benchmark

@Suite("The invented library")
struct CorpusTests {
  private static let maker = PageMaker()

  private func bytes(_ number: Int, _ maker: PageMaker = Self.maker) -> [UInt8] {
    PageTextWriter.bytes(of: maker.page(number))
  }

  /// FNV-1a.
  private func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  @Test("An article has the same bytes whoever makes it, in whatever order")
  func determinism() {
    let other = PageMaker()
    let forward = (0..<60).map { bytes($0) }
    let backward = (0..<60).reversed().map { bytes($0, other) }
    #expect(forward == backward.reversed())
  }

  @Test("The first articles are those of the manifest's version")
  func version() {
    #expect(Manifest.currentVersion == 1)
    #expect(hash((0..<100).flatMap { bytes($0) }) == 3_969_706_055_622_282_115)
  }

  @Test("One article in ten is a copy of an earlier one, with its title and text")
  func copies() {
    let copies = (0..<1000).filter(CopyPlan.isCopy)
    #expect(copies.count == 100)
    for number in copies {
      let original = CopyPlan.story(of: number)
      #expect(original < number && !CopyPlan.isCopy(original))
      #expect(Self.maker.page(number).story.title == Self.maker.page(original).story.title)
      #expect(Self.maker.page(number).story.paragraphs == Self.maker.page(original).story.paragraphs)
      #expect(bytes(number) != bytes(original))
    }
  }

  @Test("Planted words are in as many articles as the manifest says, and in no other")
  func planted() {
    let texts = (0..<1000).map { String(decoding: bytes($0), as: UTF8.self) }
    for word in PlantedWord.all {
      let count = texts.reduce(0) { $0 + ($1.contains(word.text) ? 1 : 0) }
      // A brand may be glued to one, and hide it.
      #expect(count == word.documents(among: 1000), "\(word.text)")
    }
    #expect(PlantedWord.rare.documents(among: 777) == 0)
    #expect(PlantedWord.everywhere.documents(among: 1000) == 1000)
  }

  @Test("The loader finds each article's title and section where its layout has them")
  func loading() throws {
    var layouts: [String: Int] = [:]
    for number in 0..<300 {
      let page = Self.maker.page(number)
      let file = SourceFile(path: FilePath("\(number).txt"), bytes: bytes(number))
      let article = try #require(try FormatRegistry.standard.articles(in: file).first)
      layouts[article.format.variant ?? article.format.name, default: 0] += 1
      if page.layout == .a {
        #expect(article.format.variant == "A")
        #expect(article.title.hasSuffix(String(decoding: page.story.title, as: UTF8.self)))
        #expect(article.publication.section == page.section)
        #expect(article.listings.map(\.items.count) == [10, 8, 8])
      }
    }
    #expect(Set(layouts.keys).isSuperset(of: ["A", "B", "C", "D"]))
  }

  @Test("A page of the web is as heavy as pages are, and read as its article")
  func htmlPages() throws {
    let sizes = (0..<60).map { Double(HTMLPageWriter.bytes(of: Self.maker.page($0)).count) }
    #expect((60_000...100_000).contains(Samples(sizes).median))
    #expect(Samples(sizes).largest < 150_000)
    for number in 0..<12 {
      let page = Self.maker.page(number)
      #expect(HTMLPageWriter.bytes(of: page) == HTMLPageWriter.bytes(of: page))
      let file = SourceFile(path: FilePath("\(number).html"), bytes: HTMLPageWriter.bytes(of: page))
      let article = try #require(try FormatRegistry.standard.articles(in: file).first)
      #expect(article.format.name == "html")
      #expect(article.title == String(decoding: page.story.title, as: UTF8.self))
      let paragraphs = page.story.paragraphs.map { String(decoding: $0, as: UTF8.self) }
      #expect(paragraphs.contains { article.bodyText.contains($0) })
    }
  }

  @Test("A feed and an archive of the web are read as their pages")
  func others() throws {
    let pages = (0..<5).map(Self.maker.page)
    let titles = pages.map { String(decoding: $0.story.title, as: UTF8.self) }
    for (bytes, format) in [
      (FeedWriter.bytes(of: pages, number: 1), "feed"),
      (pages.flatMap(WebArchiveWriter.records).flatMap(\.self), "html"),
    ] {
      let articles = try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("all"), bytes: bytes))
      #expect(articles.map(\.title) == titles)
      #expect(articles.allSatisfy { $0.format.name == format })
    }
  }

  @Test("A large file has as many articles as it says, under names of their own")
  func largeFile() throws {
    let base = try Folder.temporary()
    defer { base.remove() }
    let file = try LargeFile.feed(of: 2_000_000, in: base, maker: Self.maker)
    let bytes = try #require(base.bytes(of: "large.xml"))
    #expect((2_000_000...2_100_000).contains(bytes.count))
    let articles = try FormatRegistry.standard.articles(in: SourceFile(path: FilePath(file.path), bytes: bytes))
    #expect(articles.count == file.articles)
    #expect(Set(articles.map(\.id)).count == file.articles)
  }

  @Test("About a third of the listed headlines are of articles that are there")
  func listings() {
    let pages = (0..<1000).map { Self.maker.page($0) }
    let titles = Set(pages.map(\.story.title))
    let listed = pages[500..<550].flatMap { $0.related + $0.ranking + $0.recommended }
    let here = listed.filter(titles.contains).count
    #expect((10...60).contains(here * 100 / listed.count))
  }

  @Test("The lengths of stories are around 250 words, and a few in a hundred are in other scripts")
  func shape() {
    let stories = (0..<1000).map { Self.maker.stories.story($0) }
    let latin = stories.filter { story in story.title.filter { $0 >= 0x80 }.count * 3 < story.title.count }
    let words = latin.map { story in Double(story.paragraphs.joined(separator: [0x20]).split(separator: 0x20).count) }
    #expect((210...300).contains(Samples(words).median))
    #expect((930...990).contains(latin.count))
  }

  @Test("A library is written once, and again where its manifest is missing")
  func reuse() async throws {
    let base = try Folder.temporary()
    defer { base.remove() }
    let first = try await Corpus.prepare(30, in: base, maker: Self.maker)
    let name = Corpus.path(of: 1_234_567)
    #expect(name == ("1234", "1234567.txt"))
    #expect(try first.folder.folder("0000").bytes(of: "0000021.txt") == bytes(21))
    try first.folder.folder("0000").write([0x21], as: "0000021.txt")
    let second = try await Corpus.prepare(30, in: base, maker: Self.maker)
    #expect(second.manifest == first.manifest)
    #expect(try first.folder.folder("0000").bytes(of: "0000021.txt") == [0x21])
    try base.folder("manifests").remove()
    _ = try await Corpus.prepare(30, in: base, maker: Self.maker)
    #expect(try first.folder.folder("0000").bytes(of: "0000021.txt") == bytes(21))
  }
}
