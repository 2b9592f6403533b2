import Markup
public import NewsCore

/// Articles in JSON or JSON Lines: JSON Feed 1.0 and 1.1, schema.org's `NewsArticle`, ninjs, what news-please and Broadsheet's own
/// `--json` write, one by one or in lists, inside of other objects or not.
public enum JSONArticles: FileFormat {
  public static let name = "json"

  public static func recognizes(_ file: SourceFile) -> Bool {
    let start = file.bytes.prefix(1024).firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let start, start + 1 < file.bytes.count else { return false }
    return file.bytes[start] == UInt8(ascii: "{") || file.bytes[start] == UInt8(ascii: "[")
  }

  public static func articles(in file: SourceFile) -> [Article] {
    let bytes = DecodedBytes(text: file.bytes, charset: file.hints.charset).utf8
    if let value = try? JSON(json: bytes) {
      var search = JSONArticleSearch(file: file)
      search.visit(value)
      return search.articles
    }
    return lines(bytes, of: file)
  }

  /// A line that is no JSON, such as a torn last one, is passed over.
  private static func lines(_ bytes: [UInt8], of file: SourceFile) -> [Article] {
    var search = JSONArticleSearch(file: file)
    for line in bytes.split(separator: 0x0A) {
      guard let first = line.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      else {
        continue
      }
      if let value = try? JSON(json: Array(line)) { search.visit(value) }
    }
    return search.articles
  }
}
