import NewsCore

extension ReadingField {
  /// As the index names it.
  var indexName: String {
    switch self {
    case .read: "read"
    case .starred: "starred"
    case .tag(let tag): "tag:" + tag
    case .highlight(let id): "highlight:" + id.description
    case .position: "position"
    }
  }
}

extension ReadingChange {
  /// Whether it says that something is so, and not that it is so no more.
  var isOn: Bool {
    switch self {
    case .read(let isOn), .starred(let isOn), .tag(_, let isOn): isOn
    case .highlight, .position: true
    case .highlightRemoved: false
    }
  }
}
