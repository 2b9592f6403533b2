import Testing
import VirtualTerminal

@Suite("Hostile texts in the reader")
struct HostileTests {
  /// What each would do to a terminal that heeded it, and what is left of it.
  static let attacks: [(name: String, text: String)] = [
    ("a title", "\u{1B}]0;OWNED\u{7}"), ("a title by ST", "\u{1B}]2;OWNED\u{1B}\\"),
    ("the clipboard", "\u{1B}]52;c;T1dORUQ=\u{7}"), ("a clear", "\u{1B}[2J\u{1B}[H"), ("a colour", "\u{1B}[41m"),
    ("the first screen", "\u{1B}[?1049l"), ("the mouse", "\u{1B}[?1000h"), ("a reset", "\u{1B}c"),
    ("a C1 sequence", "\u{9B}2J\u{9D}0;OWNED\u{9C}"), ("a device string", "\u{1B}P$q\"p\u{1B}\\"),
    ("a bell", "\u{7}"),
    ("an answer", "\u{1B}[6n\u{1B}[c"), ("backspaces", "\u{8}\u{7F}\u{7F}"),
    ("a shift out", "\u{E}\u{1B}(0"),
    ("an unended sequence", "\u{1B}]52;c;T1dO"), ("bidi", "\u{202E}sdrawkcab\u{202C}\u{2066}x\u{2069}"),
    ("tags", "\u{E0041}\u{E0042}"), ("a hyperlink", "\u{1B}]8;;http://example.org\u{1B}\\here\u{1B}]8;;\u{1B}\\"),
  ]

  @Test("in titles, bodies, lists and names of files do nothing", arguments: attacks)
  func attack(name: String, text: String) throws {
    let house = try House()
    var page = Page(
      title: "A \(text) headline", day: 3, site: "Si\(text)te",
      paragraphs: ["A body with \(text) in it.", text, "Its last words."], related: ["A listed \(text) title"])
    try house.write("news/a.txt", page.text)
    page.title = "Another one"
    page.day = 2
    try house.write(Array("news/b \(text.filter { $0 != "/" }) name.txt".utf8), Array(page.text.utf8))
    try house.write(Array("news/empty \(text.filter { $0 != "/" }).txt".utf8), [])
    let desk = try Desk([house.path + "/news"], house: house)
    desk.sees { $0.terminal.text.contains("2 stories") && $0.selectedHeadline.contains("headline") }
    desk.sees("1 unreadable")
    desk.type("\r")
    desk.sees("Its last words.", "RELATED", "read on")
    desk.type("\\")
    desk.sees("PAGE AS SAVED")
    desk.type("\\/words\r\t1")
    desk.sees("Not in this library")
    desk.type("E")
    desk.sees("FILES THAT COULD NOT BE READ", "has no text in it")
    desk.type("q\u{3}Fanother\r")
    desk.sees("Another one")
    expectHarmless(desk.terminal)
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    expectHarmless(desk.terminal)
    expectLeft(desk.terminal)
  }

  @Test("in the path that is shown and in messages do nothing")
  func paths() throws {
    let house = try House()
    let name = "owned\u{1B}]0;OWNED\u{7}\u{9B}2J"
    #expect(try Run([name], in: house).complaint.hasPrefix("broadsheet: there is no file or folder “owned"))
    try house.write("beside/page.txt", "The tide is low.")
    let desk = try Desk([name, "beside"], house: house)
    desk.sees("owned", "1 missing")
    desk.type("E")
    desk.sees("cannot be opened")
    expectHarmless(desk.terminal)
  }
}

/// Whether nothing that was written sets titles or the clipboard, asks or switches anything that the program does not.
func expectHarmless(_ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  terminal.takeOutput()
  #expect(!terminal.titleWasSet, sourceLocation: sourceLocation)
  #expect(!terminal.mouseIsOn, sourceLocation: sourceLocation)
  let written = String(decoding: terminal.received, as: UTF8.self).unicodeScalars
  // No OSC, DCS or other string, no bell, no C1, no question.
  for banned in ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{1B}c", "\u{1B}[6n", "\u{1B}[c", "OWNED"] {
    #expect(!String(written).contains(banned), "\(banned.debugDescription)", sourceLocation: sourceLocation)
  }
  let controls = written.filter { scalar in
    switch scalar.value {
    case 0x08, 0x0A, 0x0D, 0x0F, 0x1B: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
  #expect(
    controls.isEmpty, "\(String(String.UnicodeScalarView(controls)).debugDescription)", sourceLocation: sourceLocation)
}
