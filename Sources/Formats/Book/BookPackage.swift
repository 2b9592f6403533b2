/// What a book says of itself and in which order it is read (EPUB 3.3, section 5; OPF 2.0.1).
struct BookPackage {
  /// A file of the book.
  struct Item {
    /// As the archive has it.
    let name: String
    let mediaType: String
    let isNavigation: Bool
  }

  private(set) var title: String?
  private(set) var author: String?
  private(set) var publisher: String?
  private(set) var date: String?
  private(set) var language: String?
  /// In the order of reading.
  private(set) var chapters: [Item] = []
  /// Where the contents are, the newer form first.
  private(set) var contents: [Item] = []

  /// - Parameters:
  ///   - bytes: of the package document.
  ///   - name: its name in the archive.
  init(_ bytes: [UInt8], named name: String) {
    var items: [String: Item] = [:]
    var order: [String] = []
    for tag in BookTags(bytes).tags where !tag.isEnd {
      let text = tag.text.isEmpty ? nil : tag.text
      switch tag.name {
      case "title": title = title ?? text
      case "creator": author = author ?? text
      case "publisher": publisher = publisher ?? text
      case "date": date = date ?? text
      case "language": language = language ?? text
      case "item":
        guard let id = tag.attributes["id"], let reference = tag.attributes["href"] else { continue }
        items[id] = Item(
          name: Self.path(reference, from: name).path, mediaType: tag.attributes["media-type"] ?? "",
          isNavigation: tag.attributes["properties"]?.split(separator: " ").contains("nav") ?? false)
      case "itemref": if let id = tag.attributes["idref"] { order.append(id) }
      default: break
      }
    }
    chapters = order.compactMap { items[$0] }
    contents =
      items.values.filter(\.isNavigation) + items.values.filter { $0.mediaType == "application/x-dtbncx+xml" }
  }

  /// Where the package document is, by `META-INF/container.xml`.
  static func place(in container: [UInt8]) -> String? {
    BookTags(container).tags.lazy.compactMap { $0.name == "rootfile" ? $0.attributes["full-path"] : nil }.first
      .map(ZipDirectory.safe)
  }

  /// What a reference within a file leads to: a name in the archive, and a place in that.
  static func path(_ reference: String, from name: String) -> (path: String, fragment: String?) {
    let halves = unescaped(reference).split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var parts = name.split(separator: "/").dropLast()
    for part in halves[0].split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let path = halves[0].isEmpty ? name : parts.joined(separator: "/")
    return (path, halves.count > 1 ? String(halves[1]) : nil)
  }

  private static func unescaped(_ reference: String) -> String {
    guard reference.utf8.contains(UInt8(ascii: "%")) else { return reference }
    return String(decoding: MailParameters.unescaped(Array(reference.utf8)[...]), as: UTF8.self)
  }
}
