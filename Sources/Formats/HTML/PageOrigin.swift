import NewsCore

/// Where in a page a field's value was found; the raw value is said to the reader.
enum PageOrigin: String {
  case linkedData = "from the page's linked data"
  case metadata = "from the page's metadata"
  case page = "from the page"
  case change = "from the page, which calls it that of a change"
  case byline = "from the byline"
  case address = "from the address"

  /// How sure it is that the value is the article's.
  var certainty: Finding.Certainty {
    switch self {
    case .linkedData, .metadata, .page: .certain
    case .change, .byline, .address: .likely
    }
  }
}

extension ArticleDraft {
  mutating func found(_ field: Field, _ origin: PageOrigin) { found(field, origin.certainty, origin.rawValue) }
}
