/// Which articles are copies of which story: one in ten, of one that came not long before.
enum CopyPlan {
  static func isCopy(_ article: Int) -> Bool { article % 10 == 9 }

  /// The number of the story is that of the article which had it first.
  static func story(of article: Int) -> Int {
    guard isCopy(article) else { return article }
    var random = SplitMix(.copy, article)
    let earlier = article - 1 - random.below(min(article, 2000))
    return isCopy(earlier) ? earlier - 1 : earlier
  }
}
