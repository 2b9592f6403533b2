/// An article as one site put it up.
struct Page: Sendable {
  enum Layout: Sendable {
    case a, b, c, d
  }

  let number: Int
  let story: Story
  let layout: Layout
  let section, site: String
  let date: Moment
  let votes: Int
  /// Glued into title and body by some copying sites.
  let brand: String?
  let related, ranking, recommended: [[UInt8]]
}
