/// Who sent a message: the names in an address field (RFC 5322, section 3.4).
struct MailAddress: Equatable, Sendable {
  let name: String?
  /// `editor@beacon.example`; empty where there is none.
  let address: String

  /// What a byline says.
  var display: String { name ?? address }

  /// Every mailbox in a field that was decoded already.
  static func all(in field: String) -> [MailAddress] {
    var addresses: [MailAddress] = []
    var (words, angle, comment) = ("", "", "")
    var (isQuoted, isEscaped, isAngle, depth) = (false, false, false, 0)
    // A group ends with a semicolon, or nobody is in it; other colons stand in names.
    let hasGroup = field.contains(";") || field.last { $0 != " " } == ":"
    func end() {
      let name = [words, isAngle || !angle.isEmpty ? "" : comment].map(clean).first { !$0.isEmpty }
      if !angle.isEmpty {
        // Servers on the way may stand before it: `@relay.example:ed@beacon.example` (RFC 5322, section 4.4).
        let address =
          angle.first == "@" ? angle[(angle.lastIndex(of: ":") ?? angle.startIndex)...].dropFirst() : angle[...]
        addresses.append(MailAddress(name: name ?? nonEmpty(clean(comment)), address: clean(String(address))))
      } else if let name, !words.isEmpty || addresses.isEmpty {
        // An address alone, with a name behind it in brackets: `ed@beacon.example (The Editor)`.
        let isAddress = clean(words).contains("@") && !clean(words).contains(" ")
        addresses.append(
          isAddress
            ? MailAddress(name: nonEmpty(clean(comment)), address: clean(words)) : MailAddress(name: name, address: ""))
      }
      (words, angle, comment) = ("", "", "")
    }
    for character in field.prefix(2000) {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", isQuoted || depth > 0 {
        isEscaped = true
        continue
      } else if character == "\"", depth == 0 {
        isQuoted.toggle()
        continue
      } else if !isQuoted {
        switch character {
        case "(" where !isAngle:
          depth += 1
          if depth == 1 { continue }
        case ")" where depth > 0:
          depth -= 1
          if depth == 0 { continue }
        case "<" where depth == 0:
          isAngle = true
          continue
        case ">" where isAngle:
          isAngle = false
          continue
        case "," where depth == 0 && !isAngle, ";" where depth == 0 && !isAngle:
          end()
          continue
        case ":" where depth == 0 && !isAngle && !words.contains("@") && hasGroup:
          // The name of a group.
          words = ""
          continue
        default: break
        }
      }
      if depth > 0 {
        comment.append(character)
      } else if isAngle {
        angle.append(character)
      } else {
        words.append(character)
      }
    }
    end()
    return addresses
  }

  private static func clean(_ text: String) -> String {
    var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Names are put into quotes twice by some programs.
    while text.count > 1, let first = text.first, first == text.last, first == "'" || first == "\"" {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
