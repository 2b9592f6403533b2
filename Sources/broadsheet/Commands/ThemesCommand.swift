import Reader

/// `broadsheet themes`: their names, as `--theme` takes them.
struct ThemesCommand {
  func run() -> ExitStatus {
    let themes = ThemeCatalogue(Embedded.themes).themes
    let width = (themes.map(\.id.count).max() ?? 0) + 2
    for theme in themes {
      let pad = String(repeating: " ", count: width - theme.id.count)
      StandardOutput.write(theme.id + pad + (theme.appearance?.rawValue ?? "as the terminal") + "\n")
    }
    return .done
  }
}
