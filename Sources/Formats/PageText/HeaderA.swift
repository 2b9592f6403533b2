import NewsCore

/// The lines above the body in layout A: breadcrumb, title, `View` with a brand before it or not, and the date, which may
/// stand on the line of the `View`.
struct HeaderA {
  /// `nil` where the page is its breadcrumb alone.
  private(set) var title: String?
  private(set) var date: PublicationDate?
  /// Lines between breadcrumb and title: a page's menu.
  let above: [PageLines.Line]
  /// What stands behind `Date:` and is no date.
  private(set) var wrongDate: String?
  /// Whether a `View` or a date follows the title.
  private(set) var isMarked = false
  /// The line where the body begins.
  private(set) var end: Int

  init(_ lines: PageLines) {
    let place = Self.titleLine(in: lines)
    title = place.map { lines[$0] }
    above = place.map { Array(lines.lines[1..<$0]) } ?? []
    end = min(lines.count, (place ?? 0) + 1)
    guard let view = ViewLine(lines[end], next: lines[end + 1]) else {
      readDate(lines[end])
      isMarked = date != nil || wrongDate != nil
      return
    }
    isMarked = true
    end += 1
    if let date = view.date { self.date = date } else { readDate(lines[end]) }
  }

  /// Where the title stands: the second line, or, where menus were saved too, the line that the breadcrumb repeats. A page may
  /// have lost that line; the breadcrumb still has it.
  private static func titleLine(in lines: PageLines) -> Int? {
    guard lines.count > 1, !isBelowTitle(lines[1], next: lines[2]) else { return nil }
    if isBelowTitle(lines[2], next: lines[3]) || BreadcrumbA.isTitle(lines[1], in: lines[0], isFolded: true) {
      return 1
    }
    // Short lines of a menu may stand in any headline; and no breadcrumb is so long that looking for many lines takes time.
    guard lines[0].utf8.count <= 8000 else { return nil }
    return lines.lines.indices.prefix(1000).dropFirst().filter { index in
      lines[index].utf8.count >= 12 && BreadcrumbA.isTitle(lines[index], in: lines[0])
    }.max { lines[$0].utf8.count < lines[$1].utf8.count }
  }

  /// Whether a line is the `View` or `Date:` that follows a title; one that only ends in `View` is one where a date is near.
  private static func isBelowTitle(_ line: String, next: String) -> Bool {
    ViewLine.date(line) != nil
      || ViewLine(line, next: next).map { $0.date != nil || ViewLine.date(next) != nil } ?? false
  }

  private mutating func readDate(_ line: String) {
    guard line.hasPrefix("Date:") else { return }
    date = ViewLine.date(line)
    if date == nil { wrongDate = String(line.dropFirst("Date:".count)) }
    end += 1
  }
}

/// `View`, `View(12)`, `SignalHub View`, `ViewDate:2025-04-28 07:55:43`. What stands before `View` is a brand and no author.
struct ViewLine {
  let date: PublicationDate?

  /// - Parameter next: the line below, whose date makes sure that a line ending in `View` is one.
  init?(_ line: String, next: String) {
    var head = Substring(line)
    date = line.range(of: "Date:").flatMap { Self.date(String(line[$0.lowerBound...])) }
    if date != nil, let mark = line.range(of: "Date:") { head = line[..<mark.lowerBound] }
    while let last = head.last, last == " " || last == "(" || last == ")" || last.isASCII && last.isNumber {
      head.removeLast()
    }
    let isBare = head == "View"
    let isBranded = head.hasSuffix(" View") && (date != nil || Self.date(next) != nil)
    guard isBare || isBranded else { return nil }
  }

  /// `Date:` and a date, and nothing else.
  static func date(_ line: String) -> PublicationDate? {
    guard line.hasPrefix("Date:") else { return nil }
    let value = line.dropFirst(5).drop { $0 == " " }
    guard let (date, rest) = PageDate.read(value, seconds: true) ?? PageDate.read(value, seconds: false),
      rest.isEmpty
    else { return nil }
    return date
  }
}
