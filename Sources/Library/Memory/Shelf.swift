import NewsCore
import Text

/// All records, with the orders in which they are asked for. A value: no clock, no disk.
struct Shelf: Sendable {
  /// In the order in which they came; numbers below are indices into it.
  private(set) var records: [ArticleRecord] = []
  /// Record numbers, as headline lists show them.
  private(set) var order: [Int] = []
  private(set) var unread = 0
  private var numbers: [ArticleID: Int] = [:]
  private var titles = TitleIndex()
  private var names = Set<String>()
  private var filtered: FilteredList?

  subscript(_ id: ArticleID) -> ArticleRecord? { numbers[id].map { records[$0] } }

  /// Adds what is new among some records; the bytes of a file seen before are the same article.
  mutating func add(_ batch: [ArticleRecord]) {
    let first = records.count
    for var record in batch where numbers[record.id] == nil {
      share(&record.publication)
      numbers[record.id] = records.count
      titles.add(record, number: records.count)
      records.append(record)
      if !record.isRead { unread += 1 }
    }
    guard first < records.count else { return }
    filtered = nil
    merge((first..<records.count).sorted { ArticleRecord.precedes(records[$0], records[$1]) })
  }

  /// Sets the mark of the articles that are here.
  mutating func mark(_ ids: [ArticleID], asRead isRead: Bool) {
    for number in ids.compactMap({ numbers[$0] }) where records[number].isRead != isRead {
      records[number].isRead = isRead
      unread += isRead ? -1 : 1
      filtered?.markChanged(records[number])
    }
  }

  // MARK: Lists

  mutating func headlines(
    _ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int
  ) -> HeadlineWindow {
    let (list, unread) = list(query)
    guard let row = row(of: anchor, in: list, unread: unread) else { return .empty }
    let rows = max(0, row - max(0, before))..<min(list.count, row + min(max(0, after), list.count) + 1)
    return HeadlineWindow(
      total: list.count, unread: unread, firstRow: rows.lowerBound,
      rows: list[rows].map { records[$0].headline(copies: titles.copies(of: records[$0])) }, anchorRow: row)
  }

  func resolve(_ title: String, on page: ArticleID) -> Resolution {
    titles.resolve(title, on: page, records: records)
  }

  private mutating func list(_ query: HeadlineQuery) -> (list: [Int], unread: Int) {
    guard query != .all else { return (order, unread) }
    if let filtered, filtered.query == query { return (filtered.list, filtered.unread) }
    let filtered = FilteredList(query, order: order, records: records)
    self.filtered = filtered
    return (filtered.list, filtered.unread)
  }

  private func row(of anchor: HeadlineAnchor, in list: [Int], unread: Int) -> Int? {
    guard !list.isEmpty else { return nil }
    switch anchor {
    case .row(let row): return min(max(0, row), list.count - 1)
    case .article(let id, let row): return self.row(of: id, in: list) ?? min(max(0, row), list.count - 1)
    case .unread(let id, let forward):
      let here = id.flatMap { self.row(of: $0, in: list) }
      let from = here ?? (forward ? list.count - 1 : 0)
      guard unread > 0 else { return from }
      for step in 1...list.count {
        let row = forward ? (from + step) % list.count : (from - step + list.count) % list.count
        if !records[list[row]].isRead { return row }
      }
      return from
    }
  }

  /// Found by its place in the order, not by looking at all.
  private func row(of id: ArticleID, in list: [Int]) -> Int? {
    guard let number = numbers[id] else { return nil }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if ArticleRecord.precedes(records[list[middle]], records[number]) { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == number ? low : nil
  }

  private mutating func merge(_ batch: [Int]) {
    var merged: [Int] = []
    merged.reserveCapacity(order.count + batch.count)
    var rest = batch[...]
    for number in order {
      while let next = rest.first, ArticleRecord.precedes(records[next], records[number]) {
        merged.append(next)
        rest.removeFirst()
      }
      merged.append(number)
    }
    order = merged + rest
  }

  /// The same few names come with every article; each is kept once.
  private mutating func share(_ publication: inout Publication) {
    publication.source = shared(publication.source)
    publication.site = shared(publication.site)
    publication.place = shared(publication.place)
    publication.section = shared(publication.section)
  }

  private mutating func shared(_ name: String?) -> String? { name.map { names.insert($0).memberAfterInsert } }
}
