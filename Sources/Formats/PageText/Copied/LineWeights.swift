/// How much each line of a copied page weighs as a line before the article, of its body, aside in it, or after it.
///
/// A sum over what was seen of the line: a linear-chain conditional random field (J. Lafferty, A. McCallum and F. Pereira, 2001).
/// The figures (`LineWeights+Figures.swift`) were fitted to pages whose bodies are known; above nought speaks for, below
/// against.
struct LineWeights {
  private(set) var lines: [LineRoles.Weights] = []

  init(_ page: CopiedLines) {
    lines.reserveCapacity(page.count)
    var course = PageCourse(page)
    for index in 0..<page.count {
      var weights = Self.ofPlace(course, page, index)
      weights[1] += Self.ofShape(page.shapes[index])
      if page.isRepeated(index) { weights[1] += Self.repeated }
      for word in page.words[index] {
        weights += page.shapes[index].isLong ? Self.words[word.rawValue].long : Self.words[word.rawValue].short
      }
      weights[1] += Self.proseNear * course.proseNear(index)
      lines.append(weights)
      course.pass(index)
    }
  }

  /// Where the line stands: before the title or behind it, and after how much of the page's running text.
  private static func ofPlace(_ course: PageCourse, _ page: CopiedLines, _ index: Int) -> LineRoles.Weights {
    var weights = always + share * course.share
    if course.share >= 1 || course.isLastProse(index) { weights += noMore }
    if course.isBehindComments { weights += behindComments }
    guard let title = page.titleLine else { return weights + noTitle }
    return weights + (index == title ? isTitle : index < title ? beforeTitle : behindTitle)
  }

  private static func ofShape(_ shape: LineShape) -> Float {
    var weight = lengths.first { shape.words < $0.below }?.weight ?? longest
    let figures = shape.isLong ? long : short
    if shape.endsAsSentence { weight += figures.sentence }
    if shape.asks { weight += figures.question }
    if shape.beginsSmall { weight += figures.small }
    if shape.beginsWithQuote { weight += figures.quote }
    if shape.hasAddress { weight += figures.address }
    if shape.hasYearOrTime { weight += figures.time }
    weight += shape.isUncased ? figures.uncased : figures.shortWords * min(shape.shareOfShort, 0.5) * 2
    if shape.endsInDots { weight += dots }
    if shape.hasCopyright { weight += copyright }
    return weight + innerEnds * Float(min(shape.innerEnds, 3)) / 3 + commas * Float(min(shape.commas, 4)) / 4
  }
}
