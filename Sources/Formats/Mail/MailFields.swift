import Markup

/// The header of a message or of one of its parts (RFC 5322, section 2.2), read leniently.
struct MailFields: Sendable {
  struct Field: Sendable {
    /// In small letters.
    let name: String
    /// Unfolded, still encoded.
    var value: [UInt8]
  }

  private(set) var fields: [Field] = []
  /// Where the body begins.
  private(set) var end: Int

  /// Lines that no header may have more of; what follows is body.
  private static let mostFields = 2000

  /// - Parameters:
  ///   - start: where the header begins.
  ///   - isBoundary: whether at a place a line begins that parts of a message are parted by.
  init(_ bytes: [UInt8], from start: Int = 0, isBoundary: (Int) -> Bool = { _ in false }) {
    end = start
    while end < bytes.count, fields.count < Self.mostFields, !isBoundary(end) {
      let line = MailLine(bytes, at: end)
      if line.content.isEmpty {
        end = line.next
        return
      }
      if let name = line.fieldName {
        let value = bytes[(line.content.lowerBound + name.count + 1)..<line.content.upperBound]
        fields.append(Field(name: name.text, value: Array(value.drop { $0 == 0x20 || $0 == 0x09 })))
      } else if line.isContinuation, !fields.isEmpty {
        fields[fields.count - 1].value += bytes[line.content]
      } else if !Self.goesOn(bytes, behind: line) {
        return
      }
      end = line.next
    }
  }

  /// Whether a line that is no field stands among fields, as a `From ` line of a mailbox does or what a program broke; else
  /// the blank line before the body was forgotten.
  private static func goesOn(_ bytes: [UInt8], behind line: MailLine) -> Bool {
    guard !line.isBlank else { return false }
    var next = line.next
    for _ in 0..<2 where next < bytes.count {
      let following = MailLine(bytes, at: next)
      if following.content.isEmpty { return false }
      if let name = following.fieldName, MailFieldNames.points(name.text) > 0 { return true }
      next = following.next
    }
    return false
  }

  /// The first field of that name.
  subscript(name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The last field of that name: programs that wrap a message put theirs behind.
  func last(_ name: String) -> [UInt8]? { fields.last { $0.name == name }?.value }

  /// A field as a person reads it: `nil` where it is missing or says nothing.
  ///
  /// - Parameter charset: what eight-bit bytes are in that should not be there.
  func text(_ name: String, charset: String? = nil) -> String? {
    guard let value = self[name] else { return nil }
    let text = EncodedWords.decode(value, charset: charset).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
