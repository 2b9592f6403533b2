import NewsCore
import Testing

@testable import Formats

@Suite("Mailboxes")
struct MailboxTests {
  private func articles(_ text: String) throws -> [Article] {
    try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("box"), bytes: Array(text.utf8)))
  }

  private func message(_ number: Int, fields: String = "", _ text: String) -> String {
    """
    From ada@beacon.example Thu Nov 26 07:15:00 2026
    From: Ada <ada@beacon.example>
    Subject: Number \(number)
    Message-ID: <\(number)@beacon.example>
    \(fields)
    \(text)

    """
  }

  @Test("Messages are parted at their From lines, and at no other line that begins so")
  func parted() throws {
    let box =
      message(1, "\nFrom here on the harbor is closed.\n\nFrom there too: it is not.\n") + "\n"
      + message(2, "\nThe second.\n") + "\n" + message(3, "\nThe third.")
    let read = try articles(box)
    #expect(read.map(\.title) == ["Number 1", "Number 2", "Number 3"])
    #expect(read[0].bodyText.contains("From there too"))
    #expect(read.allSatisfy { $0.format.name == "mbox" })
  }

  @Test("One sign of quoting is taken from lines that begin as the next message would")
  func quoted() throws {
    let read = try articles(message(1, "\n>From Lowmark with love\n>>From a quote\n"))
    #expect(read[0].bodyText.contains("From Lowmark with love"))
    #expect(read[0].blocks.contains { if case .quote = $0 { true } else { false } })
  }

  @Test("Where lengths are kept, a From line within a message parts nothing")
  func lengths() throws {
    let body = "One.\n\nFrom x Thu Nov 26 07:15:00 2026\nTo: nobody\n\nTwo.\n"
    let box = message(1, fields: "Content-Length: \(body.utf8.count)", "\n" + body) + message(2, "\nThe second.\n")
    let read = try articles(box)
    #expect(read.map(\.title) == ["Number 1", "Number 2"])
    #expect(read[0].bodyText.contains("To: nobody"))
  }

  @Test("A length that is wrong is not believed", arguments: [0, 3, 99_999, -1])
  func wrongLengths(length: Int) throws {
    let box = message(1, fields: "Content-Length: \(length)", "\nThe first.\n") + "\n" + message(2, "\nThe second.\n")
    #expect(try articles(box).map(\.title) == ["Number 1", "Number 2"])
  }

  @Test("Each message is read again from its place, and a large mailbox through a window")
  func places() throws {
    let text = String(repeating: "The harbor office says nothing today, and says it well.\n", count: 4000)
    let box = (1...12).map { message($0, "\n\(text)") + "\n" }.joined()
    let source = StreamedSource(Array(box.utf8))
    let file = try StreamedFile(path: FilePath("box"), source: source, registry: .standard)
    var read: [Article] = []
    try FormatRegistry.standard.visitArticles(in: file) { article in
      read.append(article)
      return true
    }
    #expect(read.map(\.title) == (1...12).map { "Number \($0)" })
    #expect(source.largest <= 2 << 20)
    for article in read {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("A length that leads far away and is not true does not have all between read for each message")
  func farLengths() throws {
    let text = String(repeating: "The harbor office says nothing today.\n", count: 80_000)
    let box = (1...60).map { message($0, fields: "Content-Length: 2000000", "\nThe text.\n") + "\n" }.joined() + text
    let source = StreamedSource(Array(box.utf8))
    var reader = MailboxReader(source)
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == 60)
    #expect(source.all < 3 * source.count)
  }

  /// Ends earlier than it did when it was opened.
  private struct Shortened: ByteSource {
    let count: Int
    let bytes: [UInt8]

    func read(_ range: Range<Int>) -> [UInt8] { Array(bytes[range.clamped(to: 0..<bytes.count)]) }
  }

  @Test(
    "A mailbox that becomes shorter while it is read gives what there is",
    arguments: [(0, 0), (2, 1), (500, 2), (300_000, 2)])
  func shortened(count: Int, messages: Int) throws {
    let box = Array((message(1, "\nThe first.\n") + "\n" + message(2, "\nThe second.\n")).utf8)
    let rest = [UInt8](repeating: 0x61, count: max(0, count - box.count))
    var reader = MailboxReader(Shortened(count: 3 << 20, bytes: Array((box + rest).prefix(count))))
    var ends: [Int] = []
    while let range = try reader.next() { ends.append(range.upperBound) }
    #expect(ends.last ?? 0 == count)
    #expect(ends.count == messages)
  }

  @Test("A message that says nothing of its date has that of the line before it, and one that does its own")
  func dated() throws {
    let own = message(2, fields: "Date: Wed, 25 Nov 2026 08:00:00 +0100\n", "Text.\n")
    let read = try articles(message(1, "\nText.\n") + "\n" + own)
    #expect(read.map { $0.date?.iso8601 } == ["2026-11-26T07:15:00", "2026-11-25T08:00:00+01:00"])
    #expect(read[0].findings.contains { $0.field == .date && $0.certainty == .guessed })
  }
}
