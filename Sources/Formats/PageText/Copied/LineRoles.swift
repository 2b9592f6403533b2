/// What each line of a copied page is of: the page before the article, its body, an aside in it, the page after it.
///
/// The course through the four that weighs most in all (A. Viterbi, 1967): each line has a weight for each of them, and each
/// step from one to another has one. Asides are in the body, so they are come to from it and left for it.
struct LineRoles {
  enum Role: Int {
    case before, body, aside, after
  }

  /// A role for each line.
  let roles: [Role]
  init(_ page: CopiedLines) {
    let weights = LineWeights(page).lines
    var roles = Self.course(through: weights, towardsBody: 0)
    // Short pages of short lines: rather a doubtful body than none.
    for push: Float in [1, 2, 4] where !roles.contains(.body) {
      roles = Self.course(through: weights, towardsBody: push)
    }
    Self.extend(&roles, through: page)
    Self.extendShort(&roles, through: page, weights)
    Self.addLead(&roles, of: page, weights)
    Self.extendUp(&roles, through: page, weights)
    if let thread = CommentThread.start(in: page, roles) {
      roles.replaceSubrange(thread..., with: repeatElement(.after, count: roles.count - thread))
    }
    for index in Self.bylines(of: page, roles) { roles[index] = .aside }
    self.roles = roles
  }

  /// The last paragraph may stand alone behind advertising or a link, and weigh less than the way there and back.
  private static func extend(_ roles: inout [Role], through page: CopiedLines) {
    while let end = roles.lastIndex(of: .body) {
      let next = page.shapes[(end + 1)...].prefix(4).firstIndex {
        $0.isProse && $0.endsAsSentence && !$0.hasCopyright && !$0.hasAddress && !$0.asks
      }
      guard let next, page.words[next].allSatisfy({ $0 == .byline || $0 == .photo }),
        (end + 1..<next).allSatisfy({ page.words[$0].contains(.advertising) || page.words[$0].contains(.related) })
      else { return }
      for index in end + 1..<next { roles[index] = .aside }
      roles[next] = .body
    }
  }

  /// A line of the body beyond doubt: running text that weighs so much for itself, and says nothing of the page.
  private static func isText(
    _ index: Int, in page: CopiedLines, _ weights: [Weights], atLeast least: Float = 2
  ) -> Bool {
    let shape = page.shapes[index]
    return shape.isProse && shape.endsAsSentence && !shape.hasCopyright && !shape.hasAddress
      && weights[index][1] >= least
      && page.words[index].allSatisfy { $0 == .byline || $0 == .photo }
  }

  /// A short body goes on where a few lines of another kind stand in it: a list, a table, a box.
  private static func extendShort(_ roles: inout [Role], through page: CopiedLines, _ weights: [Weights]) {
    var words = roles.indices.reduce(Float(0)) { roles[$1] == .body ? $0 + page.shapes[$1].words : $0 }
    while words < 300, let end = roles.lastIndex(of: .body) {
      let below = (end + 1..<page.count).prefix(8).prefix { !page.words[$0].contains(.comments) }
      guard let next = below.first(where: { isText($0, in: page, weights) }) else { return }
      for index in end + 1..<next { roles[index] = .aside }
      roles[next] = .body
      words += page.shapes[next].words
    }
  }

  /// The lead, which stands below the title and is parted from the body by names, dates and what the page offers.
  private static func addLead(_ roles: inout [Role], of page: CopiedLines, _ weights: [Weights]) {
    guard let start = roles.firstIndex(of: .body), let title = page.titleLine, title < start else { return }
    let above = (max(title + 1, start - 15)..<start).reversed()
    guard
      let lead = above.first(where: { page.shapes[$0].words > 20 || isText($0, in: page, weights) }),
      isText(lead, in: page, weights)
    else { return }
    roles[lead] = .body
    for index in lead + 1..<start { roles[index] = .aside }
  }

  /// The first paragraph may stand alone above advertising or a link, as the last one may below.
  private static func extendUp(_ roles: inout [Role], through page: CopiedLines, _ weights: [Weights]) {
    while let start = roles.firstIndex(of: .body) {
      let top = max(page.titleLine.map { $0 + 1 } ?? 0, start - 4)
      guard top < start,
        let next = (top..<start).last(where: { !isOfPage(page.words[$0]) }),
        isText(next, in: page, weights, atLeast: 1)
      else { return }
      roles[next] = .body
      for index in next + 1..<start { roles[index] = .aside }
    }
  }

  private static func isOfPage(_ words: [PageWord]) -> Bool {
    !words.isEmpty && words.allSatisfy { [.advertising, .related, .photo, .legal, .share, .offers].contains($0) }
  }

  /// Names and dates between a deck, which is a sentence as those of the body are, and the body proper.
  private static func bylines(of page: CopiedLines, _ roles: [Role]) -> [Int] {
    guard let start = roles.firstIndex(of: .body), let end = roles.lastIndex(of: .body) else { return [] }
    return (start..<min(start + 12, end)).dropFirst().filter { index in
      let shape = page.shapes[index]
      return shape.words <= 12 && !shape.endsAsSentence && !shape.hasBullet
        && (shape.hasYearOrTime && !shape.beginsSmall || page.words[index].contains(.byline) && shape.words >= 2)
    }
  }

  /// Before, body, aside and after, in the order of `Role`.
  typealias Weights = SIMD4<Float>

  private static func course(through lines: [Weights], towardsBody push: Float) -> [Role] {
    let never = -Float.greatestFiniteMagnitude / 4
    var best = Weights(0, push, never, never)
    if let first = lines.first { best += first }
    var steps: [SIMD4<UInt8>] = []
    steps.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let (before, body, aside, after) = (best[0], best[1], best[2], best[3])
      let toBody: (Float, UInt8) =
        [
          (before + LineWeights.begin, UInt8(0)), (body + LineWeights.stay, 1), (aside + LineWeights.goOn, 2),
        ].max { $0.0 < $1.0 } ?? (body, 1)
      let toAside = body + LineWeights.interrupt > aside + LineWeights.stayAside
      let toAfter = body + LineWeights.end > after + LineWeights.stayAfter
      steps.append(SIMD4(0, toBody.1, toAside ? 1 : 2, toAfter ? 1 : 3))
      best =
        line
        + Weights(
          before + LineWeights.stayBefore, toBody.0 + push,
          toAside ? body + LineWeights.interrupt : aside + LineWeights.stayAside,
          toAfter ? body + LineWeights.end : after + LineWeights.stayAfter)
    }
    // Nothing ends in an aside.
    best[2] = never
    guard !lines.isEmpty else { return [] }
    var role = UInt8([0, 1, 3].max { best[$0] < best[$1] } ?? 0)
    var roles = [role]
    for step in steps.reversed() {
      role = step[Int(role)]
      roles.append(role)
    }
    return roles.reversed().compactMap { Role(rawValue: Int($0)) }
  }
}
