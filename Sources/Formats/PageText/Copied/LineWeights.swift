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
      weights[1] += Self.proseBeside * course.prose(near: index, within: 2)
      weights[1] += Self.proseNear * course.prose(near: index, within: 5)
      lines.append(weights)
      course.pass(index)
    }
  }

  /// Where the line stands: before the title or behind it, after how much of the page's running text, and how far from it.
  private static func ofPlace(_ course: PageCourse, _ page: CopiedLines, _ index: Int) -> LineRoles.Weights {
    var weights =
      always + share * course.share + sinceProse * course.distanceToLastProse(index)
      + untilProse * course.distanceToNextProse(index)
    if course.share >= 1 || course.isLastProse(index) { weights += noMore }
    if page.isInHead(index) { weights += inHead }
    guard let title = page.titleLine else { return weights + noTitle }
    guard index > title else { return weights + (index == title ? isTitle : beforeTitle) }
    weights += behindTitle
    guard index - title <= 6 else { return weights }
    let near = page.shapes[index].isLong ? longBelowTitle : shortBelowTitle
    return weights + near[min(index - title, 3) - 1]
  }

  private static func ofShape(_ shape: LineShape) -> Float {
    var weight = lengths.first { shape.words < $0.below }?.weight ?? longest
    let figures = shape.isLong ? long : short
    if shape.endsAsSentence { weight += figures.sentence }
    if shape.asks { weight += figures.question }
    if shape.endsInColon { weight += figures.colon }
    if shape.hasSymbols { weight += figures.symbols }
    if shape.beginsSmall { weight += figures.small }
    if shape.beginsWithQuote { weight += figures.quote }
    if shape.hasAddress { weight += figures.address }
    if shape.hasYearOrTime { weight += figures.time }
    if shape.isUncased {
      weight += figures.uncased
    } else {
      weight += figures.shortWords * min(shape.shareOfShort, 0.5) * 2 + figures.capitals * shape.shareOfCapitals
    }
    weight += digits * min(shape.shareOfDigits, 0.3) / 0.3
    if shape.endsInDots { weight += dots }
    if shape.hasCopyright { weight += copyright }
    return weight + innerEnds * Float(min(shape.innerEnds, 3)) / 3 + commas * Float(min(shape.commas, 4)) / 4
  }
}
