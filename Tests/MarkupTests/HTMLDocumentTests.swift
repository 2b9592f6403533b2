import Markup
import Testing

@Suite("Pages as trees")
struct HTMLDocumentTests {
  @Test("A page that is cut has its own text, whatever stands behind the cut")
  func cut() {
    let page = "<p>Ebb &amp; flood</p>" + String(repeating: "x", count: 100)
    let document = HTMLDocument(utf8: Array(page.utf8), limits: HTMLLimits(bytes: 22))
    #expect(document.isCut)
    #expect(document.string(of: 0) == "Ebb & flood")
  }

  @Test("Of several attributes of one name the first counts, and no other is kept")
  func repeatedAttributes() {
    let page = "<p id=first " + String(repeating: "id=x ", count: 100) + "class=last>Ebb</p>"
    let document = HTMLDocument(utf8: Array(page.utf8))
    #expect(document.string(.id, of: 1) == "first")
    #expect(document.string(.class, of: 1) == "last")
  }

  @Test("A second body has nothing to say, and what follows it keeps its own attributes")
  func secondBody() {
    let document = HTMLDocument(utf8: Array("<body class=one><body class=two id=x><p class=three>Ebb".utf8))
    let paragraph = document.nodes.indices.first { document.nodes[$0].tag == .p }
    #expect(paragraph.flatMap { document.string(.class, of: $0) } == "three")
    #expect(paragraph.map { document.has(.id, $0) } == false)
  }
}
