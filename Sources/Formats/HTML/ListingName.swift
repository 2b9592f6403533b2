import NewsCore

/// What kind of list a name speaks of.
enum ListingName {
  private static let ranking = [
    "mostread", "mostpopular", "mostviewed", "popular", "trending", "topstories", "meistgelesen", "meistgeklickt",
    "pluslus",
    "másleíd", "masleid", "lomásle", "lomásvisto", "piùletti", "maislid", "meestgelezen", "najczęściej", "популярн",
    "читаемое",
    "çokokunan", "terpopuler", "ランキング", "人気", "热门", "많이", "الأكثر", "mestläst",
  ]
  private static let recommendation = [
    "recommend", "foryou", "youmaylike", "youmightlike", "youmayalso", "youmightalso", "interessieren", "empfohlen",
    "recomend", "interesar", "aimerez", "interessarti", "おすすめ", "推荐", "推薦", "추천",
  ]

  static func kind(_ name: String, _ traits: PageTrait) -> Listing.Kind {
    let folded = TitleForm.folded(name)
    if ranking.contains(where: folded.contains) { return .ranking }
    if recommendation.contains(where: folded.contains) { return .recommendation }
    if traits.contains(.ranking) { return .ranking }
    if traits.contains(.recommendation) { return .recommendation }
    return folded.hasPrefix("more") || folded.hasPrefix("latest") || folded.hasPrefix("weitere") ? .more : .related
  }

  /// For a box without a name of its own.
  static func plain(_ kind: Listing.Kind) -> String {
    switch kind {
    case .ranking: "Ranking"
    case .recommendation: "Recommendation"
    case .more: "More"
    default: "Related"
    }
  }
}
