import NewsCore
import Text

/// The lines of a copied page with what each looks like, and the line that is its title.
struct CopiedLines {
  let lines: [PageLines.Line]
  let shapes: [LineShape]
  let words: [[PageWord]]
  /// The first line where it is a breadcrumb or repeats the title of the page: `Home > NewsA headline - The Site`.
  let head: String?
  /// Whether the first line is the breadcrumb of layout A.
  let hasCrumb: Bool
  /// The line that is the title in the midst of the page, where the head shows which.
  let titleLine: Int?
  private let linesInHead: Set<Int>
  /// How often each line occurs.
  private let occurrences: [String: Int]

  init(_ page: PageLines) {
    hasCrumb = LayoutA.recognizes(page)
    let shapes = page.lines.map { LineShape($0.text) }
    let titles = TitleLine(page.lines, shapes, hasCrumb: hasCrumb)
    titleLine = titles.index
    linesInHead = titles.linesInHead
    head = hasCrumb || titles.index != nil ? page[0] : nil
    lines = page.lines
    self.shapes = shapes
    words = page.lines.map { PageWord.kinds(atBeginningOf: $0.text) }
    occurrences = page.lines.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }

  var count: Int { lines.count }

  /// Whether the first line has it, or much of it.
  func isInHead(_ index: Int) -> Bool { linesInHead.contains(index) }

  func isRepeated(_ index: Int) -> Bool { occurrences[lines[index].text, default: 0] > 1 }

  /// Whether there are menus and the like: many short lines, and the words of pages in several of them.
  ///
  /// Letters, verse and lists of words have the first, but not both.
  var hasSurroundings: Bool {
    let short = shapes.indices.filter { shapes[$0].words <= 4 && !shapes[$0].isSentence }
    let kinds: Set<PageWord> = [.share, .offers, .legal, .navigation, .advertising, .comments, .related]
    let ofPages = short.filter { words[$0].contains(where: kinds.contains) }
    return short.count >= 6 && short.count * 6 >= count && ofPages.count >= 3
      && Set(ofPages.flatMap { words[$0] }).intersection(kinds).count >= 2
  }
}
