import Formats
import NewsCore
import Testing
import Text

@Suite("Pages that went wrong")
struct MutationTests {
  private static func pages() throws -> [[UInt8]] { try FixtureTests.names.map(FixtureTests.bytes) }

  @Test("Whatever happened to a page, what is read of it holds together", arguments: Mutation.allCases)
  func mutated(by mutation: Mutation) throws {
    let pages = try Self.pages()
    var random = SeededGenerator(seed: 20_261_124)
    for number in 0..<(mutation.isHuge ? 1 : 40) {
      let page = pages[number % pages.count]
      let other = pages.randomElement(using: &random) ?? []
      check(mutation.applied(to: page, and: other, with: &random), "\(mutation) \(number)")
    }
  }

  @Test("Several things may happen to one page")
  func mutatedOften() throws {
    let pages = try Self.pages()
    let mutations = Mutation.allCases.filter { !$0.isHuge }
    var random = SeededGenerator(seed: 7)
    for page in pages where random.next() % 3 == 0 {
      var bytes = page
      for _ in 0..<4 {
        let mutation = mutations.randomElement(using: &random) ?? .cut
        bytes = mutation.applied(to: bytes, and: pages.randomElement(using: &random) ?? [], with: &random)
        check(bytes, "after \(mutation)")
      }
    }
  }

  /// One article with a title, no greater than the file, whose findings speak of fields that are there.
  private func check(_ bytes: [UInt8], _ comment: Comment) {
    let articles: [Article]
    do throws(FormatError) {
      articles = try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("page.txt"), bytes: bytes))
    } catch {
      #expect(error == .notText || !bytes.contains { (0x21..<0x7F).contains($0) }, comment)
      return
    }
    #expect(articles.count == 1, comment)
    for article in articles {
      #expect(SafeText.line(article.title).contains { !$0.isWhitespace }, comment)
      // Each byte that is no UTF-8 becomes three.
      #expect(length(of: article.blocks) + length(of: article.listings) <= 3 * bytes.count, comment)
      for finding in article.findings {
        #expect(article.has(finding.field), "\(comment): \(finding.field) was found")
      }
    }
  }

  private func length(of blocks: [Block]) -> Int {
    blocks.reduce(0) { length, block in
      switch block {
      case .paragraph(let paragraph): length + paragraph.spans.text.utf8.count
      case .heading(_, let spans): length + spans.text.utf8.count
      case .list(let list): list.items.reduce(length) { $0 + self.length(of: $1) }
      case .quote, .code, .table, .image, .rule: length
      }
    }
  }

  private func length(of listings: [Listing]) -> Int {
    listings.flatMap(\.items).reduce(0) { $0 + $1.title.utf8.count + ($1.snippet?.utf8.count ?? 0) }
  }
}

extension Article {
  /// Whether a field has a value that says something.
  fileprivate func has(_ field: Field) -> Bool {
    switch field {
    case .title: !title.isEmpty
    case .section: publication.section?.isEmpty == false
    case .site: publication.site?.isEmpty == false
    case .source: publication.source?.isEmpty == false
    case .place: publication.place?.isEmpty == false
    case .author: author?.isEmpty == false
    case .date: date != nil
    case .body: !blocks.isEmpty
    case .votes: votes != nil
    case .listings: !listings.isEmpty
    case .encoding, .page: true
    }
  }
}
