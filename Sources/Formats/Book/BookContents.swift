/// The contents of a book: the name of each chapter, and of the section around it (EPUB 3.3, section 7; NCX of OPF 2.0.1).
struct BookContents {
  struct Entry: Equatable {
    let label: String
    let section: String?
    /// The files of the entries below it; headings in its own file are none of them.
    var children: Set<String> = []
  }

  /// By the names of files in the archive; of several entries in one file the first.
  private(set) var entries: [String: Entry] = [:]

  private static let mostDepth = 32

  init() {}

  /// - Parameters:
  ///   - bytes: a page with `<nav>`, or an NCX document.
  ///   - name: its name in the archive.
  init(_ bytes: [UInt8], named name: String) {
    // What is open: the label and the file of each entry.
    var open: [(label: String, path: String?)] = []
    var isContents = false
    for tag in BookTags(bytes).tags {
      switch (tag.name, tag.isEnd) {
      case ("navmap", false): isContents = true
      case ("nav", false): isContents = tag.attributes["type"].map { $0 == "toc" } ?? true
      case ("navmap", true), ("nav", true): isContents = false
      case ("navpoint", false), ("li", false):
        guard isContents else { continue }
        if open.count < Self.mostDepth { open.append(("", nil)) }
      case ("navpoint", true), ("li", true): _ = isContents ? open.popLast() : nil
      case ("text", false), ("span", false), ("a", false), ("content", false):
        guard isContents, let last = open.indices.last else { continue }
        if open[last].label.isEmpty { open[last].label = tag.text }
        if open[last].path == nil, let reference = tag.attributes["href"] ?? tag.attributes["src"] {
          open[last].path = BookPackage.path(reference, from: name).path
        }
        add(open)
      default: break
      }
    }
  }

  private mutating func add(_ open: [(label: String, path: String?)]) {
    guard let last = open.last, !last.label.isEmpty, let path = last.path else { return }
    if let around = open.dropLast().last?.path, around != path { entries[around]?.children.insert(path) }
    guard entries[path] == nil else { return }
    let section = open.dropLast().last { !$0.label.isEmpty }?.label
    entries[path] = Entry(label: last.label, section: section)
  }
}
