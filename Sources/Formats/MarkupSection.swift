import Markup

/// What has no tags in it though it looks so: CDATA sections and comments (XML 1.0, sections 2.5 and 2.7).
enum MarkupSection {
  /// Behind the section or the declaration that begins with a `<!`; `nil` where a section has no end.
  static func end(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if ByteSearch.isAt(start, "<![CDATA[", in: bytes) {
      return ByteSearch.first("]]>", in: bytes, from: start + 9).map { $0 + 3 }
    }
    if ByteSearch.isAt(start, "<!--", in: bytes) {
      return ByteSearch.first("-->", in: bytes, from: start + 4).map { $0 + 3 }
    }
    return start + 2
  }
}
