import Markup
import Testing

@Suite("Bytes of any encoding as UTF-8")
struct DecodingTests {
  @Test(
    "Each encoding is read by its own table",
    arguments: [
      (.windows1252, [0x80, 0x81, 0x93, 0xE9], "€\u{81}“é"), (.iso8859x15, [0xA4, 0x85], "€\u{85}"),
      (.iso8859x7, [0xC1, 0xAE], "Α\u{FFFD}"), (.koi8U, [0xAE, 0xA4], "ўє"), (.windows1255, [0xE0, 0xCA], "א\u{5BA}"),
      (.macCyrillic, [0x80, 0xFF], "А€"), (.userDefined, [0x41, 0x80, 0xFF], "A\u{F780}\u{F7FF}"),
      (.shiftJIS, [0x93, 0xFA, 0x96, 0x7B, 0xB1, 0x87, 0x40], "日本ｱ①"), (.eucJP, [0xC6, 0xFC, 0x8E, 0xB1], "日ｱ"),
      (.iso2022JP, Array("\u{1B}$BF|K\\\u{1B}(B ok \u{1B}(I1\u{1B}(B".utf8), "日本 ok ｱ"),
      (.iso2022JP, Array("\u{1B}$(D0!\u{1B}$B0!\u{1B}(B.".utf8), "丂亜."), (.gbk, [0xD6, 0xD0, 0x80], "中€"),
      (.gb18030, [0x94, 0x39, 0xDA, 0x33], "💩"), (.big5, [0xA4, 0xA4], "中"),
      (.eucKR, [0xC7, 0xD1, 0x8C, 0x63], "한똠"), (.hz, Array("a~{VP~}~~".utf8), "a中~"),
      (.iso2022KR, Array("\u{1B}$)Ca\u{E}GQ\u{F}b".utf8), "a한b"),
      (.utf16LE, [0x2D, 0x4E, 0x3D, 0xD8, 0xA9, 0xDC], "中💩"), (.utf16BE, [0x4E, 0x2D, 0x00, 0x61], "中a"),
      (.utf8, [0xEF, 0xBB, 0xBF, 0x61], "a"),
    ] as [(TextEncoding, [UInt8], String)])
  func tables(encoding: TextEncoding, bytes: [UInt8], text: String) {
    #expect(DecodedBytes(bytes, as: encoding).text == text)
  }

  @Test(
    "What is ill-formed becomes U+FFFD, is counted, and swallows no markup",
    arguments: [
      (.utf8, [0x61, 0xE2, 0x82, 0x3C], "a\u{FFFD}<", 1), (.utf8, [0xC0, 0x80, 0xFF], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      (.utf8, [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3), (.utf8, [0xF0, 0x9F, 0x98], "\u{FFFD}", 1),
      (.shiftJIS, [0x93, 0x3C, 0x61], "\u{FFFD}<a", 1), (.eucKR, [0xC7, 0xD1, 0xFE], "한\u{FFFD}", 1),
      (.eucJP, [0xFF, 0x3C], "\u{FFFD}<", 1), (.gb18030, [0xD6], "\u{FFFD}", 1),
      (.utf16LE, [0x3D, 0xD8, 0x61, 0x00, 0x62], "\u{FFFD}a\u{FFFD}", 2), (.iso8859x8, [0xA1], "\u{FFFD}", 1),
    ] as [(TextEncoding, [UInt8], String, Int)])
  func illFormed(encoding: TextEncoding, bytes: [UInt8], text: String, count: Int) {
    let decoded = DecodedBytes(bytes, as: encoding)
    #expect(decoded.text == text)
    #expect(decoded.replacements == count)
  }

  @Test("Whatever the bytes are, UTF-8 comes out", arguments: TextEncoding.allCases)
  func anything(encoding: TextEncoding) {
    var state: UInt64 = 7
    for length in 0..<200 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let decoded = DecodedBytes(bytes, as: encoding)
      #expect(Array(decoded.text.utf8) == decoded.utf8)
      #expect(decoded.utf8.count <= bytes.count * 4 + 8)
    }
  }

  @Test(
    "A label counts unless the bytes refute it",
    arguments: [
      ("utf-8", Array("Fähre".utf8), "Fähre", .utf8), ("iso-8859-1", [0x46, 0xE4, 0x68], "Fäh", .windows1252),
      ("iso-8859-1", Array("Fähre".utf8), "Fähre", .utf8), ("us-ascii", Array("Fähre".utf8), "Fähre", .utf8),
      ("utf-8", [0x46, 0xE4, 0x68], "Fäh", .windows1252), ("utf-16", Array("Ferry".utf8), "Ferry", .utf8),
      ("gb2312", [0xE4, 0xB8, 0xAD, 0xE5], "涓\u{B600}", .gbk), ("no-such", [0x80], "€", .windows1252),
      ("iso-2022-jp", Array("日本".utf8), "日本", .utf8), ("utf-8", [0xFE, 0xFF, 0x4E, 0x2D], "中", .utf16BE),
    ] as [(String, [UInt8], String, TextEncoding)])
  func labels(label: String, bytes: [UInt8], text: String, encoding: TextEncoding) {
    let decoded = DecodedBytes(text: bytes, charset: label)
    #expect(decoded.encoding == encoding)
    if encoding != .gbk { #expect(decoded.text == text) }
  }

  @Test("A label of two bytes a character gives way to much UTF-8", arguments: ["gb2312", "gbk", "big5", "euc-kr"])
  func wideLabels(label: String) {
    let text = "Паром вышел из порта рано утром и вернулся вечером."
    #expect(DecodedBytes(text: Array(text.utf8), charset: label).text == text)
  }

  @Test("A header goes before what the page says, and that before a guess")
  func order() {
    let page = Array("<meta charset=windows-1251><p>".utf8) + [0xC0]
    #expect(DecodedBytes(html: page).text.hasSuffix("А"))
    #expect(DecodedBytes(html: page, charset: "windows-1253").text.hasSuffix("ΐ"))
    #expect(DecodedBytes(text: page).text.hasSuffix("À"))
    let declaration = Array("<?xml version='1.0' encoding='koi8-r'?>".utf8)
    #expect(DecodedBytes(html: declaration + page).text.hasSuffix("А"))
    #expect(DecodedBytes(html: declaration + [0xC1]).text.hasSuffix("а"))
    #expect(DecodedBytes(xml: Array("<?xml encoding='koi8-r'?>".utf8) + [0xC1]).text.hasSuffix("а"))
  }

  @Test(
    "What nobody declared is recognised",
    arguments: [
      (
        .koi8R,
        [0xF0, 0xC1, 0xD2, 0xCF, 0xCD, 0x20, 0xC9, 0xDA, 0x20, 0xF0, 0xCF, 0xD2, 0xD4, 0xC1, 0x20, 0xD7, 0xDE, 0xC5]
      ),
      (.utf16LE, [0x46, 0, 0x65, 0, 0x72, 0, 0x72, 0, 0x79, 0]),
      (.utf16BE, [0, 0x46, 0, 0x65, 0, 0x72, 0, 0x72, 0, 0x79]), (.iso2022JP, Array("\u{1B}$BF|K\\\u{1B}(B".utf8)),
      (.utf8, Array("Ferry".utf8)), (.utf8, []), (.windows1252, [0x46, 0xE4, 0x68, 0x72, 0x65]),
      (.utf8, Array("Die Fähre zeigt \u{1B}$BF|K\\\u{1B}(B im Protokoll".utf8)),
    ] as [(TextEncoding, [UInt8])])
  func detection(encoding: TextEncoding, bytes: [UInt8]) {
    #expect(DecodedBytes(text: bytes).encoding == encoding)
  }

  @Test(
    "UTF-16 without a mark is known by its upper bytes, in either order",
    arguments: [
      "<p>Ferry</p>", "Паром вышел из порта.", "Το πλοίο έφυγε", "العبارة غادرت", "“Ça va”, dit-elle — déjà.",
    ])
  func unmarked(text: String) {
    let units = text.utf16.map { (UInt8($0 >> 8), UInt8($0 & 0xFF)) }
    #expect(TextEncoding(unmarkedUTF16: units.flatMap { [$0.0, $0.1] as [UInt8] }) == .utf16BE)
    let little: [UInt8] = units.flatMap { [$0.1, $0.0] as [UInt8] }
    #expect(DecodedBytes(text: little).text == text)
    #expect(TextEncoding(unmarkedUTF16: Array(text.utf8)) == nil)
  }

  @Test(
    "Numbers of two bytes or four are no UTF-16",
    arguments: [
      [1, 0, 2, 0, 3, 0, 4, 0], [0x41, 0, 0, 0, 0x42, 0, 0, 0], [0, 0, 0, 0, 0, 0],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
    ] as [[UInt8]])
  func numbers(bytes: [UInt8]) {
    #expect(TextEncoding(unmarkedUTF16: bytes) == nil)
  }

  @Test("A text in UTF-8 stays that where it was cut or damaged")
  func damage() {
    let text = Array("Die Fähre läuft früh aus".utf8)
    #expect(DecodedBytes(text: text + [0xC3]).text == "Die Fähre läuft früh aus\u{FFFD}")
    #expect(DecodedBytes(text: Array("She spoke of the caf".utf8) + [0xC3]).text == "She spoke of the caf\u{FFFD}")
    #expect(DecodedBytes(text: Array("The fare is 5 ".utf8) + [0xE2, 0x82]).text == "The fare is 5 \u{FFFD}")
    #expect(DecodedBytes(text: Array("They met in a caf".utf8) + [0xE9]).text == "They met in a café")
    #expect(DecodedBytes(text: [0xE4] + text).encoding == .utf8)
    #expect(DecodedBytes(text: [0xE4] + text).replacements == 1)
  }
}
