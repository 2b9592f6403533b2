import Screen
import Testing

@Suite("Colours")
struct ColorTests {
  @Test("The terminal's own stays its own, and nothing is left where there are no colours")
  func standard() {
    for depth in ColorDepth.allCases { #expect(Color.standard.reduced(to: depth) == .standard) }
    #expect(Color.rgb(red: 1, green: 2, blue: 3).reduced(to: .none) == .standard)
  }

  @Test("An rgb colour becomes the nearest there is")
  func nearest() {
    let red = Color.rgb(red: 255, green: 0, blue: 0)
    #expect(red.reduced(to: .direct) == red)
    #expect(red.reduced(to: .indexed) == .indexed(196))
    #expect(red.reduced(to: .sixteen) == .ansi(9))
    #expect(red.reduced(to: .eight) == .ansi(1))
    #expect(Color.rgb(red: 8, green: 8, blue: 8).reduced(to: .indexed) == .indexed(232))
    #expect(Color.rgb(red: 250, green: 250, blue: 250).reduced(to: .sixteen) == .ansi(15))
    #expect(Color.ansi(12).reduced(to: .eight) == .ansi(4))
    #expect(Color.indexed(196).reduced(to: .sixteen) == .ansi(9))
  }

  @Test("Every fixed colour of the 256 is nearest to itself", arguments: UInt8(16)...255)
  func fixed(index: UInt8) {
    let color = Color.indexed(index).inXterm
    #expect(color.reduced(to: .indexed).inXterm == color)
  }

  @Test("Contrast is that of WCAG")
  func contrast() throws {
    let black = Color.rgb(red: 0, green: 0, blue: 0)
    let white = Color.rgb(red: 255, green: 255, blue: 255)
    #expect(try #require(black.contrast(with: white)) == 21)
    #expect(black.contrast(with: black) == 1)
    #expect(black.contrast(with: .standard) == nil)
    let grey = Color.rgb(red: 0x77, green: 0x77, blue: 0x77)
    #expect((4.47...4.49).contains(try #require(grey.contrast(with: white))))
  }
}
