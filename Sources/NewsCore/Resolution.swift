/// What a listed headline leads to in the library.
public enum Resolution: Hashable, Sendable {
  /// To this article, whose folded title is the listed one.
  case here(ArticleID)
  /// To this article, the only one whose title goes on with a hyphen where the listing was cut; with its full title.
  case completed(ArticleID, title: String)
  /// To the very page it stands on.
  case thisPage
  /// To nothing in the library.
  case absent

  /// The article that choosing the headline opens.
  public var article: ArticleID? {
    switch self {
    case .here(let id), .completed(let id, _): id
    case .thisPage, .absent: nil
    }
  }
}
