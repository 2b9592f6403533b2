import Markup

/// A structured field with parameters: `text/plain; charset=utf-8; format=flowed`, `attachment; filename*=utf-8''F%C3%A4hre`
/// (RFC 2045, section 5.1; RFC 2231).
struct MailParameters: Sendable {
  /// What stands before the first semicolon, in small letters.
  let value: String
  /// Names in small letters.
  private let parameters: [String: String]

  init(_ field: [UInt8]) {
    let parts = Self.parts(field)
    value = String(decoding: parts[0], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    // Names with their pieces: `filename*0*=utf-8''F%C3`, `filename*1=...`.
    var pieces: [String: [(number: Int, isEscaped: Bool, value: [UInt8])]] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var name = String(decoding: part[..<equals], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
      let isEscaped = name.hasSuffix("*")
      if isEscaped { name.removeLast() }
      var number = 0
      if let star = name.lastIndex(of: "*"), let index = Int(name[name.index(after: star)...]) {
        (name, number) = (String(name[..<star]), index)
      }
      pieces[name, default: []].append((number, isEscaped, Self.unquoted(part[(equals + 1)...])))
    }
    parameters = pieces.mapValues { pieces in
      // The escaped one is the better where a program wrote both.
      let chosen = pieces.contains(where: \.isEscaped) ? pieces.filter { $0.isEscaped || $0.number > 0 } : pieces
      return Self.text(of: chosen.sorted { $0.number < $1.number })
    }
  }

  subscript(name: String) -> String? { parameters[name] }

  private static func text(of pieces: [(number: Int, isEscaped: Bool, value: [UInt8])]) -> String {
    guard pieces.contains(where: \.isEscaped) else {
      return EncodedWords.decode(pieces.count > 1 ? pieces.flatMap(\.value) : pieces.first?.value ?? [])
    }
    var charset: String?
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      var value = piece.value[...]
      if index == 0, piece.isEscaped {
        let parts = value.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 {
          charset = String(decoding: parts[0], as: UTF8.self)
          value = parts[2]
        }
      }
      bytes += piece.isEscaped ? unescaped(value) : Array(value)
    }
    return MailCharset.text(bytes, label: charset).text
  }

  static func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, index): ([UInt8], Int) = ([], value.startIndex)
    while index < value.endIndex {
      if value[index] == UInt8(ascii: "%"), let byte = QuotedPrintable.escape(value, at: index + 1) {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(value[index])
        index += 1
      }
    }
    return bytes
  }

  /// The field at its semicolons; those in quotes are none. At least one part.
  private static func parts(_ field: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, index, isQuoted) = (0, 0, false)
    while index < field.count, parts.count < 200 {
      switch field[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted:
        parts.append(field[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    return parts + [field[min(start, field.count)...]]
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var value = value.drop { $0 <= 0x20 }
    while let last = value.last, last <= 0x20 { value.removeLast() }
    guard value.first == UInt8(ascii: "\"") else { return Array(value) }
    var (bytes, isEscaped): ([UInt8], Bool) = ([], false)
    for byte in value.dropFirst() {
      if !isEscaped, byte == UInt8(ascii: "\"") { break }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { bytes.append(byte) }
    }
    return bytes
  }
}
