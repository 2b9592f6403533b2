/// Whether a line is what stands below a picture: it names who took it.
enum PictureCredit {
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 160 || text.utf8.count < 300 && !SentenceEnd.isEnd(of: text.utf8) else { return false }
    let lowercased = text.lowercased()
    return marks.contains { lowercased.contains($0) } || beginnings.contains { lowercased.hasPrefix($0) }
  }

  /// Whether it is so also where there is no picture above it.
  static func isAlone(_ text: String) -> Bool {
    guard text.utf8.count < 160 else { return false }
    let lowercased = text.lowercased()
    return beginnings.contains { lowercased.hasPrefix($0) && lowercased.utf8.count > $0.utf8.count + 2 }
  }

  private static let beginnings = [
    "©", "foto:", "fotos:", "foto ©", "photo:", "photos:", "photo by", "photo credit", "photograph:", "photograph by",
    "picture:", "bild:", "bilder:", "bildquelle", "titelbild:", "image:", "image credit", "credit:", "credits:",
    "copyright:", "quelle:", "fotografía:", "imagen:", "crédit photo", "crédit :", "photo :", "foto/", "zdjęcie:",
    "fot.", "фото:", "foto (", "bild ©",
  ]

  private static let marks = [
    "©", "getty images", "(reuters", "/reuters", "reuters/", "/afp", "afp/", "/dpa", "dpa/", "(dpa", "(ap photo",
    "ap photo/",
    "shutterstock", "picture alliance", "imago/", "imago images", "pixabay", "unsplash", "istock", "adobe stock",
    "(foto:", "(photo:", "(fotos:", "(bild:", " foto:", " fotos:", " photo:", "/archivo", "(archivo",
    "wikimedia commons",
    "keystone/", "/keystone", "efe/", "/efe", "zuma press", "alamy",
  ]
}
