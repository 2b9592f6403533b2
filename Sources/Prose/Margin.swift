import Text

/// What stands left of the lines of a block: quotes' bars, a list item's mark before its first line and blanks below it.
struct Margin {
  private(set) var first: [ProseRun] = []
  private(set) var rest: [ProseRun] = []
  private(set) var width = 0

  /// Where fewer columns are left for the text, a margin is left out.
  private static let leastText = 4

  /// This margin with another to its right, if the text then has room.
  func adding(first: ProseRun, rest: ProseRun, in columns: Int) -> Margin {
    guard columns - width - first.width >= Self.leastText else { return self }
    var margin = self
    margin.first.append(first)
    margin.rest.append(rest)
    margin.width += first.width
    return margin
  }

  /// As it is once its first line has been set.
  var continued: Margin {
    var margin = self
    margin.first = rest
    return margin
  }
}
