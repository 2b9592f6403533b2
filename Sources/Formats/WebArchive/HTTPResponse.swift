import Markup

/// What a server answered, as it went over the wire (RFC 9112).
struct HTTPResponse {
  private(set) var status = 0
  /// Of fields that are there twice the last.
  private(set) var contentType: String?
  private var contentEncoding, transferEncoding: String?
  /// Where the body begins in what was read.
  private(set) var bodyStart = 0

  /// - Parameter bytes: begin with the status line; `nil` where they do not.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    let isRead = bytes.withUnsafeBufferPointer { readHead($0) }
    guard isRead else { return nil }
  }

  private mutating func readHead(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    while bodyStart < bytes.count {
      let feed = ByteSearch.first(0x0A, in: bytes, from: bodyStart) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[bodyStart..<feed])
      let isFirst = bodyStart == 0
      bodyStart = min(feed + 1, bytes.count)
      if line.isEmpty || line.count == 1 && line[0] == 0x0D { break }
      if isFirst {
        guard readStatus(line) else { return false }
      } else if let field = HeaderField(line) {
        read(field)
      }
    }
    return bodyStart > 0
  }

  /// `HTTP/1.1 200 OK`.
  private mutating func readStatus(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
    guard words.count > 1, let status = Int(words[1]) else { return false }
    self.status = status
    return true
  }

  private mutating func read(_ field: HeaderField) {
    switch field.nameLength {
    case 12 where field.isNamed("content-type"): contentType = field.value
    case 16 where field.isNamed("content-encoding"): contentEncoding = field.value
    case 17 where field.isNamed("transfer-encoding"): transferEncoding = field.value
    default: break
    }
  }

  /// The body of the answer as it was before it was packed for the way. Archives keep fields that are true no more: what is
  /// not in pieces or not packed is left as it is.
  ///
  /// - Parameter limit: bytes; what would be more is cut.
  func body(of block: [UInt8], limit: Int) -> [UInt8] {
    var body = block[bodyStart...]
    if transferEncoding?.lowercased().contains("chunked") ?? false {
      body = ChunkedBody.joined(body).map { $0[...] } ?? body
    }
    // Several are undone from the last to the first.
    for coding in (contentEncoding ?? "").split(separator: ",").reversed().prefix(3) {
      let name = coding.filter { !$0.isWhitespace }.lowercased()
      body = ContentCoding(name)?.decoded(body, limit: limit).map { $0[...] } ?? body
    }
    return Array(body.prefix(limit))
  }
}
