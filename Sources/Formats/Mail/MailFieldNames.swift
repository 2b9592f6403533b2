/// The names of fields that tell a message from another text.
enum MailFieldNames {
  /// How much a name speaks for a message: 2 for names that other texts do not have.
  static func points(_ name: String) -> Int {
    switch name {
    case "message-id", "received", "mime-version", "content-type", "content-transfer-encoding", "return-path",
      "delivered-to", "dkim-signature", "x-mailer", "in-reply-to", "references", "list-id", "list-unsubscribe",
      "x-originating-ip", "envelope-to", "x-original-to", "newsgroups", "content-disposition",
      "authentication-results", "snapshot-content-location":
      2
    case "from", "to", "subject", "date", "cc", "bcc", "reply-to", "sender", "organization", "user-agent", "status",
      "x-status", "x-mozilla-status", "lines", "path", "xref", "importance", "x-priority", "content-language",
      "content-location":
      1
    default: 0
    }
  }

  /// Whether a file begins with the header of a message.
  static func begin(_ beginning: [UInt8]) -> Bool {
    var (points, strangers, lines) = (0, 0, 0)
    var seen: Set<String> = []
    var next = beginning.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? 0
    while next < beginning.count, lines < 500 {
      let line = MailLine(beginning, at: next)
      if line.content.isEmpty { break }
      if let name = line.fieldName {
        if seen.insert(name.text).inserted { points += self.points(name.text) }
      } else if beginning[line.content].contains(0) {
        // An archive with a message in it.
        return false
      } else if !line.isContinuation || lines == 0, !beginning[line.content].starts(with: "From ".utf8) {
        strangers += 1
      }
      lines += 1
      // However much of a header a program broke, most texts are told from one by their first lines.
      if strangers > 8, strangers * 4 > lines * 3 { return false }
      next = line.next
    }
    // A header with much that speaks for it may have been broken by a program.
    return points >= 2 && strangers <= (points >= 4 ? max(1, lines / 4) : lines / 8)
  }
}
