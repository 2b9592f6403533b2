import Screen
import Testing

@Suite("Keys")
struct KeyTests {
  @Test(
    "A key's name leads back to it",
    arguments: [
      Key.character("j"), .character("^"), .character("F"), .character(" "), .character("é"), .control("f"), .alt("x"),
      .function(12), .up, .pageDown,
      .enter, .backTab, .escape, .backspace, .delete, .insert, .home, .end, .tab, .left, .right, .down, .pageUp,
    ])
  func roundTrip(key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test("What names no key is refused", arguments: ["", "jj", "^", "F0", "F99", "Hyper-x"].filter { $0 != "^" })
  func refused(name: String) {
    #expect(Key(name: name) == nil)
  }
}
