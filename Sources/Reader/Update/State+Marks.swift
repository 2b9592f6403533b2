import NewsCore

// Marks show at once; a row that was read stays where it is.
extension State {
  /// Marks an article, unless the list shows that it is marked so.
  mutating func mark(_ article: ArticleID, asRead isRead: Bool) -> [Effect] {
    if open?.article.id == article { open?.isRead = isRead }
    guard let index = list.window.rows.firstIndex(where: { $0.id == article }) else {
      return [.mark([article], asRead: isRead)]
    }
    guard list.window.rows[index].isRead != isRead else { return [] }
    list.window = list.window.marked(at: index, asRead: isRead)
    status.unread = max(0, status.unread + (isRead ? -1 : 1))
    return [.mark([article], asRead: isRead)]
  }

  /// The selected headline's mark; in article and sidebar that of the open article.
  mutating func toggleRead() -> [Effect] {
    if focus != .headlines, let open { return mark(open.article.id, asRead: !open.isRead) }
    guard let headline = list.window.headline(inRow: list.selectedRow) else { return [] }
    return mark(headline.id, asRead: !headline.isRead)
  }
}

extension HeadlineWindow {
  fileprivate func marked(at index: Int, asRead isRead: Bool) -> HeadlineWindow {
    var rows = rows
    rows[index] = rows[index].marked(asRead: isRead)
    let unread = max(0, unread + (isRead ? -1 : 1))
    return HeadlineWindow(total: total, unread: unread, firstRow: firstRow, rows: rows, anchorRow: anchorRow)
  }
}

extension Headline {
  fileprivate func marked(asRead isRead: Bool) -> Headline {
    Headline(
      id: id, title: title, source: source, site: site, place: place, section: section, date: date,
      readingMinutes: readingMinutes, copies: copies, votes: votes, isRead: isRead)
  }
}
