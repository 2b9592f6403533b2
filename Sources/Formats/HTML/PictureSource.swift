import Markup

/// Where a picture lies, and whether it is one to speak of.
struct PictureSource {
  let document: HTMLDocument
  let base: String?

  /// The real address may stand in an attribute for a script that loads it late.
  func link(of node: Int) -> String? {
    for name in [HTMLAttributeName.dataOriginal, .dataSrc, .dataLazySrc, .src] {
      if let value = document.attribute(name, of: node), let link = WebLink.resolved(value, against: base) {
        return link
      }
    }
    for name in [HTMLAttributeName.srcset, .dataSrcset] {
      if let value = document.attribute(name, of: node) {
        let first = value.drop { InlineText.isBlank($0) }.prefix { !InlineText.isBlank($0) && $0 != UInt8(ascii: ",") }
        if let link = WebLink.resolved(first, against: base) { return link }
      }
    }
    return nil
  }

  /// What only counts readers.
  func isPixel(_ node: Int) -> Bool {
    guard let width = document.number(.width, of: node), let height = document.number(.height, of: node) else {
      return false
    }
    return width <= 2 && height <= 2 || width == 0 || height == 0
  }

  /// A smiley or a sign in a line of text.
  func isIcon(_ node: Int) -> Bool {
    if let name = document.string(.class, of: node), name.contains("emoji") || name.contains("smiley") { return true }
    guard let height = document.number(.height, of: node) else { return false }
    return height <= 24 && (document.number(.width, of: node) ?? 0) <= 40
  }
}
