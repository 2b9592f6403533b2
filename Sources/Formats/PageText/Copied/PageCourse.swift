/// How far through the running text of a copied page one is, line by line.
struct PageCourse {
  private let page: CopiedLines
  private let total: Float
  private var passed: Float = 0
  /// Whether a heading of comments stands above, behind the first quarter of the text.
  private(set) var isBehindComments = false

  init(_ page: CopiedLines) {
    self.page = page
    total = max(1, page.shapes.reduce(Float(0)) { $0 + ($1.isProse ? $1.words : 0) })
  }

  /// The share of the running text that lies above, from 0 to 1.
  var share: Float { passed / total }

  /// Whether no running text follows this line, though it may be some.
  func isLastProse(_ index: Int) -> Bool {
    page.shapes[index].isProse && passed + page.shapes[index].words >= total
  }

  mutating func pass(_ index: Int) {
    if share > 0.25, !page.shapes[index].isLong, page.words[index].contains(.comments) { isBehindComments = true }
    if page.shapes[index].isProse { passed += page.shapes[index].words }
  }

  /// How much running text the five lines on either side hold, from 0 to 1.
  func proseNear(_ index: Int) -> Float {
    let near = max(0, index - 5)...min(page.count - 1, index + 5)
    let words = near.reduce(Float(0)) { words, other in
      let shape = page.shapes[other]
      return other != index && shape.isSentence ? words + min(shape.words, 40) : words
    }
    return min(1, words / 200)
  }
}
