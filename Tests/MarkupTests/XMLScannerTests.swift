import Markup
import Testing

@Suite("Pieces of XML")
struct XMLScannerTests {
  private static func pieces(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = XMLScanner(bytes)
      var pieces: [String] = []
      while let piece = scanner.next() {
        switch piece {
        case .start(let tag): pieces.append("<" + scanner.string(tag.name) + (tag.isEmpty ? "/" : ""))
        case .end(let name): pieces.append(">" + scanner.string(name))
        case .text(let range), .literal(let range): pieces.append(scanner.string(range))
        }
      }
      return pieces
    }
  }

  @Test(
    "A value in quotes may hold what ends a tag, with blanks before it too",
    arguments: [#"<a b="x>y"/>z"#, #"<a b= "x>y" />z"#, "<a b =\n'x>y'/>z"])
  func quotes(text: String) {
    #expect(Self.pieces(text) == ["<a/", "z"])
  }

  @Test(
    "A processing instruction ends with its own sign where it has one",
    arguments: [
      ("<?xml version='1.0'?><a/>", ["<a/"]), ("<?run if (a > b) ?><a/>", ["<a/"]),
      ("<?run a > b><a/>", [" b>", "<a/"]),
      ("<?xml version='1.0'><a/><?b?>c", ["<a/", "c"]), ("<?", []), ("<?a?", []),
    ])
  func instructions(text: String, pieces: [String]) {
    #expect(Self.pieces(text) == pieces)
  }
}
