import Markup

/// What stands before a record: in a WARC (ISO 28500, section 4) or an ARC file.
struct WebRecordHeader: Equatable {
  enum Kind: Equatable {
    /// What a server answered.
    case response
    /// A file as such.
    case resource
    /// Made of another record: the text of a page.
    case conversion
    /// Requests, metadata, revisits.
    case other
  }

  var kind = Kind.other
  var link: String?
  /// `2026-11-24T08:30:00Z`, or fourteen digits.
  var date: String?
  /// Of the record's block.
  var contentType: String?
  /// Bytes of the block; 0 where that is not said.
  var length = 0
  /// Longer than any file, and short enough to be added to a place in one.
  private static let mostOfLength = 1 << 50
  /// Of a header on one line.
  static let mostOfLine = 8 << 10
  /// How many bytes the header is long, the blank line after it among them.
  let count: Int

  /// - Parameter bytes: begin with the header; `nil` where no header is, or not all of one.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "WARC/".utf8) else {
      self.init(arc: bytes)
      return
    }
    guard let end = Self.blankLine(bytes) else { return nil }
    self.init(count: end - bytes.startIndex)
    bytes[..<end].withUnsafeBufferPointer { bytes in
      var line = 0
      while line < bytes.count {
        let feed = ByteSearch.first(0x0A, in: bytes, from: line) ?? bytes.count
        if let field = HeaderField(UnsafeBufferPointer(rebasing: bytes[line..<feed])) { read(field) }
        line = feed + 1
      }
    }
    guard length >= 0 else { return nil }
  }

  private init(count: Int) {
    self.count = count
  }

  /// `http://coast.example/ 10.0.0.1 20040131120000 text/html 1234`, on one line; more words may follow the type. Some programs
  /// left blanks in the address.
  init?(arc bytes: ArraySlice<UInt8>) {
    guard let feed = bytes.prefix(Self.mostOfLine).firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[..<feed], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count >= 5, words[0].contains(":"), let size = words.last.flatMap({ Int($0) }), size >= 0,
      let date = words[2..<(words.count - 2)].lastIndex(where: Self.isARCDate)
    else { return nil }
    self.init(count: feed + 1 - bytes.startIndex)
    length = min(size, Self.mostOfLength)
    let isPage = words[0].hasPrefix("http://") || words[0].hasPrefix("https://")
    kind = isPage ? .response : .other
    link = words[..<(date - 1)].joined(separator: "%20")
    self.date = String(words[date])
    contentType = "application/http"
  }

  private static func isARCDate(_ word: Substring) -> Bool {
    word.utf8.count == 14 && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Where the block begins: behind the first empty line.
  static func blankLine(_ bytes: ArraySlice<UInt8>) -> Int? {
    var search = bytes.startIndex
    while let feed = bytes[search...].firstIndex(of: 0x0A) {
      let next = feed + 1
      guard next < bytes.endIndex else { return nil }
      if bytes[next] == 0x0A { return next + 1 }
      if bytes[next] == 0x0D {
        guard next + 1 < bytes.endIndex else { return nil }
        if bytes[next + 1] == 0x0A { return next + 2 }
      }
      search = next
    }
    return nil
  }

  private mutating func read(_ field: HeaderField) {
    switch field.nameLength {
    case 9 where field.isNamed("warc-type"):
      kind =
        switch field.value {
        case "response": .response
        case "resource": .resource
        case "conversion": .conversion
        default: .other
        }
    case 9 where field.isNamed("warc-date"): date = field.value
    case 12 where field.isNamed("content-type"): contentType = field.value
    case 14 where field.isNamed("content-length"):
      length = Int(field.value).map { min($0, Self.mostOfLength) } ?? -1
    case 15 where field.isNamed("warc-target-uri"):
      // Some programs put angle brackets around it.
      link = String(decoding: field.bytes.filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    default: break
    }
  }
}
