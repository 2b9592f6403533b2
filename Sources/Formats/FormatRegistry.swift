public import NewsCore

/// All formats, in the order in which they are tried.
public struct FormatRegistry: Sendable {
  public let formats: [any FileFormat.Type]

  public init(_ formats: [any FileFormat.Type]) {
    self.formats = formats
  }

  public static let standard = FormatRegistry([PageText.self, PlainText.self])

  /// - Throws: `FormatError` where there is nothing to show.
  public func articles(in file: SourceFile) throws(FormatError) -> [Article] {
    guard Self.isText(file.bytes) else { throw .notText }
    guard file.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    for format in formats where format.recognizes(file) {
      let articles = format.articles(in: file)
      if !articles.isEmpty { return articles }
    }
    throw .empty
  }

  /// Texts have no NULs and hardly any other controls; the beginning tells. A few are let pass: saved pages do hold them.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(8192)
    var controls = 0
    for byte in beginning {
      if byte == 0 { controls += 8 }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1B { controls += 1 }
    }
    return controls * 50 <= beginning.count + 400
  }
}
