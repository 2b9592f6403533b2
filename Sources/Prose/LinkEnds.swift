import NewsCore

/// Where the links in spans end, so that each has its number there.
///
/// Neighbours that lead to the same place are one link, blanks between them or not. A number stands behind the last word of its
/// link: not behind the blank after it, and not within a word that goes on behind the link, as in `boat`s.
struct LinkEnds {
  /// In bytes of the spans' text, ascending.
  private(set) var places: [(offset: Int, target: String)] = []
  private var open: Open?

  private struct Open {
    let target: String
    var words = ""
    /// Where its last word ends.
    var end = 0
  }

  /// - Parameter next: what the text goes on with in another piece.
  init(in spans: [Span], before next: Span?) {
    guard spans.contains(where: { $0.link != nil }) else { return }
    var start = 0
    for span in spans {
      take(span, at: start)
      start += span.text.utf8.count
    }
    if let open, next?.link != open.target { close(before: "", at: start) }
  }

  private mutating func take(_ span: Span, at start: Int) {
    if open != nil, open?.target != span.link, span.link != nil || !Blanks.isBlank(span.text) {
      close(before: span.link == nil ? span.text : "", at: start)
    }
    guard let target = span.link, !Blanks.isBlank(span.text) else { return }
    let words = span.text.utf8.dropLast(Blanks.countAtEnd(of: span.text))
    if open == nil { open = Open(target: target) }
    open?.words += Substring(words)
    open?.end = start + words.count
  }

  private mutating func close(before text: String, at start: Int) {
    guard let open else { return }
    self.open = nil
    guard !LinkNumbers.isAddress(open.words, target: open.target) else { return }
    let goesOn = open.end == start && open.words.unicodeScalars.last.map(Self.isLetter) == true
    places.append((open.end + (goesOn ? Self.lettersAtStart(of: text) : 0), open.target))
  }

  /// Bytes of the rest of a word: letters, and apostrophes before letters.
  private static func lettersAtStart(of text: String) -> Int {
    var (count, apostrophe) = (0, 0)
    for scalar in text.unicodeScalars {
      if isLetter(scalar) {
        count += apostrophe + UTF8.width(scalar)
        apostrophe = 0
      } else if apostrophe == 0, scalar == "'" || scalar == "’" {
        apostrophe = UTF8.width(scalar)
      } else {
        break
      }
    }
    return count
  }

  /// Of scripts that part words by blanks: those up to Thai, and no ideographs.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0xE00 && scalar.properties.isAlphabetic
  }
}
