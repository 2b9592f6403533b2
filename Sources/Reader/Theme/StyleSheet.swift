import Screen

/// Makes the style of each role from a palette and a scheme's wishes.
///
/// What a wish names is taken as it is; all else is made legible, so that any scheme dropped in can be read.
struct StyleSheet {
  private let palette: Palette
  private let wishes: [Role: RoleWish]
  private(set) var styles: [Role: Style] = [:]

  init(palette: Palette, wishes: [Role: RoleWish] = [:]) {
    self.palette = palette
    self.wishes = wishes
    for role in Role.allCases { resolve(role) }
  }

  private var paper: Color { wishes[.text]?.background ?? wishes[.background]?.background ?? palette[.base00] }
  private var ink: Color { palette[.base05].legible(on: paper, toward: palette[.base07]) }
  private var hasColors: Bool { paper.contrast(with: ink) != nil }

  @discardableResult
  private mutating func resolve(_ role: Role) -> Style {
    if let style = styles[role] { return style }
    var style = role.row.parent.map { resolve($0) } ?? fromPalette(role)
    style.attributes.formUnion(role.row.attributes)
    if let wish = wishes[role] { apply(wish, of: role, to: &style) }
    styles[role] = style
    return style
  }

  private func apply(_ wish: RoleWish, of role: Role, to style: inout Style) {
    // A colour of its own does not come with the dimness of another.
    if wish.foreground != nil || wish.background != nil { style.attributes = role.row.attributes }
    if let attributes = wish.attributes { style.attributes = attributes }
    if let background = wish.background { style.background = background }
    style.foreground = wish.foreground ?? style.foreground.legible(on: style.background, toward: ink)
  }

  private func fromPalette(_ role: Role) -> Style {
    switch role {
    case .dim: hasColors ? text(.base03) : own(.dim)
    case .accent: text(.base0D)
    case .rule: hasColors ? Style(foreground: line(.base02), background: paper) : own(.dim)
    case .code: hasColors ? text(.base04) : own([])
    case .star: text(.base0A)
    case .error: hasColors ? text(.base08) : own(.bold, palette[.base08])
    case .selection: hasColors ? bar(.base02, text: .base05, contrast: 1.3) : own(.reverse)
    case .selectionMeta: hasColors ? bar(.base02, text: .base04, contrast: 1.3) : own(.reverse)
    case .selectionUnfocused: hasColors ? bar(.base01, text: .base05, contrast: 1.06) : own([.reverse, .dim])
    case .selectionUnfocusedMeta: hasColors ? bar(.base01, text: .base04, contrast: 1.06) : own([.reverse, .dim])
    case .highlight: hasColors ? bar(.base01, text: .base05, contrast: 1.15) : own(.underline)
    case .match: hasColors ? marked(.base0A) : own(.reverse)
    case .currentMatch: hasColors ? marked(.base09) : own([.reverse, .underline])
    default: Style(foreground: ink, background: paper)
    }
  }

  private func text(_ slot: Palette.Slot) -> Style {
    Style(foreground: palette[slot].legible(on: paper, toward: ink), background: paper)
  }

  /// A line need not be read, only be seen.
  private func line(_ slot: Palette.Slot) -> Color {
    palette[slot].legible(on: paper, toward: ink, contrast: 1.5)
  }

  /// Across the pane, and to be told from the paper.
  private func bar(_ slot: Palette.Slot, text: Palette.Slot, contrast: Double) -> Style {
    let background = palette[slot].legible(on: paper, toward: ink, contrast: contrast)
    return Style(foreground: palette[text].legible(on: background, toward: ink), background: background)
  }

  /// Behind text, in a colour; as far from the paper as text would be.
  private func marked(_ slot: Palette.Slot) -> Style {
    Style(foreground: paper, background: palette[slot].legible(on: paper, toward: ink))
  }

  private func own(_ attributes: Style.Attributes, _ foreground: Color? = nil) -> Style {
    Style(foreground: foreground ?? ink, background: paper, attributes: attributes)
  }
}
