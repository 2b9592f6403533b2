import Reader
import Screen
import Testing

@Suite("Any scheme dropped in")
struct AnyPaletteTests {
  @Test("Whatever its colours are, text can be read and the selected row be seen")
  func noise() throws {
    var seed: UInt64 = 7
    let names = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }
    for turn in 0..<40 {
      let palette = names.enumerated().map { index, name in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // The papers are dark or light, as their name says; all else is anything.
        let noise = [seed >> 56, seed >> 48 & 0xFF, seed >> 40 & 0xFF]
        let parts = noise.map { index > 2 ? $0 : turn % 2 == 0 ? $0 / 5 : 255 - $0 / 5 }
        let digits = parts.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
        return "\(name): \"\(digits)\"\n"
      }
      let theme = ThemeReader.read(Array(palette.joined().utf8), file: "noise.yaml")
      #expect(theme.faults == [])
      for role in Role.allCases {
        let style = theme.style(role)
        for depth in [ColorDepth.direct, .indexed] {
          let found = style.foreground.reduced(to: depth).contrast(with: style.background.reduced(to: depth))
          #expect(try #require(found) >= (role.isLine ? 1.5 : 4.5), "\(role) of \(palette.joined())")
        }
      }
      for bar in [Role.selection, .selectionUnfocused] {
        let colors = [theme.style(bar).background, theme.style(.background).background]
        #expect(colors[0].reduced(to: .indexed) != colors[1].reduced(to: .indexed))
      }
    }
  }
}
