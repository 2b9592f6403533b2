import NewsCore

/// One article of a file of many: `feeds/coast.xml#1-17b95cde49f9b358e787244a85f1a50d`, as `list --paths` names it.
struct FilePart: Hashable {
  let file: FilePath
  let id: ArticleID

  init(file: FilePath, id: ArticleID) {
    self.file = file
    self.id = id
  }

  /// `nil` for a path that is none; a file may be called so, and comes first.
  init?(_ path: FilePath) {
    guard let sign = path.bytes.lastIndex(of: UInt8(ascii: "#")), sign > 0,
      let id = ArticleID(String(decoding: path.bytes[(sign + 1)...], as: UTF8.self))
    else { return nil }
    self.init(file: FilePath(bytes: Array(path.bytes[..<sign])), id: id)
  }

  var path: FilePath { FilePath(bytes: file.bytes + Array("#\(id)".utf8)) }
}
