import Reader
import Screen
import Testing

@Suite("A scheme file")
struct ThemeReaderTests {
  private let grey = [
    "base00": "101010", "base01": "202020", "base02": "303030", "base03": "505050", "base04": "a0a0a0",
    "base05": "d0d0d0", "base06": "e0e0e0", "base07": "f0f0f0", "base08": "d06060", "base09": "d09060",
    "base0A": "d0c060", "base0B": "60d060", "base0C": "60d0d0", "base0D": "6090d0", "base0E": "b060d0",
    "base0F": "906040",
  ].sorted { $0.key < $1.key }

  private var palette: String {
    "palette:\n" + grey.map { "  \($0.key): \"#\($0.value)\"\n" }.joined()
  }

  private func read(_ text: String) -> Theme { ThemeReader.read(Array(text.utf8), file: "home/grey.yaml") }

  @Test("The new form is read")
  func newForm() {
    let theme = read("system: base16\nname: Grey\nauthor: A. Painter\nslug: grey\nvariant: dark\n" + palette)
    #expect(theme.faults == [])
    #expect((theme.id, theme.name, theme.author) == ("grey", "Grey", "A. Painter"))
    #expect(theme.appearance == .dark)
    #expect(theme.style(.text) == Style(foreground: rgb(0xD0, 0xD0, 0xD0), background: rgb(0x10, 0x10, 0x10)))
    #expect(theme.style(.accent).foreground == rgb(0x60, 0x90, 0xD0))
  }

  @Test("The old form is read, and looks the same")
  func oldForm() {
    let old = "scheme: Grey\nauthor: A. Painter\n" + grey.map { "\($0.key): \"\($0.value)\"\n" }.joined()
    #expect(read(old) == read("system: base16\nname: Grey\nauthor: A. Painter\n" + palette))
    #expect(read(old).faults == [])
  }

  @Test("A base24 scheme is read, and its bright colours can be named")
  func base24() {
    let bright = (0..<8).map { "  base1\($0): '#ff\($0)0\($0)0'\n" }.joined()
    let theme = read("system: base24\n" + palette + bright + "roles:\n  accent: base16\n")
    #expect(theme.faults == [])
    #expect(
      theme.style(.masthead)
        == Style(
          foreground: rgb(0xFF, 0x60, 0x60), background: rgb(0x10, 0x10, 0x10), attributes: .bold))
  }

  @Test("A dim colour too faint to read becomes just readable")
  func contrast() throws {
    let theme = read(palette)
    let dim = theme.style(.dim)
    #expect(dim.foreground != rgb(0x50, 0x50, 0x50))
    #expect((4.5..<5.6).contains(try #require(dim.foreground.contrast(with: dim.background))))
    #expect(theme.style(.meta) == dim)
  }

  @Test("A role says its colours and weights, and hands the colours on")
  func roles() {
    let theme = read(
      palette + """
        roles:
          accent: base08
          status-line: base05 on base01 plain
          title: "#ffffff bold underline"
          match: black on bright yellow
          link: plain
          selection: on base04
        """)
    #expect(theme.faults == [])
    #expect(theme.style(.unreadMark).foreground == rgb(0xD0, 0x60, 0x60))
    #expect(theme.style(.unreadMark).attributes == .bold)
    #expect(theme.style(.statusLine) == Style(foreground: rgb(0xD0, 0xD0, 0xD0), background: rgb(0x20, 0x20, 0x20)))
    #expect(theme.style(.title).attributes == [.bold, .underline])
    #expect(theme.style(.match) == Style(foreground: .ansi(0), background: .ansi(11)))
    #expect(theme.style(.link) == theme.style(.text))
    #expect(theme.style(.selection).background == rgb(0xA0, 0xA0, 0xA0))
    #expect(theme.style(.selection).foreground.contrast(with: rgb(0xA0, 0xA0, 0xA0)) ?? 0 >= 4.5)
  }

  @Test("A theme read from a path can keep the path as its name")
  func path() {
    #expect(ThemeReader.read([], file: "a/b.yml", id: "a/b.yml").id == "a/b.yml")
    #expect(ThemeReader.read([], file: "a/b.yml").id == "b")
  }

  @Test("Nothing harmful gets out of a scheme's names")
  func hostile() {
    let theme = read("name: \"\\e[31mGrey\\u202E\"\nauthor: \"\\x9bA\"\n" + palette + "roles:\n  \"\\e]0;x\": bold\n")
    let said = [theme.name, theme.author] + theme.faults
    #expect(said.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) } })
    #expect(theme.name == "Grey")
  }

  private func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color { .rgb(red: red, green: green, blue: blue) }
}
