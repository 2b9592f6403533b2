import NewsCore

extension Article {
  /// Its file as an article: the path, and the text line by line.
  func asSaved(_ text: String) -> Article {
    Article(id: id, title: locator.path.text, blocks: [.code(language: nil, text)], format: format, locator: locator)
  }
}
