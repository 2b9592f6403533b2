import Reader
import Screen
import Testing

@Suite("A theme with few colours")
struct ThemeReducedTests {
  // 4.4: black on the magenta of xterm is a hair below 4.5, and the best there is.
  @Test("With 8 and 16 colours text can be read and bars be seen", arguments: ThemeFolder.catalogue.themes)
  func few(theme: Theme) {
    for depth in [ColorDepth.eight, .sixteen] {
      let reduced = theme.reduced(to: depth)
      for role in Role.allCases where !role.isLine {
        let style = reduced.style(role)
        #expect(style.foreground.reduced(to: depth) == style.foreground)
        #expect(style.background.reduced(to: depth) == style.background)
        #expect(style.foreground.inXterm.contrast(with: style.background.inXterm) ?? 21 >= 4.4, "\(role) at \(depth)")
      }
      for bar in [Role.selection, .selectionUnfocused, .match, .currentMatch] {
        let style = reduced.style(bar)
        #expect(style.background != reduced.style(.text).background || style.attributes.contains(.reverse))
      }
    }
  }

  @Test("Without colours weights tell what colours told", arguments: ThemeFolder.catalogue.themes)
  func none(theme: Theme) {
    let reduced = theme.reduced(to: .none)
    for role in Role.allCases {
      #expect(reduced.style(role).foreground == .standard && reduced.style(role).background == .standard)
    }
    for bar in [Role.selection, .selectionUnfocused, .match, .currentMatch] {
      #expect(reduced.style(bar).attributes.contains(.reverse))
    }
    #expect(reduced.style(.selection) != reduced.style(.selectionUnfocused))
    #expect(reduced.style(.match) != reduced.style(.currentMatch))
    #expect(reduced.style(.meta).attributes.contains(.dim))
    #expect(reduced.style(.unresolved) != reduced.style(.resolved))
  }

  @Test("With 256 colours and more a theme is as it is")
  func many() {
    for theme in ThemeFolder.catalogue.themes {
      #expect(theme.reduced(to: .indexed) == theme)
      #expect(theme.reduced(to: .direct) == theme)
    }
  }

  @Test("The accent of the theme one starts with can be read on black and on white")
  func accent() throws {
    let accent = ThemeFolder.catalogue.standard.style(.accent).foreground.inXterm
    for paper: UInt8 in [0, 255] {
      // On black it is a hair below, 4.48.
      #expect(try #require(accent.contrast(with: .rgb(red: paper, green: paper, blue: paper))) >= 4.4)
    }
  }
}
