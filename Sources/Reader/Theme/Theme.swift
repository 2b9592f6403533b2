public import Screen

/// How everything looks: a style for each role.
public struct Theme: Hashable, Sendable, Identifiable {
  /// What `--theme` takes: the file's name without ending.
  public let id: String
  /// What the picker shows.
  public let name: String
  public let styles: [Role: Style]
  /// What is wrong with its file, each with file and line.
  public let faults: [String]

  public init(id: String, name: String, styles: [Role: Style], faults: [String] = []) {
    self.id = id
    self.name = name
    self.styles = styles
    self.faults = faults
  }

  public subscript(_ role: Role) -> Style { styles[role] ?? .plain }
}
