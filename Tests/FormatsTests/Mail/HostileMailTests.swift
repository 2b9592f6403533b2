import Formats
import NewsCore
import Testing

@Suite("Mails that mean harm")
struct HostileMailTests {
  private func read(_ text: String) throws -> Article? {
    try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("m"), bytes: Array(text.utf8))).first
  }

  private static let header = "From: a@b.example\nSubject: Harm\nMessage-ID: <h@b.example>\nMIME-Version: 1.0\n"

  @Test("Parts within parts within parts come to an end, and are read as far as that")
  func depth() throws {
    let parts = (0..<1000).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n" }.joined()
    #expect(try read(Self.header + parts + "\nText at the bottom.\n")?.title == "Harm")
    let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000)
    #expect(try read(Self.header + messages + "\nText.\n")?.title == "Harm")
  }

  @Test("Thousands of parts are read once")
  func parts() throws {
    let part = "--b\nContent-Type: multipart/mixed; boundary=none\n\nx\n"
    let text = Self.header + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: part, count: 4_000)
    #expect(try read(text)?.title == "Harm")
  }

  @Test("Boundaries that are beginnings of one another, in thousands of lines, are compared once a line")
  func boundaries() throws {
    let boundary = { (count: Int) in String(repeating: "b", count: count) }
    let parts = (1...30).reversed().map {
      "--\(boundary($0 + 1))\nContent-Type: multipart/mixed; boundary=\(boundary($0))\n\n"
    }
    let lines = (0..<20_000).map { "--\(boundary($0 % 40))\nContent-Type: text/plain\n\nx\n" }
    let text = "Content-Type: multipart/mixed; boundary=\(boundary(31))\n\n" + (parts + lines).joined()
    #expect(try read(Self.header + text)?.title == "Harm")
  }

  @Test(
    "A field of great length is read once",
    arguments: [
      " x\n", " =?utf-8?q?x\n", " =?utf-8?q?x?=\n", " ;a*1*=%41\n", " \"\\\n", " (((\n", " a@b:,<\n", " =?\n",
    ])
  func fields(line: String) throws {
    for name in ["Subject", "From", "Content-Type", "X", "List-Id"] {
      let text = "\(name): x\n" + String(repeating: line, count: 10_000) + Self.header + "\nText.\n"
      _ = try read(text)
    }
  }

  @Test(
    "A text of great length is read once",
    arguments: [
      ">", "> ", "- a\n", "http://", "begin 644 a\n", "-- \n", "x \n", "<", "=\n", "--b\n", "1. \n", "  x   y\n",
    ])
  func texts(unit: String) throws {
    for type in ["text/plain", "text/plain; format=flowed; delsp=yes", "text/enriched", "multipart/mixed; boundary=b"] {
      let text = Self.header + "Content-Type: \(type)\n\n" + String(repeating: unit, count: 6_000)
      #expect(try read(text)?.title == "Harm")
    }
  }

  @Test(
    "What goes on for long is put together in one go",
    arguments: [
      ("", "http://a.example/x" + String(repeating: ")", count: 100_000)),
      ("Content-Type: text/plain; format=flowed; delsp=yes\n", String(repeating: "the harbor \n", count: 80_000)),
      (
        "Content-Type: multipart/mixed; boundary=\"" + String(repeating: "-", count: 100_000) + "x\"\n",
        String(repeating: "-", count: 200_000)
      ),
      (
        "X: =?utf-8?q?" + String(repeating: "?=20", count: 400_000) + "\n",
        "Text."
      ),
    ])
  func long(field: String, body: String) throws {
    #expect(try read(Self.header + field + "\n" + body + "\n")?.title == "Harm")
  }

  @Test("Any byte may be wrong", arguments: MailFixtureTests.names)
  func damaged(name: String) throws {
    let whole = try MailFixtureTests.bytes(of: name)
    for place in stride(from: 0, to: whole.count, by: 29) {
      for change: UInt8 in [0xFF, 0x20, 0x0A] {
        var bytes = whole
        bytes[place] ^= change
        _ = try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("m"), bytes: bytes))
      }
    }
  }
}
