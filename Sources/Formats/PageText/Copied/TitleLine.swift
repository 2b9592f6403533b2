/// The line of a copied page that its first line repeats within a breadcrumb or the title of a window: the headline.
struct TitleLine {
  let index: Int?
  /// Lines that the first line has in it.
  private(set) var linesInHead: Set<Int> = []

  /// - Parameter hasCrumb: whether the first line is known to have the title in it; else it must be long enough for that.
  init(_ lines: [PageLines.Line], _ shapes: [LineShape], hasCrumb: Bool) {
    // No breadcrumb is longer, and looking for many lines in a long one takes time.
    guard let first = lines.first?.text, first.utf8.count <= 2000, hasCrumb || shapes[0].words >= 4 else {
      index = nil
      return
    }
    let head = Self.letters(of: first)
    let words = Self.words(of: first)
    var candidates: [(weight: Float, index: Int)] = []
    var alike: [(weight: Float, index: Int)] = []
    for (index, line) in lines.enumerated().dropFirst() where Self.mayBe(line, shapes[index]) {
      let prose = shapes[(index + 1)...].prefix(15).reduce(Float(0)) { $0 + ($1.isProse ? min($1.words, 40) : 0) }
      let text = Self.letters(of: line.text)
      if text.utf8.count >= min(12, head.utf8.count / 2), head.range(of: text) != nil { linesInHead.insert(index) }
      if let share = Self.share(of: text, in: head) {
        candidates.append((min(prose, 300) + 50 * share, index))
      } else if prose > 0, !shapes[index].isProse, let likeness = Self.likeness(Self.words(of: line.text), words) {
        alike.append((likeness, index))
      }
    }
    // Menus and lists repeat it too: the last of those that a text follows. Or the headline says the same in other words.
    let best = candidates.map(\.weight).max() ?? 0
    index =
      candidates.last { $0.weight >= 0.8 * best }?.index ?? alike.max { $0.weight < $1.weight }?.index
  }

  /// No address is a headline, though addresses have its words in them.
  private static func mayBe(_ line: PageLines.Line, _ shape: LineShape) -> Bool {
    line.text.utf8.count <= 1000 && (shape.words >= 2 || !shape.hasAddress)
  }

  /// How much of the head a line is, from 0 to 2; more where it stands at its beginning and not at its end, as a site does.
  private static func share(of text: String, in head: String) -> Float? {
    let (length, whole) = (text.utf8.count, max(1, head.utf8.count))
    guard length >= 4 else { return nil }
    let share = min(1, Float(length) / Float(whole))
    if let place = head.range(of: text) {
      // The words of a section may stand before it.
      let leads = length >= 8 && head.utf8.distance(from: head.startIndex, to: place.lowerBound) <= 12
      return share >= (leads ? 0.2 : 0.35) ? share + (leads ? 1 : 0) : nil
    }
    return length * 2 < whole * 3 && text.range(of: head) != nil ? share : nil
  }

  /// What share of the words of both two lines have in common, where it is much.
  private static func likeness(_ line: Set<String>, _ head: Set<String>) -> Float? {
    guard (4...40).contains(line.count), head.count <= 60 else { return nil }
    let likeness = 2 * Float(line.intersection(head).count) / Float(line.count + head.count)
    return likeness >= 0.4 ? likeness : nil
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  /// The letters and digits of a line, in small letters.
  private static func letters(of text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: letters.append(scalar)
      case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case ..<0x80: continue
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(letters)
  }
}
