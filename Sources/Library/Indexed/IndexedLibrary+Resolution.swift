import Formats
public import NewsCore
import SQL
import Text

extension IndexedLibrary {
  /// Looks for what has its address, then for the very title, then for the only one that goes on with a hyphen where the listing
  /// was cut.
  public func resolve(
    _ headlines: [ListedHeadline], on page: ArticleID
  ) async throws(LibraryError) -> [Resolution] {
    try await asking { (index) throws(SQLError) in
      try await index.rows.resolve(headlines, on: page)
    }
  }
}

extension IndexReader {
  func resolve(_ headlines: [ListedHeadline], on page: ArticleID) throws(SQLError) -> [Resolution] {
    // In one transaction: all of a page as it is now, and no lock for each look-up.
    try connection.transaction { () throws(SQLError) in
      var resolutions: [Resolution] = []
      for headline in headlines { resolutions.append(try resolve(headline, on: page)) }
      return resolutions
    }
  }

  /// Words beside the headline, such as its place in a ranking or its date, do not matter where its address is known.
  private func resolve(_ headline: ListedHeadline, on page: ArticleID) throws(SQLError) -> Resolution {
    if let id = headline.link.flatMap({ ArticleIdentity.version1(link: $0) }),
      try connection.scalar("SELECT 1 FROM article WHERE id = ?", id.bytes, as: Int.self) != nil
    {
      return id == page ? .thisPage : .here(id)
    }
    return try resolve(headline.title, on: page)
  }

  /// A headline leads to one story or to none; there is no guessing.
  func resolve(_ listed: String, on page: ArticleID) throws(SQLError) -> Resolution {
    let title = Folding.headline(listed)
    guard !title.isEmpty else { return .absent }
    // Two titles may have one key, so that they are compared too.
    let copies = try articles(titled: TitleKey(folded: title)).filter { Folding.headline($0.title) == title }
    if !copies.isEmpty { return copies.first { $0.id != page }.map { .here($0.id) } ?? .thisPage }
    let full = try titles(beginning: TitleKey(folded: title))
    guard full.count == 1, let key = full.first else { return .absent }
    let completed = try articles(titled: key).filter { Self.goesOn(Folding.headline($0.title), behind: title) }
    guard !completed.isEmpty else { return .absent }
    return completed.first { $0.id != page }.map { .completed($0.id, title: $0.title) } ?? .thisPage
  }

  private static func goesOn(_ full: String, behind listed: String) -> Bool {
    guard full.hasPrefix(listed) else { return false }
    let rest = full.dropFirst(listed.count)
    return rest.first == "-" || rest.hasPrefix(" -")
  }
}
