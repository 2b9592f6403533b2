import Reader
import Screen
import Testing

@Suite("A faulty scheme file")
struct ThemeFaultTests {
  private static let palette = """
    palette:
      base00: "#101010"
      base01: "#202020"
      base02: "#303030"
      base03: "#808080"
      base04: "#a0a0a0"
      base05: "#d0d0d0"
      base06: "#e0e0e0"
      base07: "#f0f0f0"
      base08: "#d06060"
      base09: "#d09060"
      base0A: "#d0c060"
      base0B: "#60d060"
      base0C: "#60d0d0"
      base0D: "#6090d0"
      base0E: "#b060d0"
      base0F: "#906040"

    """

  @Test(
    "Every mistake is told with its line and what was meant",
    arguments: [
      (palette + "roles:\n  acent: base08\n", "19: there is no role “acent”; did you mean “accent”?"),
      (palette + "roles:\n  accent: base0G\n", "19: “base0G” is neither a colour nor a weight; did you mean “base00”?"),
      (palette + "roles:\n  accent: blu\n", "19: “blu” is neither a colour nor a weight; did you mean “blue”?"),
      (
        palette + "roles:\n  accent: bright bleu\n",
        "19: “bright bleu” is neither a colour nor a weight; did you mean “bright blue”?"
      ),
      (palette + "roles:\n  accent: blod\n", "19: “blod” is neither a colour nor a weight; did you mean “bold”?"),
      (
        palette + "roles:\n  accent: base08 base09\n", "19: “base09” is a second colour; write “on” before a background"
      ),
      (palette + "roles:\n  accent: #ff0000\n", "19: a colour is missing; one that begins with # needs quotes"),
      (
        palette + "roles:\n  accent: base05 on #ff0000\n",
        "19: a colour is missing; one that begins with # needs quotes"
      ),
      (palette + "roles:\n  accent: [base05]\n", "19: a role is a line like “base05 on base01 bold”"),
      (palette + "roles: bold\n", "18: roles are a list of names with looks"),
      (palette + "variant: drak\n", "18: a variant is “dark” or “light”, not “drak”; did you mean “dark”?"),
      (palette + "system: base61\n", "18: there is no system “base61”; did you mean “base16”?"),
      (palette + "rols: {}\n", "18: “rols” is not known; did you mean “roles”?"),
      (palette + "  base0X: \"#000000\"\n", "18: there is no colour “base0X” in a scheme; did you mean “base00”?"),
      (palette.replacing("#808080", with: "#80808"), "5: “#80808” is no colour; write it like “#1a2b3c”"),
      (
        palette.replacing("#808080", with: "grene"),
        "5: “grene” is no colour; write it like “#1a2b3c”; did you mean “green”?"
      ),
      (palette.replacing("  base03: \"#808080\"\n", with: ""), "2: base03 is missing; base04 is used"),
      (palette.replacing("  base05: \"#d0d0d0\"\n", with: ""), "2: base05 is missing; the next best is used"),
      ("palette: #101010\n", "1: a palette is a list of names with colours"),
      ("name: Nothing\n", "1: there are no colours; the terminal's own are used"),
      ("", "1: there is no scheme here"),
      ("- a\n", "1: there is no scheme here"),
      ("name: [\n", "2: this is no YAML: did not find expected node content"),
    ])
  func told(text: String, fault: String) {
    let theme = ThemeReader.read(Array(text.utf8), file: "home/grey.yaml")
    #expect(theme.faults.first == "home/grey.yaml:\(fault)")
    #expect(Set(theme.styles.keys) == Set(Role.allCases))
    for role in Role.allCases where !role.isLine {
      #expect(theme.style(role).foreground.contrast(with: theme.style(role).background) ?? 21 >= 4.5)
    }
  }

  @Test("Any palette can be read, whatever is left out of it")
  func leftOut() {
    let lines = Self.palette.split(separator: "\n").dropFirst()
    for from in lines.indices {
      for to in from...lines.endIndex {
        let text = "palette:\n" + lines[from..<to].joined(separator: "\n") + "\n"
        let theme = ThemeReader.read(Array(text.utf8), file: "part.yaml")
        for role in Role.allCases where !role.isLine {
          let style = theme.style(role)
          #expect(style.foreground.contrast(with: style.background) ?? 21 >= 4.5, "\(role) of \(text)")
        }
      }
    }
  }

  @Test("A file full of mistakes does not fill the screen")
  func many() {
    let text = (0..<1000).map { "  base9\($0): x\n" }.joined()
    #expect(ThemeReader.read(Array(("palette:\n" + text).utf8), file: "x").faults.count == 20)
  }
}
