import NewsCore

/// A message as it was before it was put into a mailbox.
struct MailboxMessage {
  let bytes: [UInt8]
  /// When it was put there, as its `From ` line says: `From ada@beacon.example Mon Apr 14 09:12:08 2025`.
  var delivered: PublicationDate? {
    let words = String(decoding: separator, as: UTF8.self).split(separator: " ", maxSplits: 2)
    return words.count == 3 ? DateReader.date(String(words[2]), provenance: .metadata) : nil
  }
  private let separator: ArraySlice<UInt8>

  /// - Parameter stored: from its `From ` line to the next one.
  init(_ stored: [UInt8]) {
    separator = stored.prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }
    let start = stored.starts(with: "From ".utf8) ? MailLine(stored, at: 0).next : 0
    let fields = MailFields(stored, from: start)
    // Where lengths are kept nothing is quoted (mboxcl2).
    let length = MailboxMessage.length(in: fields)
    let rest = stored.count - fields.end
    guard length.map({ $0 > rest || rest - $0 > 2 }) ?? true else {
      bytes = Array(stored[start...])
      return
    }
    bytes = Self.unquoted(stored[start...])
  }

  /// `Content-Length`, where it makes sense.
  static func length(in fields: MailFields) -> Int? {
    fields.last("content-length").flatMap { Int(String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace }) }
      .flatMap { $0 >= 0 ? $0 : nil }
  }

  /// One `>` less before every `From ` (mboxrd; in mboxo what was quoted already cannot be told apart).
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var unquoted: [UInt8] = []
    unquoted.reserveCapacity(bytes.count)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      let isQuoted = line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
      unquoted += isQuoted ? line.dropFirst() : line
      start = end
    }
    return unquoted
  }
}
