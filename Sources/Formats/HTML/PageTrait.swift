/// What the names that a page gives an element (`class`, `id`, `itemprop`, `role`) say of its part in the page.
struct PageTrait: OptionSet {
  let rawValue: UInt64

  /// Ways through the site: menus, breadcrumbs, pages.
  static let navigation = PageTrait(rawValue: 1 << 0)
  /// Buttons to pass it on, or a part of it.
  static let share = PageTrait(rawValue: 1 << 1)
  /// What readers wrote.
  static let comment = PageTrait(rawValue: 1 << 2)
  /// Links to other articles.
  static let related = PageTrait(rawValue: 1 << 3)
  /// Letters to subscribe to, accounts, donations, cookies.
  static let promotion = PageTrait(rawValue: 1 << 4)
  static let advertising = PageTrait(rawValue: 1 << 5)
  /// Footers, sidebars, banners.
  static let frame = PageTrait(rawValue: 1 << 6)
  /// Who wrote it, when, under what tags.
  static let metadata = PageTrait(rawValue: 1 << 7)
  /// About the author, at the end.
  static let biography = PageTrait(rawValue: 1 << 8)
  /// For those who do not see the page, or not shown at all.
  static let unseen = PageTrait(rawValue: 1 << 9)
  /// A word that boxes around bodies have, such as `content`.
  static let likely = PageTrait(rawValue: 1 << 10)
  /// A word that boxes beside bodies have, such as `widget`.
  static let unlikely = PageTrait(rawValue: 1 << 11)
  /// The page says: this is the article's body.
  static let body = PageTrait(rawValue: 1 << 12)
  static let caption = PageTrait(rawValue: 1 << 13)
  static let author = PageTrait(rawValue: 1 << 14)
  static let date = PageTrait(rawValue: 1 << 15)
  /// A list of what is read most.
  static let ranking = PageTrait(rawValue: 1 << 16)
  static let recommendation = PageTrait(rawValue: 1 << 17)
  static let title = PageTrait(rawValue: 1 << 18)
  static let tags = PageTrait(rawValue: 1 << 19)
  static let summary = PageTrait(rawValue: 1 << 20)
  /// A word of what is foreign that nobody names a part of an article with.
  static let unmistakable = PageTrait(rawValue: 1 << 21)

  // Halves of names, which only say something together: `article` and `body`, `most` and `read`, `sr` and `only`,
  // `tooltip` and `block`.
  static let spoken = PageTrait(rawValue: 1 << 22)
  static let only = PageTrait(rawValue: 1 << 31)
  static let whose = PageTrait(rawValue: 1 << 24)
  static let inner = PageTrait(rawValue: 1 << 25)
  static let most = PageTrait(rawValue: 1 << 26)
  static let read = PageTrait(rawValue: 1 << 27)
  static let more = PageTrait(rawValue: 1 << 28)
  static let stories = PageTrait(rawValue: 1 << 29)

  static let hint = PageTrait(rawValue: 1 << 32)
  static let boxed = PageTrait(rawValue: 1 << 33)

  /// Takes the meaning from the word behind it: `with-sidebar`, `no-ads`.
  static let without = PageTrait(rawValue: 1 << 30)
  /// A post from elsewhere that the article shows.
  static let embedded = PageTrait(rawValue: 1 << 23)

  /// What is no part of an article, wherever it stands.
  static let foreign: PageTrait = [
    .navigation, .share, .comment, .related, .promotion, .advertising, .frame, .unseen, .ranking, .recommendation,
    .tags,
  ]
}
