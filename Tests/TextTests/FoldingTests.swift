import Testing
import Text

@Suite("Folding")
struct FoldingTests {
  @Test(
    "Headlines that differ only in what the way changes are the same",
    arguments: [
      ("'Malcolm in the Middle’ returns", "‘malcolm in the middle' RETURNS"), ("a — b", "a - b"), ("a–b", "a-b"),
      ("two\u{A0} blanks ", " two blanks"), ("ＡＢＣ１", "abc1"), ("cafe\u{301}", "café"), ("so…", "so..."),
      ("soft\u{AD}hyphen", "softhyphen"),
      ("STRASSE", "straße"), ("“q”", "\"q\""), ("ｱ", "ア"),
    ])
  func same(left: String, right: String) {
    #expect(Folding.headline(left) == Folding.headline(right))
  }

  @Test("A text is searched in pieces as in one", arguments: ["ferry", "the ferry", "aa", "été", "京都"])
  func pieces(needle: String) {
    let needle = Folding.search(needle)
    for text in [
      "The Ferry, the  ferry: theferry e\u{301}te\u{301} aaaaaaaaaaaaaaa FERRY", "東京都の京都と東京都aa",
      "ferr\u{AD}y and ete\u{301}\u{301} e\u{301}te\u{301}",
    ] {
      let whole = Folding.search(text).ranges(of: needle)
      for piece in 1...40 {
        #expect(Folding.ranges(of: needle, in: text, piece: piece) == whole, "\(piece) of \(text)")
      }
    }
  }

  @Test("However many marks stand in a row, none is lost")
  func marks() {
    let text = "a" + String(repeating: "\u{301}\u{323}\u{F73}", count: 50_000)
    let folded = Folding.headline(text).unicodeScalars
    #expect(folded.count { $0 == "\u{301}" } + folded.count { $0 == "\u{E1}" } == 50_000)
    #expect(folded.count { $0 == "\u{34F}" } > 4000)
  }

  @Test(
    "Headlines keep their accents, words and final signs apart",
    arguments: [("café", "cafe"), ("a b", "ab"), ("end.", "end")])
  func different(left: String, right: String) {
    #expect(Folding.headline(left) != Folding.headline(right))
  }

  @Test(
    "A search finds what is meant",
    arguments: [
      ("Αθήνα καίει", "Αθηνα", "Αθήνα"), ("ΑΘΗΝΑΣ", "αθήνας", "ΑΘΗΝΑΣ"), ("the café.", "CAFE", "café"),
      ("Müller", "muller", "Müller"),
      ("don’t go", "don't", "don’t"), ("１２３", "23", "２３"), ("Straße", "strasse", "Straße"),
      ("İstanbul", "istanbul", "İstanbul"),
      ("ısı", "isi", "ısı"), ("\u{212B}ngström", "angstrom", "\u{212B}ngström"), ("e\u{301}a", "e", "e\u{301}"),
      ("two\n blanks", "two blanks", "two\n blanks"), ("東京都", "京都", "京都"), ("Łódź", "lodz", "Łódź"),
      ("Ærø", "aero", "Ærø"), ("مَرحَبا", "مرحبا", "مَرحَبا"),
    ])
  func found(text: String, needle: String, expected: String) throws {
    let range = try #require(Folding.search(text).ranges(of: Folding.search(needle)).first)
    #expect(Array(text.utf8)[range].elementsEqual(expected.utf8))
  }

  @Test(
    "Marks that make another word of it are no accents",
    arguments: [("की", "के"), ("น้ำ", "นำ"), ("ガス", "カス"), ("ばす", "はす")])
  func otherWord(text: String, needle: String) {
    #expect(Folding.search(text).ranges(of: Folding.search(needle)).isEmpty)
  }

  @Test("Matches do not overlap, and nothing is found for nothing")
  func overlap() {
    #expect(Folding.search("aaaa").ranges(of: Folding.search("aa")) == [0..<2, 2..<4])
    #expect(Folding.search("aaaa").ranges(of: Folding.search("")).isEmpty)
    #expect(Folding.search("").ranges(of: Folding.search("a")).isEmpty)
  }

  @Test("Every folded byte leads back to a character of the text", arguments: nastyTexts)
  func origins(text: String) {
    let folded = Folding.search(text)
    #expect(folded.origins.count == folded.bytes.count + 1)
    #expect(folded.origins == folded.origins.sorted())
    #expect(folded.origins.last == text.utf8.count)
  }
}
