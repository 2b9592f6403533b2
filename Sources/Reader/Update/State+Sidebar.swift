import NewsCore

extension State {
  mutating func moveItem(_ motion: Motion) {
    let last = sidebarContents.itemCount - 1
    guard last >= 0 else { return }
    let distance = motion.distance(page: sidebarLines, overlap: 1)
    let item = distance > last ? last : distance < -last ? 0 : sidebar.selectedItem + distance
    sidebar.selectedItem = min(max(0, item), last)
    // Before the first item there is nothing but headings, which are shown with it.
    if sidebar.selectedItem == 0 { sidebar.topLine = 0 }
  }

  /// Scrolls as little as shows the selected item.
  mutating func showSidebarSelection() {
    let lines = sidebarContents
    sidebar.selectedItem = min(max(0, sidebar.selectedItem), max(0, lines.itemCount - 1))
    let rows = sidebarLines
    guard rows > 0 else { return }
    var item = lines.lines(ofItem: sidebar.selectedItem)
    // A listing's first item is shown with its heading, where there is room.
    if item.count < rows, case .heading = lines[item.lowerBound - 1] { item = item.lowerBound - 1..<item.upperBound }
    sidebar.topLine = min(max(sidebar.topLine, item.upperBound - rows), item.lowerBound)
    sidebar.topLine = max(0, min(sidebar.topLine, lines.lineCount - rows))
  }

  /// Opens a line of the sidebar by its number, as written: the first is 1.
  mutating func openItem(_ number: String) -> [Effect] {
    guard let item = Int(number), (1...max(1, sidebarContents.itemCount)).contains(item) else {
      notice = Notice(number.isEmpty ? "Which line of the sidebar? :item 3" : "The sidebar has no line \(number).")
      return []
    }
    sidebar.selectedItem = item - 1
    return openSelectedItem()
  }

  /// Jumps to what the selected item leads to, or says why not.
  mutating func openSelectedItem() -> [Effect] {
    guard let open, let place = sidebarContents.place(ofItem: sidebar.selectedItem) else {
      notice = Notice("This page lists no other articles.")
      return []
    }
    let title = open.article.listings[place.listing].items[place.index].title
    switch resolution(of: place) {
    case nil: notice = Notice("Still looking for: \(title)")
    case .absent: notice = Notice("Not in this library: \(title)")
    case .thisPage: notice = Notice("This is the page you are reading.")
    case .here(let article): return openArticle(article, from: placeShown)
    case .completed(let article, let full):
      notice = Notice("In full: \(full)")
      return openArticle(article, from: placeShown)
    }
    return []
  }

  private func resolution(of place: (listing: Int, index: Int)) -> Resolution? {
    guard let resolutions = open?.resolutions, resolutions.indices.contains(place.listing),
      resolutions[place.listing].indices.contains(place.index)
    else { return nil }
    return resolutions[place.listing][place.index]
  }

  // MARK: Where listed headlines lead

  /// One question for all listings of the page.
  mutating func askWhereListedLead() -> [Effect] {
    guard let article = open?.article else { return [] }
    let headlines = article.listings.flatMap { $0.items.filter(\.hasTitle) }
    guard !headlines.isEmpty else {
      open?.resolutions = article.listings.map { $0.items.map { _ in .absent } }
      return []
    }
    let request = requests.next()
    open?.resolving = request
    return [.resolve(request, headlines, on: article.id)]
  }

  mutating func takeResolutions(_ resolutions: [Resolution], for request: RequestID) {
    guard let open, open.resolving == request else { return }
    self.open?.resolving = nil
    var rest = resolutions[...]
    self.open?.resolutions = open.article.listings.map { listing in
      listing.items.map { $0.hasTitle ? rest.popFirst() ?? .absent : .absent }
    }
  }
}
