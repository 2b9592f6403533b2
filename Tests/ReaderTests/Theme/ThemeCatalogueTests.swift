import Reader
import Screen
import Testing

@Suite("The catalogue of themes")
struct ThemeCatalogueTests {
  @Test("Themes come in the order of their names, and the later of two with one name counts")
  func order() {
    let catalogue = ThemeCatalogue([
      ("pine.yaml", scheme("A")), ("ink.yaml", scheme("B")), ("my/pine.yaml", scheme("C")),
    ])
    #expect(catalogue.themes.map(\.id) == ["ink", "pine"])
    #expect(catalogue["pine"]?.name == "C")
    #expect(catalogue["oak"] == nil)
  }

  @Test("A name nearly right is suggested")
  func suggestion() {
    #expect(ThemeFolder.catalogue.suggestion(for: "salmn") == "salmon")
    #expect(ThemeFolder.catalogue.suggestion(for: "xylophone") == nil)
  }

  @Test("Without any file there is the terminal's own")
  func empty() {
    #expect(ThemeCatalogue([]).standard.id == "terminal")
    #expect(ThemeCatalogue([]).standard.style(.text) == .plain)
  }

  private func scheme(_ name: String) -> [UInt8] { Array("name: \(name)\n".utf8) }
}
