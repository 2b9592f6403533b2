import Reader
import Screen
import Testing

@Suite("Our themes")
struct ThemeContrastTests {
  @Test("There are enough, each without a fault, with its names and author")
  func whole() {
    let themes = ThemeFolder.catalogue.themes
    #expect(themes.count >= 12)
    #expect(themes.count == ThemeFolder.files.count)
    for theme in themes {
      #expect(theme.faults == [])
      #expect(theme.name != theme.id && theme.author == "Broadsheet")
      #expect(Set(theme.styles.keys) == Set(Role.allCases))
    }
    #expect(Set(themes.map(\.name)).count == themes.count)
    #expect(themes.contains { $0.appearance == .light } && themes.contains { $0.appearance == .dark })
  }

  @Test("Every text can be read on its background, in all colours and in 256", arguments: ThemeFolder.catalogue.themes)
  func contrast(theme: Theme) throws {
    for role in Role.allCases {
      let style = theme.style(role)
      #expect(style.foreground != style.background || style == theme.style(.text) || theme.appearance == nil)
      for depth in [ColorDepth.direct, .indexed] {
        let found = style.foreground.reduced(to: depth).contrast(with: style.background.reduced(to: depth))
        guard let found else {
          #expect(theme.appearance == nil, "\(role) has colours nobody knows")
          continue
        }
        let least = role.isLine ? 1.5 : theme.id.hasPrefix("contrast-") ? 7 : 4.5
        #expect(found >= least, "\(theme.id): \(role) at \(depth)")
      }
    }
  }

  @Test("Text in the selected row can be read, and the bar is seen", arguments: ThemeFolder.catalogue.themes)
  func selection(theme: Theme) throws {
    for isFocused in [true, false] {
      for role in Role.allCases {
        let style = theme.style(role, inSelection: isFocused)
        #expect((style.foreground.contrast(with: style.background) ?? 21) >= 4.5)
        #expect(style.background == theme.style(.headline, inSelection: isFocused).background)
      }
      let bar = theme.style(isFocused ? .selection : .selectionUnfocused)
      #expect(bar.background != theme.style(.background).background || bar.attributes.contains(.reverse))
    }
    #expect(theme.style(.selection) != theme.style(.selectionUnfocused))
    guard theme.appearance != nil else { return }
    let paper = theme.style(.background).background
    let focused = try #require(theme.style(.selection).background.contrast(with: paper))
    let unfocused = try #require(theme.style(.selectionUnfocused).background.contrast(with: paper))
    #expect(focused > unfocused * 1.05)
  }

  @Test("Read, unread and current are told apart without colour", arguments: ThemeFolder.catalogue.themes)
  func weight(theme: Theme) {
    #expect(theme.style(.unreadHeadline).attributes.contains(.bold))
    #expect(!theme.style(.headline).attributes.contains(.bold))
    #expect(theme.style(.unreadHeadline, inSelection: true).attributes.contains(.bold))
    #expect(!theme.style(.headline, inSelection: true).attributes.contains(.bold))
    #expect(theme.style(.match).attributes != theme.style(.currentMatch).attributes)
    #expect(theme.style(.link).attributes.contains(.underline))
  }

  @Test("Light paper has dark ink, dark paper light ink", arguments: ThemeFolder.catalogue.themes)
  func appearance(theme: Theme) throws {
    let black = Color.rgb(red: 0, green: 0, blue: 0)
    guard let appearance = theme.appearance else {
      #expect(theme.style(.background) == .plain)
      return
    }
    let paper = try #require(theme.style(.background).background.contrast(with: black))
    let ink = try #require(theme.style(.text).foreground.contrast(with: black))
    #expect(appearance == .light ? paper > ink : ink > paper)
  }

  @Test("The theme one starts with leaves text and paper to the terminal")
  func terminal() {
    let theme = ThemeFolder.catalogue.standard
    #expect(theme.id == "terminal")
    for role in Role.allCases {
      for color in [theme.style(role).foreground, theme.style(role).background] {
        if case .rgb = color { Issue.record("\(role) is not the terminal's own") }
      }
    }
    #expect(theme.style(.text) == .plain)
  }

  @Test("Monochrome has no colour at all")
  func monochrome() throws {
    let theme = try #require(ThemeFolder.catalogue["monochrome"])
    for role in Role.allCases {
      #expect(theme.style(role).foreground == .standard && theme.style(role).background == .standard)
    }
  }
}
