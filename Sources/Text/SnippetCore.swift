/// The hits that a snippet is made around.
struct SnippetCore {
  /// From the first of them to the last, in bytes of the text; empty at its beginning where there are none.
  let range: Range<Int>

  /// - Parameter length: How many code points they may span.
  init(of hits: [PhraseFinder.Hit], in text: UnsafeBufferPointer<UInt8>, length: Int) {
    guard let last = hits.map(\.phrase).max() else {
      range = 0..<0
      return
    }
    let places = Self.places(of: hits, in: text)
    // How often each phrase, and how many phrases, occur from the hit `first` to the present one.
    var counts = [Int](repeating: 0, count: last + 1)
    var different = 0
    var first = 0
    var best = (different: 0, span: Int.max, hits: 0...0)
    for index in hits.indices {
      counts[hits[index].phrase] += 1
      if counts[hits[index].phrase] == 1 { different += 1 }
      // Out goes what is too far away, and what comes again nearer by.
      while first < index,
        places[index].upperBound - places[first].lowerBound > length || counts[hits[first].phrase] > 1
      {
        counts[hits[first].phrase] -= 1
        if counts[hits[first].phrase] == 0 { different -= 1 }
        first += 1
      }
      let span = places[index].upperBound - places[first].lowerBound
      if different > best.different || different == best.different && span < best.span {
        best = (different, span, first...index)
      }
    }
    let ends = hits[best.hits].map(\.range.upperBound)
    range = hits[best.hits.lowerBound].range.lowerBound..<(ends.max() ?? 0)
  }

  /// The hits in code points instead of bytes.
  private static func places(
    of hits: [PhraseFinder.Hit], in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var offset = 0
    var characters = 0
    return hits.map { hit in
      characters += count(text[offset..<hit.range.lowerBound])
      offset = hit.range.lowerBound
      return characters..<(characters + count(text[hit.range]))
    }
  }

  private static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
