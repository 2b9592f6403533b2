public import Screen

/// How everything looks: a style for each role.
public struct Theme: Hashable, Sendable, Identifiable {
  public enum Appearance: String, Hashable, Sendable, CaseIterable {
    case light, dark
  }

  /// What `--theme` takes: the file's name without ending.
  public let id: String
  /// What the picker shows.
  public let name: String
  public let author: String
  /// `nil` where the terminal's own background decides.
  public let appearance: Appearance?
  public let styles: [Role: Style]
  /// What is wrong with its file, each with file and line.
  public let faults: [String]

  public init(
    id: String, name: String, author: String = "", appearance: Appearance? = nil, styles: [Role: Style],
    faults: [String] = []
  ) {
    self.id = id
    self.name = name
    self.author = author
    self.appearance = appearance
    self.styles = styles
    self.faults = faults
  }

  public func style(_ role: Role) -> Style { styles[role] ?? .plain }

  /// How a role looks in the selected row: the colours of the bar, the role's weight.
  public func style(_ role: Role, inSelection isFocused: Bool) -> Style {
    let bar: Role =
      switch (role.isQuiet, isFocused) {
      case (false, true): .selection
      case (false, false): .selectionUnfocused
      case (true, true): .selectionMeta
      case (true, false): .selectionUnfocusedMeta
      }
    var style = style(bar)
    style.attributes.formUnion(self.style(role).attributes.intersection([.bold, .italic, .underline]))
    return style
  }
}
