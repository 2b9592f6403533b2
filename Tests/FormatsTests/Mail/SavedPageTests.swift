import Formats
import NewsCore
import Testing

/// A format that tells what it was given.
private enum Told: FileFormat {
  static let name = "told"
  static func recognizes(_ file: SourceFile) -> Bool { true }
  static func articles(in file: SourceFile) -> [Article] {
    let text = [
      file.hints.link, file.hints.contentType, file.hints.charset, file.hints.date?.iso8601,
      String(decoding: file.bytes, as: UTF8.self),
    ].map { $0 ?? "-" }.joined(separator: " | ")
    return [
      Article(
        id: ArticleIdentity.version1(bytes: file.bytes), title: "", blocks: [.paragraph(Paragraph(text))],
        format: FormatName(name), locator: file.locator)
    ]
  }
}

@Suite("Pages saved with all that belongs to them")
struct SavedPageTests {
  private func read(_ text: String) throws -> String? {
    let registry = FormatRegistry(streamed: FormatRegistry.standard.streamed, [Told.self])
    let file = SourceFile(path: FilePath("a.mhtml"), bytes: Array(text.replacing("\n", with: "\r\n").utf8))
    return try registry.articles(in: file).first?.bodyText
  }

  @Test("The page goes to the formats that know pages, with where it came from")
  func page() throws {
    let text = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://beacon.example/ice
      Subject: The ice holds
      Date: Thu, 26 Nov 2026 07:15:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--x----"


      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://beacon.example/ice

      <p>The ice =
      holds.</p>
      ------MultipartBoundary--x----
      Content-Type: text/css
      Content-Location: cid:css-1@mhtml.blink

      p { color: red }
      ------MultipartBoundary--x------
      """
    #expect(
      try read(text) == "https://beacon.example/ice | text/html | - | 2026-11-26T07:15:00Z | <p>The ice holds.</p>")
  }

  @Test("An older browser's page is known too, and its first part need not be the page")
  func older() throws {
    let text = """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b; type="text/html"
      Content-Location: https://coast.example/roof

      --b
      Content-Type: image/gif
      Content-Transfer-Encoding: base64

      R0lGODlh
      --b
      Content-Type: text/html; charset="windows-1252"
      Content-Transfer-Encoding: base64

      PHA+SGFsZiBhIHJvb2Y8L3A+
      --b--
      """
    #expect(try read(text) == "https://coast.example/roof | text/html | windows-1252 | - | <p>Half a roof</p>")
  }

  @Test("A mail of related parts is a mail")
  func mail() throws {
    let text = """
      From: a@b.example
      To: c@d.example
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html

      <p>Text</p>
      --b--
      """
    #expect(try read(text) == "Text")
  }
}
