/// The figures that `LineWeights` adds up. Fitted together: one alone means little.
extension LineWeights {
  // From a line to the next.
  static let stayBefore: Float = 0.17
  static let begin: Float = -1.61
  static let stay: Float = 0.59
  static let interrupt: Float = -1.13
  static let end: Float = -1.96
  static let stayAside: Float = 0.63
  static let goOn: Float = -1.13
  static let stayAfter: Float = 0.15

  // Before, body, aside, after: where a line stands.
  static let always = LineRoles.Weights(0.16, -0, -0.23, 0.13)
  static let share = LineRoles.Weights(-0.1, 0.18, -0.07, 0.36)
  static let noMore = LineRoles.Weights(-0.2, 0.29, 0.68, 0.31)
  static let behindComments = LineRoles.Weights(0.31, 0.24, -0.69, 0.04)
  static let noTitle = LineRoles.Weights(0.14, 0.05, -0.21, 0.16)
  static let isTitle = LineRoles.Weights(1.63, 0.16, -1.31, -0.41)
  static let beforeTitle = LineRoles.Weights(0.21, -0.12, 0.07, 0.1)
  static let behindTitle = LineRoles.Weights(0.01, 0.14, -0.17, 0.16)

  // As a line of the body: its length in words, and what else is seen of any line.
  static let lengths: [(below: Float, weight: Float)] = [
    (2, -0.36), (4, -0.22), (6, -0.14), (9, -0.15), (13, -0.58), (18, -0.52), (26, 0.18), (40, 0.57), (70, 1.14),
    (120, 1.02),
  ]
  static let longest: Float = 1.48
  static let dots: Float = -1.07
  static let copyright: Float = -0.73
  static let innerEnds: Float = 0.8
  static let commas: Float = 0.72
  static let repeated: Float = -0.16
  static let proseNear: Float = -1.37

  /// What is seen of a line of the body that is short, or long.
  struct Figures {
    let sentence, question, small, quote, address, time, uncased, shortWords: Float
  }

  static let short = Figures(
    sentence: 0.67, question: -0.16, small: 0.1, quote: 0.07, address: 0.6, time: -0.35, uncased: 0.1, shortWords: 0.06)
  static let long = Figures(
    sentence: 0.97, question: -0.79, small: 1.3, quote: 0.28, address: -0.09, time: -0.31, uncased: 0.52,
    shortWords: 0.52)

  /// Words of pages at the beginning of a short line and of a long one, in the order of `PageWord`.
  static let words: [(short: LineRoles.Weights, long: LineRoles.Weights)] = [
    (LineRoles.Weights(0, -0.55, 0, 1.48), LineRoles.Weights(0, -0.14, 0, 0.78)),  // comments
    (LineRoles.Weights(0, -1.94, 0, -0), LineRoles.Weights(0, -0.73, 0, 0.13)),  // related
    (LineRoles.Weights(0, -1.26, 0, -0.11), LineRoles.Weights(0, -0.65, 0, 0.19)),  // share
    (LineRoles.Weights(0, -1.24, 0, 0.06), LineRoles.Weights(0, -0.44, 0, 0.52)),  // offers
    (LineRoles.Weights(0, -1.01, 0, -0.07), LineRoles.Weights(0, 0.03, 0, 0.48)),  // legal
    (LineRoles.Weights(0, -1.22, 0, 0.07), LineRoles.Weights(0, 0.66, 0, -0.1)),  // navigation
    (LineRoles.Weights(0, -1.99, 0, -0.81), .zero),  // advertising
    (LineRoles.Weights(0, -1.1, 0, -0.63), LineRoles.Weights(0, -0.62, 0, 0.32)),  // byline
    (LineRoles.Weights(0, 0.43, 0, 0.01), LineRoles.Weights(0, 0.73, 0, -0.47)),  // photo
  ]
}
