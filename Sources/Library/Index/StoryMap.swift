/// Which story each article is in, and which numbers are those of articles.
///
/// A story has the number of its first article: so most articles have that of their story, and only the others are kept.
struct StoryMap: Sendable {
  /// Articles that have not the number of their story, and their stories.
  private var stories: [Int32: Int32] = [:]
  private var copies = RowSet()
  /// Numbers of articles that are no more: search finds some of them, and a story may have such a number still.
  private var gone = RowSet()
  /// The number that the next article gets.
  private let end: Int

  /// Whatever a damaged index says, a set of numbers takes no more than 32 MiB.
  private static let most = 1 << 28

  init(end: Int) {
    self.end = min(max(0, end), Self.most)
  }

  /// `nil` for what can be neither a story's nor an article's number.
  static func number(_ number: Int) -> Int32? { (1..<most).contains(number) ? Int32(number) : nil }

  mutating func add(copy: Int, of story: Int) {
    guard let story = Self.number(story), let number = Self.number(copy) else { return }
    stories[number] = story
    copies.set(copy, to: true)
  }

  mutating func add(gone number: Int) {
    if Self.number(number) != nil { gone.set(number, to: true) }
  }

  /// All articles.
  var all: RowSet {
    var all = RowSet(below: end)
    all.set(0, to: false)
    all.subtract(gone)
    return all
  }

  func isThere(_ article: Int) -> Bool { Self.number(article) != nil && !gone.contains(article) }

  func story(of article: Int) -> Int32 { stories[Int32(clamping: article)] ?? Int32(clamping: article) }

  /// The stories that some articles are in; what is no article is passed over.
  func stories(of articles: RowSet) -> RowSet {
    var found = articles.subtracting(gone)
    let others = found.intersection(copies)
    found.subtract(copies)
    others.forEach { found.set(Int(story(of: $0)), to: true) }
    return found
  }

  /// The articles of some stories.
  func articles(of stories: RowSet) -> RowSet {
    var found = stories.subtracting(gone)
    for (copy, story) in self.stories where stories.contains(Int(story)) { found.set(Int(copy), to: true) }
    return found
  }
}
