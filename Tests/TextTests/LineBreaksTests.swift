import Testing
import Text

@Suite("Line breaks")
struct LineBreaksTests {
  private func parts(_ text: String) -> [String] {
    let offsets = [0] + LineBreaks(of: text).opportunities.map(\.offset) + [text.utf8.count]
    return zip(offsets, offsets.dropFirst()).map { String(decoding: Array(text.utf8)[$0..<$1], as: UTF8.self) }
  }

  @Test(
    "Lines end where UAX #14 lets them",
    arguments: [
      ("two words", ["two ", "words"]), ("no\u{A0}break here", ["no\u{A0}break ", "here"]),
      ("well-known", ["well-", "known"]),
      ("日本語。東京", ["日", "本", "語。", "東", "京"]), ("(so) “he said”", ["(so) ", "“he ", "said”"]),
      ("$3.50, 10%", ["$3.50, ", "10%"]),
      ("a—b", ["a", "—", "b"]),
    ])
  func opportunities(text: String, expected: [String]) {
    #expect(parts(text) == expected)
  }

  @Test(
    "Scripts without blanks between words are parted between syllables, as far as their spelling tells",
    arguments: [
      ("ภาษาไทยและเพลง", ["ภาษา", "ไทย", "และ", "เพลง"]), ("ต่างๆ ใน", ["ต่างๆ ", "ใน"]), ("น้ำตก", ["น้ำ", "ตก"]),
      ("ພາສາລາວແລະເພງ", ["ພາສາລາວ", "ແລະ", "ເພງ"]), ("မြန်မာစာ", ["မြန်", "မာ", "စာ"]), ("တက္ကသိုလ်", ["တက္က", "သိုလ်"]),
      ("ភាសាខ្មែរ", ["ភា", "សា", "ខ្មែរ"]),
    ])
  func syllables(text: String, expected: [String]) {
    #expect(parts(text) == expected)
    let inWords = LineBreaks(of: text).opportunities.filter { $0.kind == .syllable }
    #expect(inWords.count == expected.count - 1 - (text.contains(" ") ? 1 : 0))
  }

  @Test("A line feed ends a line")
  func mandatory() {
    #expect(LineBreaks(of: "a\nb").opportunities == [LineBreaks.Opportunity(offset: 2, kind: .mandatory)])
  }

  @Test("Nothing breaks in nothing")
  func empty() {
    #expect(LineBreaks(of: "").opportunities.isEmpty)
    #expect(LineBreaks(of: "a").opportunities.isEmpty)
  }
}

@Suite("Line breaks of any text")
struct AnyLineBreaksTests {
  @Test("Every code point may begin, end or stand in a line, in any company")
  func everyCodePoint() {
    let neighbours = ["", "a", " ", "\n", "語", "\u{301}", "\u{1F1E6}", "\u{200D}"]
    for value in stride(from: 1, to: 0x11_0000, by: 1) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      // All of the planes in use; beyond them a sample.
      guard value < 0x3_2000 || value % 4096 == 0 else { continue }
      let neighbour = neighbours[value % neighbours.count]
      _ = LineBreaks(of: "\(scalar)a\(neighbour)\(scalar)\n\(scalar)\(neighbour)")
    }
    for scalar in UInt32(0x1F1E6)...0x1F1FF {
      for neighbour in neighbours {
        let flag = String(String.UnicodeScalarView([scalar].compactMap { Unicode.Scalar($0) }))
        _ = LineBreaks(of: flag + neighbour + flag + flag + neighbour + "a\n" + flag)
      }
    }
  }
}
