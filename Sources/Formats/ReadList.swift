import Markup
public import NewsCore

/// A list of what was read, as other readers keep it: a link a line, or the identifier of what has no link.
public enum ReadList {
  /// Hands over the articles that are listed.
  ///
  /// - Returns: `false` where the file is no such list, and nothing was handed over.
  /// - Throws: `FormatError` where it cannot be read.
  public static func forEachArticle(
    in file: StreamedFile, _ visit: (ArticleID) -> Void
  ) throws(FormatError) -> Bool {
    guard isList(file.beginning) else { return false }
    var lines = LineStream(file.source, longest: longestLine)
    while let line = try lines.nextLine() {
      guard !line.isCut else { continue }
      guard line.bytes.first != UInt8(ascii: "#") else { continue }
      let name = String(decoding: line.bytes, as: UTF8.self)
      if let id = ArticleIdentity.version1(guid: name, feed: nil) { visit(id) }
    }
    return true
  }

  /// No link is longer.
  private static let longestLine = 16 << 10

  /// Whether most of the first lines are links, and all of them one word. Remarks and blank lines do not count.
  private static func isList(_ beginning: [UInt8]) -> Bool {
    guard beginning.first != UInt8(ascii: "<"), !beginning.contains(0) else { return false }
    let lines = beginning.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.first != UInt8(ascii: "#") }.prefix(200)
    let links = lines.filter { line in
      line.starts(with: Array("http".utf8))
        || ArticleIdentity.version1(link: String(decoding: line, as: UTF8.self)) != nil
    }
    return !lines.isEmpty && links.count * 2 > lines.count && lines.allSatisfy { !$0.contains(0x09) }
      && links.allSatisfy { !$0.contains(0x20) }
  }
}
