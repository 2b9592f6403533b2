import NewsCore

/// What an invitation says of the meeting: what, when, where, and the words below it (RFC 5545, section 3.6.1). For a mail that
/// has nothing else.
enum CalendarText {
  /// Of the events in a calendar, as many as anybody reads.
  static func blocks(of calendar: String) -> [Block] {
    var blocks: [Block] = []
    var event: [String: String]?
    for line in lines(of: calendar).prefix(mostLines) {
      switch line.uppercased() {
      case "BEGIN:VEVENT": event = [:]
      case "END:VEVENT":
        if let event { blocks += self.blocks(of: event) }
        event = nil
      default:
        guard event != nil, let colon = line.firstIndex(of: ":") else { continue }
        let name = line[..<colon].prefix { $0 != ";" }.uppercased()
        // What alarms in it say comes behind.
        if event?[name] == nil { event?[name] = text(line[line.index(after: colon)...]) }
      }
    }
    return blocks
  }

  private static let mostLines = 5000

  /// A line that begins with a blank goes on the one before.
  private static func lines(of calendar: String) -> [String] {
    var lines: [String] = []
    for line in calendar.split(whereSeparator: \.isNewline) {
      if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  private static func text(_ value: Substring) -> String {
    var (text, isEscaped) = ("", false)
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func blocks(of event: [String: String]) -> [Block] {
    let times = ["DTSTART", "DTEND"].compactMap { event[$0] }.map { time in
      DateReader.date(time, provenance: .metadata)?.iso8601.replacing("T", with: " ") ?? time
    }
    let facts = [event["SUMMARY"], times.isEmpty ? nil : times.joined(separator: " – "), event["LOCATION"]]
    let head = facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
    let headBlocks: [Block] = head.isEmpty ? [] : [.paragraph(Paragraph(head))]
    return headBlocks + MailText(event["DESCRIPTION"] ?? "").blocks
  }
}
