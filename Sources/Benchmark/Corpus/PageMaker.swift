/// Makes the article of any number, always the same one, whatever the size of the library: a smaller library is the
/// beginning of a larger.
struct PageMaker: Sendable {
  let stories: StoryMaker
  private let sites: [String]
  private static let sections = [
    "News", "World", "Markets", "Stocks", "Finance", "Invest", "Scams", "Contact", "My", "reviews", "新闻中心",
  ]

  /// Headlines of stories that nobody saved have numbers from here on.
  private static let nowhere = 1 << 40

  init(stories: StoryMaker = StoryMaker()) {
    self.stories = stories
    sites = (0..<60).map { number in
      var random = SplitMix(.name, number)
      let name = Lexicon.syllables(2, &random)
      let trades = ["Academy", "Daily", "Observer", "Post", "Capital", "Reviews & Ratings", "Ledger"]
      return name.prefix(1).uppercased() + name.dropFirst() + " " + random.element(of: trades)
    }
  }

  func page(_ number: Int) -> Page {
    var random = SplitMix(.page, number)
    let layout = layout(&random)
    let isGlued = layout == .b || (layout == .a && CopyPlan.isCopy(number) && random.isTrue(0.3))
    return Page(
      number: number, story: stories.story(CopyPlan.story(of: number)), layout: layout,
      section: random.element(of: Self.sections), site: random.element(of: sites), date: Moment(&random),
      votes: 1 + random.below(1 << (1 + random.below(16))), brand: isGlued ? brand(&random) : nil,
      related: listing(10, on: number, 0), ranking: listing(8, on: number, 1),
      recommended: listing(8, on: number, 2))
  }

  private func layout(_ random: inout SplitMix) -> Page.Layout {
    switch random.below(100) {
    case 0..<86: .a
    case 86..<92: .b
    case 92..<95: .c
    default: .d
    }
  }

  private func brand(_ random: inout SplitMix) -> String {
    let name = Lexicon.syllables(2, &random)
    return name.prefix(1).uppercased() + name.dropFirst() + ["Exchange", "Pulse", "Quant"][random.below(3)]
  }

  /// Every fourth headline is from a pool that all pages of the time share, and is cut at its first hyphen; about one in
  /// three is in the library.
  private func listing(_ count: Int, on page: Int, _ kind: Int) -> [[UInt8]] {
    var random = SplitMix(.listing, page &* 3 &+ kind)
    return (0..<count).map { place in
      let isShared = place % 4 == 0
      let near = isShared ? page / 10_000 * 10_000 + random.below(200) : max(0, page - 3000) + random.below(6000)
      let story = random.isTrue(0.33) ? CopyPlan.story(of: near) : Self.nowhere + random.below(1 << 30)
      let title = stories.title(story)
      return isShared ? Array(title.prefix { $0 != UInt8(ascii: "-") }) : title
    }
  }
}
