import NewsCore
import Text

// Which list of headlines is shown. A search and what was chosen in the contents lie over the list of all; Escape goes back to
// what was there, with its selection and scroll.
extension State {
  /// Another look at a list: rows that have left it through marks go now.
  private mutating func nextVisit() -> Int {
    visits += 1
    return visits
  }

  /// Shows a list from its top, over the one that is there.
  private mutating func enter(_ query: HeadlineQuery, _ entry: ContentsEntry?) -> [Effect] {
    var next = HeadlineList()
    next.query = query
    next.query.visit = nextVisit()
    next.entry = entry
    next.isTouched = true
    // Until the first rows come, those that are there stay on the screen.
    let former = list
    list = next
    list.keepOnScreen(former)
    focus = .headlines
    return askForRows(.select, .row(0))
  }

  /// Goes back to a list as it was.
  private mutating func leave(for former: HeadlineList) -> [Effect] {
    list = former
    list.asked = nil
    list.isTouched = true
    return askForRows(.keep, list.selected.map { .article($0, elseRow: list.selectedRow) } ?? .row(list.selectedRow))
  }

  /// One list back; `nil` where this is the list of all.
  mutating func leaveList() -> [Effect]? { listsBefore.popLast().map { leave(for: $0) } }

  // MARK: Search of the library

  /// Searches while the text is written; where nothing can be searched for yet, what was there is shown.
  mutating func searchLibrary(_ text: String) -> [Effect] {
    let parsed = ParsedQuery(parsing: text, today: now.day, isBeingTyped: true)
    queryFaults = parsed.faults
    guard parsed.query.condition != nil else { return restoreList() }
    let search = parsed.query.text
    guard !list.isSearch || search != list.query.search else {
      list.written = text
      return []
    }
    let order = parsed.query.order.map(HeadlineSort.init)
    let sort = order ?? (parsed.query.shownPhrases.isEmpty ? self.sort : .relevance)
    let effects = enter(HeadlineQuery(search: search, sort: sort), nil)
    list.written = text
    return effects
  }

  /// Keeps what was found as the list.
  mutating func keepSearchOfLibrary(_ text: String) -> [Effect] {
    guard let former = beforePrompt?.list else { return [] }
    queryFaults = []
    let faults = ParsedQuery(parsing: text, today: now.day).faults
    if let fault = faults.first {
      notice = Notice(fault.sentence + (fault.suggestion.map { " " + $0 } ?? ""), kind: .failure)
    }
    let query = ParsedQuery(parsing: text, today: now.day, isBeingTyped: true).query
    guard query.condition != nil else {
      let effects = restoreList()
      guard let order = query.order else { return effects }
      // An order alone is meant for the list that is there.
      if order != .best { return effects + setSort(HeadlineSort(order)) }
      notice = Self.bestIsForSearches
      return effects
    }
    // A search from among what was found replaces it.
    if !former.isSearch { listsBefore.append(former) }
    let search = Self.kept(text, shown: list.query.search, today: now.day)
    // What was found is kept, and its heading says that a beginning was looked for.
    if search == text + "*" { list.written = search }
    guard search != list.query.search else { return [] }
    list.query.search = search
    return askForRows(.keep, .row(list.selectedRow))
  }

  /// A search as it was written, if it finds what is shown: a last word that may be unfinished has a star.
  private static func kept(_ text: String, shown: String, today: CalendarDay) -> String {
    [text, text + "*"].first { ParsedQuery(parsing: $0, today: today).query.text == shown } ?? shown
  }

  // MARK: Order

  mutating func chooseSort(_ name: String) -> [Effect] {
    guard !name.isEmpty else {
      let orders = offeredSorts
      overlays.append(.sort(selected: orders.firstIndex(of: list.query.sort) ?? 0))
      return []
    }
    guard let sort = HeadlineSort(name: name) else {
      let names = HeadlineSort.allCases.map(\.rawValue)
      let meant = Spelling.nearest(to: name, in: names).map { " Did you mean “\($0)”?" }
      notice = Notice(
        "There is no order “\(name)”." + (meant ?? " There is \(names.joined(separator: ", "))."), kind: .failure)
      return []
    }
    guard offeredSorts.contains(sort) else {
      notice = Self.bestIsForSearches
      return []
    }
    return setSort(sort)
  }

  private static let bestIsForSearches = Notice("The best match comes first where words are searched for.")

  /// The best match first only makes sense where something was searched for.
  var offeredSorts: [HeadlineSort] { HeadlineSort.allCases.filter { $0 != .relevance || !list.phrases.isEmpty } }

  /// Whoever stands at the top stays there; else the list goes along with the selected headline.
  mutating func setSort(_ sort: HeadlineSort) -> [Effect] {
    guard sort != list.query.sort else { return [] }
    if sort != .relevance, !list.isSearch { self.sort = sort }
    list.query.sort = sort
    let article = list.selectedRow > 0 ? list.selected : nil
    return askForRows(.select, article.map { .article($0, elseRow: list.selectedRow) } ?? .row(0))
  }

  // MARK: Contents

  /// Shows a list of the contents; that of all is the one that lies under every other.
  mutating func show(_ entry: ContentsEntry) -> [Effect] {
    focus = .headlines
    let isAll = entry.search.allSatisfy(\.isWhitespace)
    if isAll {
      guard let first = listsBefore.first else { return [] }
      listsBefore = []
      return leave(for: first)
    }
    listsBefore = [listsBefore.first ?? list]
    return enter(HeadlineQuery(search: entry.search, sort: sort), entry)
  }

  /// What came since this was looked at last, over the list of all; where nothing did, the newest of all.
  mutating func showNewest() -> [Effect] {
    let isNew = status.arrived > arrivedSeen
    let since = max(status.firstArrival, arrivalsSeen)
    arrivedSeen = status.arrived
    arrivalsSeen = status.nextStory
    focus = .headlines
    guard isNew else {
      listsBefore = []
      sort = .newest
      return enter(HeadlineQuery(sort: .newest), nil)
    }
    listsBefore = [listsBefore.first ?? list]
    return enter(HeadlineQuery(sort: .newest, since: since), nil)
  }
}

extension HeadlineSort {
  /// As a list's title says it.
  var words: String {
    switch self {
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .title: "by title"
    case .source: "by source"
    case .section: "by section"
    case .shortest: "shortest first"
    case .longest: "longest first"
    case .votes: "most votes first"
    case .copies: "most copies first"
    case .relevance: "best match first"
    }
  }
}
