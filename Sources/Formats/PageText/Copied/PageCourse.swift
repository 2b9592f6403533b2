/// How far through the running text of a copied page one is, line by line.
struct PageCourse {
  private let page: CopiedLines
  private let total: Float
  private var passed: Float = 0
  private var lastProse: Int?

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
    guard page.shapes[index].isProse else { return }
    passed += page.shapes[index].words
    lastProse = index
  }

  /// From 0 to 1, for ten lines and more.
  func distanceToLastProse(_ index: Int) -> Float {
    lastProse.map { min(1, Float(index - $0) / 10) } ?? 1
  }

  func distanceToNextProse(_ index: Int) -> Float {
    let next = page.shapes[(index + 1)...].prefix(10).firstIndex(where: \.isProse)
    return next.map { min(1, Float($0 - index) / 10) } ?? 1
  }

  /// How much running text a few lines on either side hold, from 0 to 1.
  func prose(near index: Int, within reach: Int) -> Float {
    let near = max(0, index - reach)...min(page.count - 1, index + reach)
    let words = near.reduce(Float(0)) { words, other in
      let shape = page.shapes[other]
      return other != index && shape.isSentence ? words + min(shape.words, 40) : words
    }
    return min(1, words / Float(40 * reach))
  }
}
