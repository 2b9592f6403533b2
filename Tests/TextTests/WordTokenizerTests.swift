import Testing
import Text

@Suite("Words")
struct WordTokenizerTests {
  @Test(
    "A text is taken apart into the words that are searched",
    arguments: [
      ("Harbor minister visits", "harbor minister visits"), ("don't", "don t"), ("don’t", "don t"),
      ("Quell’s", "quell s"),
      ("café CAFÉ cafe\u{301}", "cafe cafe cafe"), ("Αθήνα ΑΘΗΝΑΣ αθηνας", "αθηνα αθηνασ αθηνασ"),
      ("Müller Straße ﬁn", "muller strasse fin"), ("İstanbul ısı", "istanbul isi"),
      ("\u{212B}ngström", "angstrom"), ("Łódź Ørsted Đurić Ærø", "lodz orsted duric aero"), ("２０２５ ＡＢＣ", "2025 abc"),
      ("19-year-old", "19 year old"), ("1,000 12,345,678 １，０００", "1000 12345678 1000"),
      ("1,000km 1,00 1,0000 2025,100 a1,000", "1000km 1 00 1 0000 2025 100 a1 000"),
      ("2.5 $3.50 10:30", "2 5 3 50 10 30"),
      ("14,2025", "14 2025"), ("x,1,000", "x 1000"), ("COVID-19 F16 m²", "covid 19 f16 m2"),
      ("soft\u{AD}hyphen zero\u{200B}width \u{202E}bidi\u{2066}word", "softhyphen zerowidth bidiword"),
      ("東京都", "東 京 都"), ("ガス カス ｶﾞｽ", "カ\u{3099} ス カ ス カ\u{3099} ス"), ("GDP増長3%", "gdp 増 長 3"),
      ("น้ำ ไทย", "น\u{E49}\u{E4D}า ไ ท ย"), ("ខ្មែរ", "ខ\u{17D2} ម\u{17C2} រ"), ("မြန်", "မ\u{103C} န\u{103A}"),
      ("한국", "\u{1112}\u{1161}\u{11AB} \u{1100}\u{116E}\u{11A8}"),
      ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "\u{1112}\u{1161}\u{11AB} \u{1100}\u{116E}\u{11A8}"),
      ("ㅠㅠ", "\u{1172} \u{1172}"), ("की के", "की के"), ("नि", "नि"), ("مَرحَبا", "مرحبا"), ("שָׁלוֹם", "שלום"),
      ("👍🏽 👨‍👩‍👧 🇩🇪 ❤️", "👍 👨 👩 👧 🇩 🇪 ❤"), ("1️⃣", "1"), ("©2025 ★ → 50°", "2025 50"), ("", ""), (" \u{301} -- ", ""),
      ("a\u{0}b\u{1B}[31mc", "a b 31mc"), ("naïve/plain_text", "naive plain text"), ("½ Ⅳ ﷺ", "12 iv صلىاللهعليهوسلم"),
    ])
  func words(text: String, expected: String) {
    #expect(WordTokenizer.words(of: text).map(\.folded).joined(separator: " ") == expected)
  }

  @Test(
    "Bytes that are no UTF-8 part words",
    arguments: [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80, 0xBF]])
  func invalid(bytes: [UInt8]) {
    #expect(words(in: Array("ab".utf8) + bytes + Array("cd".utf8)).map(\.folded) == ["ab", "cd"])
  }

  @Test("A word that does not end is cut between two code points, and passed over to its end")
  func long() {
    let found = WordTokenizer.words(of: "a " + String(repeating: "Ab", count: 100_000) + " b")
    #expect(found.map(\.folded) == ["a", String(repeating: "ab", count: 32), "b"])
    #expect(found[1].range == 2..<200_002)
    // 63 bytes and a letter of two.
    let odd = WordTokenizer.words(of: String(repeating: "a", count: 63) + "яb")
    #expect(odd.map(\.folded) == [String(repeating: "a", count: 63)])
  }

  @Test("Words ascend, lie on code points, and are folded as a search folds their text", arguments: wordTexts)
  func properties(text: String) throws {
    let bytes = Array(text.utf8)
    var end = 0
    for word in WordTokenizer.words(of: text) {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty)
      end = word.range.upperBound
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80)
      #expect(bytes[word.range.lowerBound] & 0xC0 != 0x80)
      let original = try #require(String(validating: bytes[word.range], as: UTF8.self))
      #expect(parts(String(decoding: Folding.search(original).bytes, as: UTF8.self)).starts(with: parts(word.folded)))
      #expect(word.folded.utf8.count <= WordTokenizer.longestWord)
    }
  }

  @Test("The words of a text are the same however it is cut between words", arguments: wordTexts)
  func cuts(text: String) {
    let all = WordTokenizer.words(of: text)
    let bytes = Array(text.utf8)
    for cut in all.map(\.range.lowerBound) {
      let ahead = words(in: Array(bytes[..<cut]))
      let behind = words(in: Array(bytes[cut...])).map {
        WordTokenizer.Word(folded: $0.folded, range: ($0.range.lowerBound + cut)..<($0.range.upperBound + cut))
      }
      #expect(ahead + behind == all)
    }
  }

  @Test("Going through the words ends when it is told to")
  func stop() {
    var seen = 0
    Array("a b c".utf8).withUnsafeBufferPointer { bytes in
      WordTokenizer.forEachWord(in: bytes) { _, _ in
        seen += 1
        return seen < 2
      }
    }
    #expect(seen == 2)
  }

  private func words(in bytes: [UInt8]) -> [WordTokenizer.Word] {
    var found: [WordTokenizer.Word] = []
    bytes.withUnsafeBufferPointer { bytes in
      WordTokenizer.forEachWord(in: bytes) { folded, range in
        found.append(WordTokenizer.Word(folded: String(decoding: folded, as: UTF8.self), range: range))
        return true
      }
    }
    return found
  }

  /// What of a folded text can be in a word.
  private func parts(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        !scalar.properties.isDefaultIgnorableCodePoint
      default: scalar.value >= 0x2300 && scalar.properties.isEmoji && !scalar.properties.isEmojiModifier
      }
    }
  }
}

/// Texts in which words are hard to find.
private let wordTexts =
  nastyTexts + [
    "Lowmark's 1,200-ton ferry, worth $2.5 billion", "東京都の２，０００円 ｶﾞｽ ガソリン", "สวัสดีชาวโลก น้ำ", "한국어로 2025년", "👍🏽👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️1️⃣",
    "a\u{AD}\u{200B}\u{301}b\u{200D} \u{200D}c", "½⅓ﷺ㎞™№", "Łódź Ørsted ÆRØ œuvre", "हिन्दी की बात",
    String(repeating: "я", count: 50),
    String(repeating: "か\u{3099}\u{301}", count: 30), "か" + String(repeating: "\u{3099}", count: 50),
    "\u{FFFD}x\u{FFFD}",
    "1,2,3,000,000,00", "e\u{300}\u{301}\u{302}", "ㅠㅠ 하\u{11AB} \u{1161}", "İIıi ẞß ΣΑΣ", "\u{34F}a\u{34F}b\u{E0101}c",
  ]
