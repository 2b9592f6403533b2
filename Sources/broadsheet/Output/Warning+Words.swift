import NewsCore

extension Warning {
  /// The field and what is wrong with it, for somebody who sees such a page for the first time.
  var words: String { field.rawValue + ": " + reason }

  private var reason: String {
    switch kind {
    case .missing: "missing"
    case .madeUp: "made up, for the page has none"
    case .ambiguous: field.ambiguous
    case .meaningless(let text): "“\(text)” means nothing"
    case .removed(let text): "“\(text)” was glued to it and taken off"
    case .endsEarly: "the copy stops although the story goes on"
    case .cut: "the file ends in the middle of the " + (field == .listings ? "lists" : "text")
    case .replacedBytes(let count):
      count == 1 ? "1 byte could not be read as UTF-8" : "\(count) bytes could not be read as UTF-8"
    case .status(let status): "its publisher says that it is \(status)"
    case .unconfirmed:
      field == .title
        ? "it may begin with the name of a site, which the text does not confirm"
        : "the name of a site may be glued into it, which only another copy could show"
    }
  }
}

extension Field {
  fileprivate var ambiguous: String {
    switch self {
    case .section, .site: "the breadcrumb can be read in more than one way"
    case .title: "where it ends and the name of the site begins can be read in more than one way"
    case .source, .place, .author, .date, .body, .votes, .listings, .encoding, .page:
      "it can be read in more than one way"
    }
  }
}
