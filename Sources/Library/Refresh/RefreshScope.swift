import NewsCore

/// What a refresh looks at.
enum RefreshScope: Hashable, Sendable {
  case all
  /// These folders, and what is new below them.
  case folders(Set<FilePath>)

  /// What is looked at in one go for both.
  func joined(with other: RefreshScope) -> RefreshScope {
    guard case (.folders(let folders), .folders(let others)) = (self, other) else { return .all }
    return .folders(folders.union(others))
  }
}
