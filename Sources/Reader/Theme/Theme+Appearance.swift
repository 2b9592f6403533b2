import Screen

extension Theme.Appearance {
  /// That of a background; `nil` where it is the terminal's own.
  init?(paper: Color) {
    switch paper.farthest {
    case .standard: return nil
    case let ink: self = ink == .rgb(red: 0, green: 0, blue: 0) ? .light : .dark
    }
  }
}
