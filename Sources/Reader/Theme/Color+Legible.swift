import Screen

extension Color {
  /// The least contrast of text, by WCAG 2.1, 1.4.3.
  static let leastContrast = 4.5

  /// Whether text of this colour can be read on a background, also where the terminal has 256 colours.
  ///
  /// The terminal's own colours are taken to be fit for each other: nobody knows them.
  func isLegible(on background: Color, contrast least: Double = leastContrast) -> Bool {
    guard contrast(with: background) ?? .infinity >= least else { return false }
    return reducedContrast(with: background) >= least
  }

  private func reducedContrast(with other: Color) -> Double {
    reduced(to: .indexed).contrast(with: other.reduced(to: .indexed)) ?? .infinity
  }

  /// The colour on the way from this one to `strong` (and from there to black or white) that is the first to be legible.
  func legible(on background: Color, toward strong: Color, contrast least: Double = leastContrast) -> Color {
    for step in 0...16 {
      let color = mixed(with: strong, sixteenths: step)
      if color.isLegible(on: background, contrast: least) { return color }
    }
    let farthest = background.farthest
    for step in 1..<16 {
      let color = strong.mixed(with: farthest, sixteenths: step)
      if color.isLegible(on: background, contrast: least) { return color }
    }
    return farthest
  }

  /// Black or white, whichever is farther from it; the terminal's own foreground where it is the terminal's own.
  var farthest: Color {
    let black = Color.rgb(red: 0, green: 0, blue: 0)
    let white = Color.rgb(red: 255, green: 255, blue: 255)
    guard let toBlack = contrast(with: black), let toWhite = contrast(with: white) else { return .standard }
    // Between the two, what a terminal of 256 colours makes of it may tip the scales.
    if max(toBlack, toWhite) > 7 { return toBlack > toWhite ? black : white }
    return min(toBlack, reducedContrast(with: black)) > min(toWhite, reducedContrast(with: white)) ? black : white
  }

  /// So many sixteenths of the way to another colour; this one where either is the terminal's own.
  func mixed(with other: Color, sixteenths: Int) -> Color {
    guard case .rgb(let red, let green, let blue) = self,
      case .rgb(let otherRed, let otherGreen, let otherBlue) = other
    else { return self }
    let mix = { (from: UInt8, to: UInt8) in UInt8((Int(from) * (16 - sixteenths) + Int(to) * sixteenths + 8) / 16) }
    return .rgb(red: mix(red, otherRed), green: mix(green, otherGreen), blue: mix(blue, otherBlue))
  }
}
