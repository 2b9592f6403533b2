/// Where readers' comments begin: they are sentences as an article's are, so their lines do not tell.
enum CommentThread {
  /// The heading of a thread behind some of the body: `34 responses to ...`, with names and times soon below it.
  static func start(in page: CopiedLines, _ roles: [LineRoles.Role]) -> Int? {
    var words: Float = 0
    for index in page.lines.indices {
      if words >= 30, isHeading(page, index) { return index }
      if roles[index] == .body { words += page.shapes[index].words }
    }
    return nil
  }

  private static func isHeading(_ page: CopiedLines, _ index: Int) -> Bool {
    guard page.shapes[index].words <= 14, page.lines[index].text.utf8.count <= 200 else { return false }
    let text = page.lines[index].text.drop { $0.isNumber || $0 == " " || $0 == "(" }
    guard PageWord.kinds(atBeginningOf: String(text)).contains(.comments) else { return false }
    let below = page.shapes[(index + 1)...].prefix(12)
    return below.count { ($0.hasYearOrTime || $0.endsInColon) && $0.words <= 14 } >= 2
  }
}
