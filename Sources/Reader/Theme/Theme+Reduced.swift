public import Screen

extension Theme {
  /// The theme for a terminal with so few colours that nearest ones do not do: text stays legible, bars stay bars.
  ///
  /// With 256 and more it is as it is: the terminal's nearest colours were thought of when it was made.
  public func reduced(to depth: ColorDepth) -> Theme {
    guard depth < .indexed else { return self }
    let paper = style(.background).background
    let plain = StyleSheet(palette: Palette()).styles
    var styles = styles
    for (role, style) in styles {
      let isBar = style.background != paper
      styles[role] =
        depth == .none
        ? style.withoutColors(isBar: isBar, plain: plain[role]?.attributes ?? [])
        : style.reduced(to: depth, isBar: isBar, paper: paper)
    }
    return Theme(id: id, name: name, author: author, appearance: appearance, styles: styles, faults: faults)
  }
}

extension Style {
  /// What colours told is told by weight; `plain` is the weight that the role has where there are no colours.
  fileprivate func withoutColors(isBar: Bool, plain: Attributes) -> Style {
    Style(attributes: attributes.union(plain).union(isBar ? .reverse : []))
  }

  fileprivate func reduced(to depth: ColorDepth, isBar: Bool, paper: Color) -> Style {
    var style = self
    style.foreground = foreground.reduced(to: depth)
    style.background = background.reduced(to: depth)
    // A terminal of eight colours has no grey.
    if depth == .eight, foreground == .ansi(8), background == .standard {
      style.foreground = .standard
      style.attributes.insert(.dim)
    }
    let contrast = style.foreground.inXterm.contrast(with: style.background.inXterm) ?? .infinity
    if contrast < Color.leastContrast {
      let isDark = style.background.inXterm.farthest == .rgb(red: 255, green: 255, blue: 255)
      style.foreground = isDark ? .ansi(depth == .eight ? 7 : 15) : .ansi(0)
    }
    if isBar, style.background == paper.reduced(to: depth) { style.attributes.insert(.reverse) }
    return style
  }
}
