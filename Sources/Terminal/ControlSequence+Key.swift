import Screen

// Sources: ctlseqs of xterm ("PC-Style Function Keys"), terminfo's entries for rxvt and linux, and the keyboard protocol of
// kitty (https://sw.kovidgoyal.net/kitty/keyboard-protocol/), of which terminals send parts unasked.
extension ControlSequence {
  var isPasteStart: Bool { introducer == UInt8(ascii: "[") && final == UInt8(ascii: "~") && parameters == [200] }

  /// The key that writes it. Arrows and their like count without Shift, Control and Alt.
  var key: Key? {
    if introducer == UInt8(ascii: "O") { return letterKey ?? keypadKey }
    switch marker {
    case nil: break
    case UInt8(ascii: "["):
      return (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final) - 0x40) : nil
    default: return nil
    }
    switch final {
    case UInt8(ascii: "~"): return parameter(0) == 27 ? writingKey(code: parameter(2)) : numberedKey
    // rxvt, with Control, Shift, and both.
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"): return numberedKey
    case UInt8(ascii: "u"): return writingKey(code: parameter(0))
    case UInt8(ascii: "Z"): return .backTab
    default: return letterKey
    }
  }

  private var letterKey: Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// The numeric keypad in its application mode.
  private var keypadKey: Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  private var numberedKey: Key? {
    switch parameter(0) {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case let number where (11...15).contains(number): function(number - 10)
    case let number where (17...21).contains(number): function(number - 11)
    case let number where (23...26).contains(number): function(number - 12)
    case 28, 29: function(parameter(0) - 13)
    case let number where (31...34).contains(number): function(number - 14)
    default: nil
    }
  }

  /// With Shift the key is the one twelve further on, as terminfo counts; so with Control and Alt.
  private func function(_ number: Int) -> Key {
    let shift: [Int: Int] = [2: 12, 5: 24, 6: 36, 3: 48, 4: 60]
    let result = number + (shift[parameter(1)] ?? 0)
    return .function(result <= 63 ? result : number)
  }

  /// A key that writes, sent as the number of its character, with the modifiers in the second parameter.
  private func writingKey(code: Int) -> Key? {
    let modifiers = max(parameter(1), 1) - 1
    switch code {
    case 9: return modifiers & 1 != 0 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return modifiers & 6 != 0 ? .deleteWord : .backspace
    // The private use area stands for keys that write nothing.
    case 0..<32, 0x80..<0xA0, 57344...63743: return nil
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    let character = Character(scalar)
    if modifiers & 4 != 0 { return .control(character.lowercased().first ?? character) }
    if modifiers & 2 != 0 { return .alt(character) }
    // One character's capital may be two: ß.
    let capital = character.uppercased().count == 1 ? character.uppercased().first : nil
    return .character(modifiers & 1 != 0 ? capital ?? character : character)
  }
}
