import NewsCore
import Text

/// From folded titles to articles: what listed headlines are looked up in. A headline leads to one story or to none; there is
/// no guessing.
struct TitleIndex: Sendable {
  /// The record numbers of each folded title.
  private var numbers: [String: [Int]] = [:]
  /// For titles with a hyphen, what stands left of each: the folded titles that go on from there, as far as two differ.
  private var beginnings: [String: Beginning] = [:]

  private enum Beginning: Sendable {
    case only(String)
    case several
  }

  mutating func add(_ record: ArticleRecord, number: Int) {
    let title = record.foldedTitle
    numbers[title, default: []].append(number)
    guard numbers[title]?.count == 1 else { return }
    for hyphen in title.utf8.indices where title.utf8[hyphen] == 0x2D && hyphen > title.startIndex {
      // Listings leave no blank at their end.
      let beginning = String(Substring(title.utf8[..<hyphen])).trimmed
      guard !beginning.isEmpty else { continue }
      if case .only(let other)? = beginnings[beginning], other != title {
        beginnings[beginning] = .several
      } else if beginnings[beginning] == nil {
        beginnings[beginning] = .only(title)
      }
    }
  }

  func copies(of record: ArticleRecord) -> Int { numbers[record.foldedTitle]?.count ?? 1 }

  /// Looks for the very title, then for the only one that goes on with a hyphen where the listing was cut.
  func resolve(_ listed: String, on page: ArticleID, records: [ArticleRecord]) -> Resolution {
    let title = Folding.headline(listed)
    guard !title.isEmpty else { return .absent }
    if let copies = numbers[title] {
      return cleanest(copies, except: page, records).map { .here($0.id) } ?? .thisPage
    }
    guard case .only(let full)? = beginnings[title], let copies = numbers[full] else { return .absent }
    return cleanest(copies, except: page, records).map { .completed($0.id, title: $0.title) } ?? .thisPage
  }

  private func cleanest(_ copies: [Int], except page: ArticleID, _ records: [ArticleRecord]) -> ArticleRecord? {
    copies.map { records[$0] }.filter { $0.id != page }.max { $0.cleanness < $1.cleanness }
  }
}

extension String {
  fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
