import Markup
import NewsCore

/// Goes through the chapters of a book.
struct BookReader {
  private let file: StreamedFile
  private let entries: [String: ZipEntry]
  private let package: BookPackage
  private let contents: BookContents

  private static let mostOfDocument = 16 << 20

  /// `nil` where it is no book.
  ///
  /// - Throws: `FormatError.unreadable`.
  init?(_ file: StreamedFile) throws(FormatError) {
    guard let directory = try ZipDirectory(file.source) else { return nil }
    self.file = file
    entries = Dictionary(directory.entries.map { ($0.name, $0) }) { first, _ in first }
    let read = { [entries] (name: String) throws(FormatError) -> [UInt8]? in
      guard let entry = entries[name], entry.isReadable, let member = try ZipMember(entry, in: file.source) else {
        return nil
      }
      return try member.bytes(of: file.source, limit: Self.mostOfDocument)?.bytes
    }
    let container = try read("META-INF/container.xml").flatMap(BookPackage.place)
    guard let place = container ?? entries.keys.first(where: { $0.hasSuffix(".opf") }), let bytes = try read(place)
    else {
      return nil
    }
    package = BookPackage(bytes, named: place)
    var contents = BookContents()
    for item in package.contents where contents.entries.isEmpty {
      if let bytes = try read(item.name) { contents = BookContents(bytes, named: item.name) }
    }
    self.contents = contents
  }

  /// Hands over the chapters whose first file is wanted.
  ///
  /// - Throws: `FormatError`: unreadable, or a bomb.
  func visitChapters(where isWanted: (String) -> Bool, _ visit: (Article) -> Bool) throws(FormatError) {
    var next = 0
    while next < package.chapters.count {
      let first = package.chapters[next]
      let end = package.chapters[(next + 1)...].firstIndex { !goesOn($0, from: first) } ?? package.chapters.count
      let items = package.chapters[next..<end]
      next = end
      guard isWanted(first.name), !first.isNavigation, let article = try chapter(items) else { continue }
      guard visit(article) else { return }
    }
  }

  /// Whether a file is a further piece of a chapter that was cut for being long: `x_split_000.html`, `x_split_001.html`.
  private func goesOn(_ item: BookPackage.Item, from first: BookPackage.Item) -> Bool {
    guard contents.entries[item.name] == nil, let mark = first.name.lastRange(of: "_split_") else { return false }
    return item.name.hasPrefix(first.name[..<mark.upperBound])
  }

  private func chapter(_ items: ArraySlice<BookPackage.Item>) throws(FormatError) -> Article? {
    var pages: [BookPage] = []
    var lies: (bytes: [UInt8], range: Range<Int>)?
    for item in items {
      guard !file.budget.isSpent else { throw UnpackingBudget.bomb }
      guard let entry = entries[item.name], entry.isReadable, let member = try ZipMember(entry, in: file.source),
        let bytes = try member.bytes(of: file.source, limit: Self.mostOfDocument)?.bytes
      else { continue }
      file.budget.spend(bytes.count)
      if lies == nil { lies = (bytes, member.range) }
      pages.append(BookPage(bytes, named: item.name))
    }
    guard let lies, let first = items.first else { return nil }
    let entry = contents.entries[first.name]
    let page = BookPage(pages)
    let isSection = entry.map { page.isSection(of: $0.children) } ?? page.isIndex
    guard !page.isEmpty, !isSection else { return nil }
    let source = file.member(named: first.name, at: lies.range, hints: SourceHints(), bytes: lies.bytes)
    return BookChapter(package: package, entry: entry, page: page).article(of: source)
  }
}
