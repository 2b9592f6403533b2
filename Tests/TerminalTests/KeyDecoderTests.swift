import Screen
import Testing

@testable import Terminal

@Suite("Bytes to keys")
struct KeyDecoderTests {
  static let table: [(bytes: String, keys: [Key])] = [
    ("a", [.character("a")]), ("Z ", [.character("Z"), .character(" ")]), ("é", [.character("é")]),
    ("漢😀", [.character("漢"), .character("😀")]), ("e\u{301}x", [.character("e\u{301}"), .character("x")]),
    ("\r", [.enter]), ("\n", [.control("j")]), ("\t", [.tab]), ("\u{1B}[Z", [.backTab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\0", [.control("@")]), ("\u{1}\u{6}", [.control("a"), .control("f")]),
    ("\u{1C}\u{1F}", [.control("\\"), .control("_")]), ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}x", [.alt("x")]), ("\u{1B}é", [.alt("é")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
    // Alt and Backspace deletes a word; other keys count without Alt.
    ("\u{1B}\u{7F}", [.control("w")]), ("\u{1B}\u{8}x", [.control("w"), .character("x")]), ("\u{1B}\r", [.enter]),
    ("\u{1B}\u{6}\u{1B}\t", [.control("f"), .tab]),
    ("\u{1B}[127;3u\u{1B}[127;5u\u{1B}[127u", [.control("w"), .control("w"), .backspace]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[1;5A\u{1B}[1;2D\u{1B}[1;3C", [.up, .left, .right]), ("\u{1B}\u{1B}[A", [.up]),
    ("\u{1B}[a\u{1B}Od", [.up, .left]),
    ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", [.home, .end, .home, .end]),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~\u{1B}[7$\u{1B}[8^", [.home, .end, .home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
    ("\u{1B}[5;5~\u{1B}[3;2~", [.pageUp, .delete]),
    ("\u{1B}OP\u{1B}OS\u{1B}[11~\u{1B}[15~", [.function(1), .function(4), .function(1), .function(5)]),
    ("\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", [.function(6), .function(10), .function(11), .function(12)]),
    ("\u{1B}[1;2P\u{1B}[15;5~\u{1B}[24;4~", [.function(13), .function(29), .function(12)]),
    ("\u{1B}[25~\u{1B}[28~\u{1B}[29~\u{1B}[34~", [.function(13), .function(15), .function(16), .function(20)]),
    ("\u{1B}[[A\u{1B}[[E", [.function(1), .function(5)]),
    ("\u{1B}OM\u{1B}Oj\u{1B}Ok\u{1B}Oy", [.enter, .character("*"), .character("+"), .character("9")]),
    ("\u{1B}[97;5u\u{1B}[97;3u\u{1B}[27u\u{1B}[9;2u", [.control("a"), .alt("a"), .escape, .backTab]),
    ("\u{1B}[223;2u\u{1B}[57358u", [.character("ß")]), ("\u{1B}[27;5;105~", [.control("i")]),
    // Reports that nobody asked for, and what is no sequence.
    ("\u{1B}[I\u{1B}[O\u{1B}[?1;2cx", [.character("x")]), ("\u{1B}[99999999999999999999~y", [.character("y")]),
    ("\u{1B}[12\u{7}z", [.control("g"), .character("z")]), ("\u{85}k", [.character("k")]),
    ("\u{1B}[<0;0;0Ma\u{1B}[<35;4;4M", [.character("a")]),
    // Answers in strings, and keys that look like the beginning of one.
    ("\u{1B}]11;rgb:ffff/0/Q\u{7}x", [.character("x")]), ("\u{1B}]52;c;UQ==\u{1B}\\x", [.character("x")]),
    ("\u{1B}P1+r544e=q\u{1B}\\\u{1B}_Gi=1;OK\u{1B}\\x", [.character("x")]), ("\u{1B}]\u{1B}\\x", [.character("x")]),
    ("\u{1B}]", [.alt("]")]), ("\u{1B}P\u{1B}P", [.alt("P"), .alt("P")]), ("\u{1B}X\r", [.alt("X"), .enter]),
    ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]), ("\u{1B}\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}]\u{1B}", [.alt("]"), .escape]), ("\u{1B}]11;rgb:\ra", [.enter, .character("a")]),
  ]

  @Test("A table of what keys write", arguments: table)
  func keys(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    let events = decoder.decode(bytes.utf8) + decoder.finish()
    #expect(events == keys.map { .key($0) })
    #expect(!decoder.isPending)
  }

  @Test("Cut into reads anywhere, it says the same")
  func cut() {
    // Of a letter and its accent, and of Escape and what follows it at once, the reads may tell.
    for (bytes, keys) in Self.table where !bytes.unicodeScalars.contains("\u{301}") {
      for cut in 0...bytes.utf8.count {
        var decoder = KeyDecoder()
        let events =
          decoder.decode(bytes.utf8.prefix(cut)) + decoder.decode(bytes.utf8.dropFirst(cut)) + decoder.finish()
        #expect(events == keys.map { .key($0) }, "\(bytes.debugDescription) cut at \(cut)")
      }
    }
  }

  @Test("Broken UTF-8 is nothing, and what follows it is not lost")
  func broken() {
    for bytes: [UInt8] in [
      [0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B],
    ] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes + [0x6A]) + decoder.finish() == [.key(.character("j"))], "\(bytes)")
    }
  }

  @Test("Keys that the terminal's description names are known")
  func named() {
    var decoder = KeyDecoder(named: [Array("\u{1B}[1~".utf8): .function(40), Array("\u{1B}T".utf8): .pageUp])
    #expect(decoder.decode("\u{1B}[1~\u{1B}TT".utf8) == [.key(.function(40)), .key(.pageUp), .key(.character("T"))])
  }

  @Test("The mouse, as two kinds of reports tell it")
  func mouse() {
    var decoder = KeyDecoder()
    let point = Point(column: 299, row: 9)
    #expect(
      decoder.decode("\u{1B}[<0;300;10M\u{1B}[<0;300;10m\u{1B}[<64;300;10M\u{1B}[<69;300;10M\u{1B}[<2;300;10M".utf8)
        == [
          .mouse(MouseEvent(.click, at: point)), .mouse(MouseEvent(.wheelUp, at: point)),
          .mouse(MouseEvent(.wheelDown, at: point)),
        ])
    #expect(
      decoder.decode("\u{1B}[M !!\u{1B}[M#!!j".utf8) == [
        .mouse(MouseEvent(.click, at: Point(column: 0, row: 0))), .key(.character("j")),
      ])
  }

  @Test("A paste is one event however it is cut, and its contents are no keys")
  func paste() {
    let bytes = Array("a\u{1B}[200~x\u{1B}[A\u{1B}[201\r漢\u{1B}[201~b".utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let events = decoder.decode(bytes.prefix(cut)) + decoder.decode(bytes.dropFirst(cut))
      #expect(events == [.key(.character("a")), .paste("x\u{1B}[A\u{1B}[201\r漢"), .key(.character("b"))])
    }
  }

  @Test("A paste without an end is told when nothing more comes, and keys work again")
  func endless() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~abc\u{1B}[20".utf8) == [])
    #expect(decoder.isPasting)
    #expect(decoder.finish() == [.paste("abc\u{1B}[20")])
    #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
  }

  @Test("A huge paste is cut, a huge sequence dropped")
  func huge() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~".utf8) == [])
    for _ in 0..<20 { #expect(decoder.decode([UInt8](repeating: 0x61, count: 100_000)) == []) }
    let events = decoder.decode("\u{1B}[201~j".utf8)
    guard case .paste(let text) = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
    #expect(events.dropFirst() == [.key(.character("j"))])

    _ = decoder.decode("\u{1B}[".utf8)
    for _ in 0..<1000 { _ = decoder.decode("1;".utf8) }
    _ = decoder.decode("A".utf8) + decoder.finish()
    #expect(decoder.decode("\u{1B}[B".utf8) == [.key(.down)])

    _ = decoder.decode("\u{1B}]".utf8)
    for _ in 0..<4096 { #expect(decoder.decode("Q".utf8) == []) }
    #expect(decoder.decode("\u{1B}[B".utf8) == [.key(.down)])
  }

  @Test("A stream of Escapes is told as it comes, however long it is")
  func escapes() {
    var decoder = KeyDecoder()
    let events = decoder.decode(repeatElement(UInt8(0x1B), count: 200_000))
    #expect(events.count == 199_998)
    #expect(events.allSatisfy { $0 == .key(.escape) })
    #expect(decoder.finish() == [.key(.escape), .key(.escape)])
  }

  @Test("No bytes make it trap or keep on")
  func random() {
    var state: UInt64 = 0x9E37_79B9
    let alphabet: [UInt8] = [
      0x1B, 0x1B, 0x5B, 0x5B, 0x5D, 0x50, 0x5C, 0x07, 0x4F, 0x3B, 0x3C, 0x30, 0x32, 0x7E, 0x4D, 0x75, 0x41, 0xE2, 0x82,
      0xFF, 0x24, 0x20,
    ]
    for _ in 0..<3000 {
      var decoder = KeyDecoder()
      let bytes = (0..<24).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      _ = decoder.decode(bytes.prefix(9)) + decoder.decode(bytes.dropFirst(9))
      while decoder.isPending { _ = decoder.finish() }
    }
  }
}
