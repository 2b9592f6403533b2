/// Whether a line is what stands below a picture: it names who took it.
enum PictureCredit {
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 160 || text.utf8.count < 300 && !SentenceEnd.isEnd(of: text.utf8), hasFewLines(text) else {
      return false
    }
    let lowercased = text.lowercased()
    if marks.contains(where: { lowercased.range(of: $0) != nil }) || beginnings.contains(where: lowercased.hasPrefix) {
      return true
    }
    return !SentenceEnd.isEnd(of: text.utf8) && agencies.contains(where: { lowercased.range(of: $0) != nil })
  }

  /// Whether it is so also where there is no picture above it.
  static func isCaption(_ text: String) -> Bool {
    isAlone(text) || text.utf8.count < 160 && !SentenceEnd.isEnd(of: text.utf8) && isOne(text)
  }

  private static func isAlone(_ text: String) -> Bool {
    guard text.utf8.count < 160, hasFewLines(text) else { return false }
    let lowercased = text.lowercased()
    return beginnings.contains { lowercased.hasPrefix($0) && lowercased.utf8.count > $0.utf8.count + 2 }
  }

  /// More are a paragraph that begins with a caption's words.
  private static func hasFewLines(_ text: String) -> Bool { text.utf8.count { $0 == 0x0A } < 3 }

  private static let beginnings = [
    "©", "foto:", "fotos:", "foto ©", "photo:", "photos:", "photo by", "photo credit", "photograph:", "photograph by",
    "picture:", "bild:", "bilder:", "bildquelle", "titelbild:", "image:", "image credit", "credit:", "credits:",
    "copyright:", "quelle:", "fotografía:", "imagen:", "crédit photo", "crédit :", "photo :", "foto/", "zdjęcie:",
    "fot.", "фото:", "foto (", "bild ©", "图片来源", "圖片來源", "图源", "图：", "资料图", "資料圖",
  ]

  private static let marks = [
    "©", "(reuters", "/reuters", "reuters/", "/afp", "afp/", "/dpa", "dpa/", "(dpa", "(ap photo", "ap photo/", "imago/",
    "/getty", "via getty", "(getty", "(foto:", "(photo:", "(fotos:", "(bild:", " foto:", " fotos:", " photo:",
    "/archivo", "(archivo", "keystone/", "/keystone", "efe/", "/efe",
  ]

  /// Who owns pictures; a sentence may speak of them too.
  private static let agencies = [
    "getty images", "shutterstock", "picture alliance", "imago images", "pixabay", "unsplash", "istock", "adobe stock",
    "wikimedia commons", "zuma press", "alamy",
  ]
}
