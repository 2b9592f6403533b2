import Markup

extension PageTrait {
  /// What an element's own attributes say.
  init(of node: Int, in document: HTMLDocument) {
    self = []
    for name in [HTMLAttributeName.class, .id, .itemprop] {
      guard let value = document.attribute(name, of: node), !value.isEmpty else { continue }
      value.withUnsafeBufferPointer { formUnion(PageTrait(names: $0)) }
      if name == .itemprop, value.elementsEqual("articleBody".utf8) { insert(.body) }
    }
    if contains(.embedded) { subtract([.share, .related]) }
    if let role = document.attribute(.role, of: node) {
      switch String(decoding: role, as: UTF8.self) {
      case "navigation", "menu", "menubar", "search", "toolbar": insert(.navigation)
      case "complementary", "contentinfo", "banner": insert(.frame)
      case "dialog", "alertdialog", "alert": insert(.promotion)
      default: break
      }
    }
  }

  /// Words are parted by blanks, signs, digits and by capitals in the middle (`articleBody`).
  init(names: UnsafeBufferPointer<UInt8>) {
    self = []
    var before: PageTrait = []
    var isOfHint = false
    var at = 0
    while at < names.count {
      let start = at
      while at < names.count, (names[at] | 0x20) &- 0x61 < 26 {
        if at > start, names[at] < 0x61, names[at - 1] >= 0x61 { break }
        at += 1
      }
      if at > start {
        var word = PageTrait(word: UnsafeBufferPointer(rebasing: names[start..<at]))
        if before.contains(.without) { word = [] }
        formUnion(
          word.subtracting([.spoken, .only, .whose, .inner, .most, .read, .more, .stories, .without, .hint, .boxed]))
        if before.contains(.whose), word.contains(.inner) { insert(.body) }
        if word.contains(.only), before.contains(.spoken) || Self.hides(names, start..<at) { insert(.unseen) }
        if before.contains(.most), word.contains(.read) { insert(.ranking) }
        if before.contains(.more), word.contains(.stories) { insert(.related) }
        // `tooltip-content`, `rollover-people-block`: what shows when the mouse stands on a word.
        if isOfHint, !word.isDisjoint(with: [.inner, .only, .boxed]) { insert(.unseen) }
        isOfHint = isOfHint || word.contains(.hint)
        // `prev-next`, `next-previous`: the ways to the articles on either side.
        if before.contains(.more), word.contains(.more) { insert(.navigation) }
        before = word
      } else {
        // A blank begins another name; `-` and `_` only another word.
        if InlineText.isBlank(names[at]) { (before, isOfHint) = ([], false) }
        at += 1
      }
    }
  }

  /// `hidden` as a name of its own, or `is-hidden`, or `d-none`: `overflow-hidden` and `field-label-hidden` say nothing of the
  /// box, and `hidden md:block` and `d-none d-md-block` are seen on wide screens.
  private static func hides(_ names: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard names[word.upperBound...].first.map(InlineText.isBlank) ?? true else { return false }
    let before = names[..<word.lowerBound]
    let start: Slice<UnsafeBufferPointer<UInt8>>
    if names[word].elementsEqual("none".utf8) {
      guard before.suffix(2).elementsEqual("d-".utf8), !isShownSomewhere(names) else { return false }
      start = before.dropLast(2)
    } else {
      guard ["hidden", "hide", "invisible"].contains(where: { names[word].elementsEqual($0.utf8) }),
        !names.contains(UInt8(ascii: ":"))
      else { return false }
      start = before.suffix(3).elementsEqual("is-".utf8) ? before.dropLast(3) : before
    }
    return start.last.map(InlineText.isBlank) ?? true
  }

  /// Whether a name like `d-md-block` shows what `d-none` hides; `d-print-block` does so on paper alone.
  private static func isShownSomewhere(_ names: UnsafeBufferPointer<UInt8>) -> Bool {
    names.split(whereSeparator: InlineText.isBlank).contains {
      $0.starts(with: "d-".utf8) && !$0.starts(with: "d-none".utf8) && !$0.starts(with: "d-print".utf8)
    }
  }

  private init(word: UnsafeBufferPointer<UInt8>) {
    var trait = PageWords.table.value(of: word)
    var length = min(word.count - 1, 10)
    while trait == nil, length >= 5 {
      trait = PageWords.stems.value(of: UnsafeBufferPointer(rebasing: word[..<length]))
      length -= 1
    }
    self = trait ?? []
  }
}
