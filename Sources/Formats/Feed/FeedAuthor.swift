/// How feeds write an author.
enum FeedAuthor {
  /// The name in `ada@example.com (Ada Winter)` and `Ada Winter <ada@example.com>`; the address where there is none.
  static func name(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    let bytes = Array(text.utf8)
    if let open = bytes.firstIndex(of: UInt8(ascii: "(")), let close = bytes.lastIndex(of: UInt8(ascii: ")")),
      open < close
    {
      let (before, inside) = (trimmed(bytes[..<open]), trimmed(bytes[(open + 1)..<close]))
      let name = inside.contains("@") ? before : inside
      return name.isEmpty ? before + inside : name
    }
    if let open = bytes.firstIndex(of: UInt8(ascii: "<")), bytes.last == UInt8(ascii: ">") {
      let name = trimmed(bytes[..<open])
      return name.isEmpty ? trimmed(bytes[(open + 1)...].dropLast()) : name
    }
    return text
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let marks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: ",")]
    let end = (bytes.lastIndex { !marks.contains($0) } ?? bytes.startIndex - 1) + 1
    return String(decoding: bytes[bytes.startIndex..<end].drop { marks.contains($0) }, as: UTF8.self)
  }
}
