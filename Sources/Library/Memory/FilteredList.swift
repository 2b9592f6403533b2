import NewsCore
import Text

/// The articles whose titles have some words, in the order of all.
struct FilteredList: Sendable {
  let query: HeadlineQuery
  let list: [Int]
  private(set) var unread: Int
  private let words: [FoldedText]

  init(_ query: HeadlineQuery, order: [Int], records: [ArticleRecord]) {
    let words = query.titleWords.split(whereSeparator: \.isWhitespace).map { Folding.search(String($0)) }
      .filter { !$0.bytes.isEmpty }
    self.query = query
    self.words = words
    list = order.filter { Self.passes(records[$0], words) }
    unread = list.reduce(0) { $0 + (records[$1].isRead ? 0 : 1) }
  }

  /// Counts anew after a mark of one article was set or taken away.
  mutating func markChanged(_ record: ArticleRecord) {
    if Self.passes(record, words) { unread += record.isRead ? -1 : 1 }
  }

  private static func passes(_ record: ArticleRecord, _ words: [FoldedText]) -> Bool {
    words.allSatisfy { $0.occurs(in: record.searchTitle) }
  }
}
