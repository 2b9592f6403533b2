import Text

/// The themes there are, in the order of their names.
public struct ThemeCatalogue: Sendable {
  public let themes: [Theme]

  /// Of the theme that is used where none is named.
  public static let standardName = "terminal"

  /// Reads scheme files, each its name and bytes; of two with one name the later counts.
  public init(_ files: [(name: String, bytes: [UInt8])]) {
    var byName: [String: Theme] = [:]
    for file in files {
      let theme = ThemeReader.read(file.bytes, file: file.name)
      byName[theme.id] = theme
    }
    themes = byName.values.sorted { $0.id < $1.id }
  }

  public subscript(name: String) -> Theme? { themes.first { $0.id == name } }

  /// The terminal's own colours.
  public var standard: Theme {
    self[Self.standardName]
      ?? Theme(id: Self.standardName, name: "Terminal", styles: StyleSheet(palette: Palette()).styles)
  }

  /// The name that was meant by one that is not here.
  public func suggestion(for name: String) -> String? { Spelling.nearest(to: name, in: themes.map(\.id)) }
}
