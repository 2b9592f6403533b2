extension DecodedBytes {
  /// A text that says nothing of itself.
  ///
  /// In the order of the Encoding Standard: the byte order mark, then `charset`, the label that came with the bytes (an HTTP
  /// header, a part of a mail), then what they look like. Beyond the standard, a label gives way where the bytes refute it.
  public init(text bytes: [UInt8], charset: String? = nil) {
    self.init(bytes, label: charset.flatMap { Self.meaning(of: $0) })
  }

  /// A page: as a text, and where nothing came with it, what its `<meta>` says.
  public init(html bytes: [UInt8], charset: String? = nil) {
    // Browsers go on behind the 1024 bytes of the standard, since pages begin with scripts. What an XML declaration says
    // counts where no `<meta>` says anything (HTML standard, section 13.2.3.2, "get an XML encoding").
    let label = charset.flatMap { Self.meaning(of: $0) } ?? TextEncoding(htmlDeclaredIn: bytes, within: 16_384)
    self.init(bytes, label: label ?? TextEncoding(xmlDeclaredIn: bytes))
  }

  /// A document in XML: as a text, and where nothing came with it, what its declaration says.
  public init(xml bytes: [UInt8], charset: String? = nil) {
    self.init(bytes, label: charset.flatMap { Self.meaning(of: $0) } ?? TextEncoding(xmlDeclaredIn: bytes))
  }

  private init(_ bytes: [UInt8], label: TextEncoding?) {
    if let mark = ByteOrderMark(bytes) {
      self.init(bytes, as: mark.encoding)
      return
    }
    let census = bytes.withUnsafeBufferPointer { UTF8Census($0) }
    guard let label, !Self.refute(label, bytes, census) else {
      self.init(bytes, as: EncodingDetector.encoding(of: bytes, census: census), census: census)
      return
    }
    let labelled = DecodedBytes(bytes, as: label, census: census)
    // Chance makes UTF-8 of a few characters of other encodings, but not together with errors in these.
    self = labelled.replacements > 0 && census.isUTF8 ? DecodedBytes(bytes, as: .utf8, census: census) : labelled
  }

  /// Whether the bytes cannot be what the label says.
  private static func refute(_ label: TextEncoding, _ bytes: [UInt8], _ census: UTF8Census) -> Bool {
    switch label {
    case .utf8: !census.isUTF8 && !census.isDamagedUTF8
    case .utf16LE, .utf16BE: census.isUTF8 && !bytes.contains(0)
    case .iso2022JP, .iso2022KR, .iso2022CN, .hz: !census.isASCII
    // In encodings of one byte everything is well-formed; UTF-8 is so by no chance.
    case _ where label.upperHalf != nil: census.isUTF8 && !census.isASCII
    // In those of two, so are many of UTF-8's pairs; a few characters are UTF-8 by chance, but not so many.
    default: census.isUTF8 && census.scalars >= manyScalars
    }
  }

  private static let manyScalars = 24

  /// US-ASCII is what programs write that do not know.
  private static func meaning(of label: String) -> TextEncoding? {
    label.lowercased().hasSuffix("ascii") ? nil : TextEncoding(label: label)
  }
}
