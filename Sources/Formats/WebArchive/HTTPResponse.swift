/// What a server answered, as it went over the wire (RFC 9112).
struct HTTPResponse {
  let status: Int
  /// Names in small letters; of fields that are there twice the last.
  private let fields: [String: String]
  /// Where the body begins in what was read.
  let bodyStart: Int

  /// - Parameter bytes: begin with the status line; `nil` where they do not.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var fields: [String: String] = [:]
    var line = bytes.startIndex
    var status: Int?
    while line < bytes.endIndex {
      let feed = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var text = bytes[line..<feed]
      if text.last == 0x0D { text.removeLast() }
      line = min(feed + 1, bytes.endIndex)
      if text.isEmpty { break }
      if status == nil {
        let words = String(decoding: text, as: UTF8.self).split(separator: " ", maxSplits: 2)
        status = words.count > 1 ? Int(words[1]) : nil
        guard status != nil else { return nil }
      } else if let colon = text.firstIndex(of: UInt8(ascii: ":")), fields.count < 500 {
        let value = text[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        fields[String(decoding: text[..<colon], as: UTF8.self).lowercased()] = String(decoding: value, as: UTF8.self)
      }
    }
    guard let status else { return nil }
    self.status = status
    self.fields = fields
    bodyStart = line - bytes.startIndex
  }

  subscript(name: String) -> String? { fields[name] }

  /// The body of the answer as it was before it was packed for the way. Archives keep fields that are true no more: what is
  /// not in pieces or not packed is left as it is.
  ///
  /// - Parameter limit: bytes; what would be more is cut.
  func body(of block: [UInt8], limit: Int) -> [UInt8] {
    var body = block[bodyStart...]
    if self["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      body = ChunkedBody.joined(body).map { $0[...] } ?? body
    }
    // Several are undone from the last to the first.
    for coding in (self["content-encoding"] ?? "").split(separator: ",").reversed().prefix(3) {
      let name = coding.filter { !$0.isWhitespace }.lowercased()
      body = ContentCoding(name)?.decoded(body, limit: limit).map { $0[...] } ?? body
    }
    return Array(body.prefix(limit))
  }
}
