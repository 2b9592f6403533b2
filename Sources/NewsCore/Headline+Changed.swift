extension Headline {
  /// As its row shows it after a change.
  public func changed(by change: ReadingChange) -> Headline {
    var (isRead, isStarred, tags) = (isRead, isStarred, tags)
    switch change {
    case .read(let isOn): isRead = isOn
    case .starred(let isOn): isStarred = isOn
    case .tag(let tag, true): if !tags.contains(tag) { tags.append(tag) }
    case .tag(let tag, false): tags.removeAll { $0 == tag }
    case .highlight, .highlightRemoved, .position: return self
    }
    return Headline(
      id: id, title: title, source: source, site: site, place: place, section: section, date: date,
      readingMinutes: readingMinutes, copies: copies, votes: votes, isRead: isRead, isStarred: isStarred, tags: tags)
  }
}
