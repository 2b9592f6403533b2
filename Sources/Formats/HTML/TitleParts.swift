/// The parts of what a page's head calls it: the title, the site, the section, parted by signs.
enum TitleParts {
  private static let marks = [
    " | ", " - ", " – ", " — ", " :: ", " : ", ": ", " » ", " › ", " > ", " ~ ", " · ", " • ", " // ", " / ", "｜", "－",
    "_",
    "|", "：",
  ]
  private static let most = 8

  /// All parts, and all runs of parts that stand side by side, as letters and digits alone.
  static func folded(_ title: String) -> Set<String> {
    var cuts: [String.Index] = [title.startIndex]
    for mark in marks { cuts += title.allRanges(of: mark).map(\.upperBound) }
    cuts = Array(cuts.sorted().prefix(most))
    let ends = cuts.dropFirst() + [title.endIndex]
    var runs: Set<String> = []
    for (index, start) in cuts.enumerated() {
      for end in ends.dropFirst(index) where start <= end { runs.insert(TitleForm.folded(String(title[start..<end]))) }
    }
    return runs
  }
}
