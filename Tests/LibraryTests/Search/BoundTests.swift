import Formats
import NewsCore
import Testing

@testable import Library

@Suite("Search: a word that most articles have")
struct BoundTests {
  @Test("Ranked, or sorted, are the articles that came last")
  func bound() async throws {
    let count = IndexReader.mostRanked + 300
    let index = try BareIndex(of: [])
    var files: [ReadFile] = []
    var entries: [SearchEntry] = []
    for number in 1...count {
      // The first and the very last have the word in the title too.
      let title = number == 1 || number == 200 || number == count - 7 ? "Harbor \(number)" : "Page \(number)"
      let page = Page(title: title, date: "2026-11-20 08:00:00", body: "LOWMARK (AP) — The harbor, \(number).")
      let file = SourceFile(path: FilePath("/news/\(number)"), bytes: Array(page.text.utf8))
      let articles = try FormatRegistry.standard.articles(in: file)
      files.append(ReadFile(path: file.path, stamp: .none, outcome: .articles(articles.map(ArticleEntry.init), nil)))
      for article in articles { entries.append(SearchEntry(number: number, text: SearchText(article), isWhole: true)) }
    }
    try await index.open.writer.put(IndexBatch(files: files))
    #expect(try await index.open.writer.makeSearchable(entries, after: 0))
    #expect(try index.faults() == [])
    let query = ParsedQuery(parsing: "harbor", today: CalendarDay(daysSince1970: 20_782)).query
    let ranked = try await index.open.lists.find(query.condition, titleWords: "", sort: .relevance)
    #expect(ranked.count == IndexReader.mostRanked)
    #expect(ranked.numbers.first == Int32(count - 7))
    #expect(ranked.numbers.min() == 301)
    // That there are more is told, of lists that were cut and of no others.
    #expect(ranked.latestMatches == IndexReader.mostRanked)
    for (search, isCut) in [("harbor", true), ("harbor is:unread", true), ("title:harbor", false), ("-harbor", false)] {
      let query = ParsedQuery(parsing: search, today: CalendarDay(daysSince1970: 20_782)).query
      for sort in [HeadlineSort.newest, .relevance] {
        let list = try await index.open.lists.find(query.condition, titleWords: "", sort: sort)
        #expect((list.latestMatches != nil) == isCut, "\(search) \(sort)")
        #expect(list.without([]).latestMatches == list.latestMatches)
      }
    }
    #expect(try await index.found("harbor").count == IndexReader.mostMatches)
    // What does not have a word is told from all that do.
    #expect(try await index.found("-harbor") == [])
    #expect(try await index.found("-(harbor is:unread)") == [])
    #expect(try await index.found("title:harbor").sorted() == ["Harbor 1", "Harbor 200", "Harbor \(count - 7)"])
  }
}
