import Testing
import Text

@Suite("Widths in cells")
struct CellMetricsTests {
  @Test(
    "A cluster takes the cells that terminals give it",
    arguments: [
      ("a", 1), ("日", 2), ("Ａ", 2), ("ｱ", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 1), ("👩‍👩‍👧‍👦", 2), ("🇪🇺", 2), ("❤️", 2),
      ("❤", 1), ("👍🏽", 2), ("#️⃣", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("—", 1), ("“", 1), ("\u{0}", 0),
      ("\t", 0),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", 1), ("ก", 1), ("กำ", 2),
      ("हि", 2), ("न्", 1), ("ந்", 1), ("கொ", 2), ("க\u{BC6}\u{BBE}", 3), ("বাংলা", 5), ("ស្រី", 2), ("ប្រជាជន", 6),
      ("\u{600}12", 3),
      ("co\u{AD}op", 4), ("\u{200B}", 0), ("نص", 2),
    ])
  func width(text: String, expected: Int) {
    #expect(CellMetrics().width(of: text) == expected)
  }

  @Test(
    "Ambiguous characters are wide where the terminal is set up so", arguments: ["…", "—", "“", "°", "α", "Я", "│"])
  func ambiguous(text: String) {
    #expect(CellMetrics().width(of: text) == 1)
    #expect(CellMetrics(ambiguousIsWide: true).width(of: text) == 2)
  }

  @Test("Clusters cover a text whole, in order", arguments: nastyTexts)
  func cover(text: String) {
    var offset = 0
    for cluster in CellMetrics().clusters(of: text) {
      #expect(cluster.range.lowerBound == offset)
      #expect((0...2).contains(cluster.width))
      offset = cluster.range.upperBound
    }
    #expect(offset == text.utf8.count)
  }

  @Test("No cluster takes more cells than it has bytes", arguments: [false, true])
  func bytes(ambiguousIsWide: Bool) {
    let metrics = CellMetrics(ambiguousIsWide: ambiguousIsWide)
    for byte in UInt8(0)..<0x80 { #expect(metrics.width(of: Unicode.Scalar(byte)) <= 1) }
    for text in nastyTexts {
      for cluster in metrics.clusters(of: text) { #expect(cluster.width <= cluster.range.count) }
    }
  }

  @Test(
    "What is one code point is told from what is joined",
    arguments: [("a", true), ("é", true), ("日", true), ("e\u{301}", false), ("\u{301}", false), ("🇪🇺", false)])
  func one(text: String, expected: Bool) {
    #expect(CellMetrics().clusters(of: text).map(\.isOneScalar) == [expected])
  }

  @Test("A cut fits its columns and never splits a cluster, at every width", arguments: nastyTexts)
  func cut(text: String) {
    for metrics in [CellMetrics(), CellMetrics(ambiguousIsWide: true)] {
      let ends = Set(metrics.clusters(of: text).map(\.range.upperBound) + [0])
      for columns in 0...(metrics.width(of: text) + 2) {
        let cut = metrics.cut(text, toColumns: columns)
        #expect(metrics.width(of: cut) <= columns)
        guard cut != text else { continue }
        #expect(metrics.width(of: text) > columns)
        let beginning = cut.hasSuffix("…") ? String(cut.dropLast()) : cut
        #expect(text.utf8.starts(with: beginning.utf8))
        #expect(ends.contains(beginning.utf8.count))
      }
    }
  }
}

/// What has broken terminal programs before.
let nastyTexts = [
  "", "plain words", "日本語 and 中文", "Zalgo Z̸̢̛͖̈́a̶͎͐l̵̰̈́g̵̱̈o", "\u{301}starts with a mark", "👩‍👩‍👧‍👦 🇪🇺🇫🇷 ❤️ 👍🏽 #️⃣", "שלום עולם 123 abc",
  "مرحبا",
  "a\u{0}b\u{1B}[31mc", "tab\tand\r\nline", "क्षि नि தமிழ்", "\u{200D}\u{200D}", "🇪", "ﷺ", "한국어 \u{1112}\u{1161}\u{11AB}",
  "…—“”°",
]
