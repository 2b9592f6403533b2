/// The figures that `LineWeights` adds up. Fitted together: one alone means little.
extension LineWeights {
  // From a line to the next.
  static let stayBefore: Float = 0.12
  static let begin: Float = -1.85
  static let stay: Float = 0.52
  static let interrupt: Float = -1.19
  static let end: Float = -1.84
  static let stayAside: Float = 0.59
  static let goOn: Float = -1.19
  static let stayAfter: Float = 0.21

  // Before, body, aside, after: where a line stands.
  static let always = LineRoles.Weights(0.12, 0.03, -0.3, 0.2)
  static let share = LineRoles.Weights(0.08, 0.17, 0.03, 0.35)
  static let noMore = LineRoles.Weights(-0.24, 0.28, 0.44, 0.33)
  static let sinceProse = LineRoles.Weights(0.25, -0.06, 0.03, -0.09)
  static let untilProse = LineRoles.Weights(-0, 0.25, 0.32, -0.03)
  static let inHead = LineRoles.Weights(-0.53, 0.63, -0.67, 0.54)
  static let noTitle = LineRoles.Weights(0.06, -0.02, -0.29, 0.16)
  static let isTitle = LineRoles.Weights(1.53, -0.83, -0.8, 0.08)
  static let beforeTitle = LineRoles.Weights(0.25, -0.15, 0.03, 0.2)
  static let behindTitle = LineRoles.Weights(0.01, 0.11, -0.22, 0.21)

  /// The first line below the title, the second, the next four.
  static let shortBelowTitle: [LineRoles.Weights] = [
    LineRoles.Weights(0.1, -0.15, -0.12, 0.3),
    LineRoles.Weights(0.07, -0.75, 0.85, -0.05),
    LineRoles.Weights(0.31, -0.2, 0.36, -0.17),
  ]
  static let longBelowTitle: [LineRoles.Weights] = [
    LineRoles.Weights(0.04, 1.07, -0.91, -0.16),
    LineRoles.Weights(-0.35, 0.22, 0.48, -0.24),
    LineRoles.Weights(-0.12, 0.73, -0.07, -0.51),
  ]

  // As a line of the body: its length in words, and what else is seen of any line.
  static let lengths: [(below: Float, weight: Float)] = [
    (2, -0.36), (4, -0.27), (6, -0.15), (9, -0.23), (13, -0.56), (18, -0.52), (26, 0.28), (40, 0.76), (70, 1.13),
    (120, 0.88),
  ]
  static let longest: Float = 1.61
  static let dots: Float = -1.14
  static let copyright: Float = -0.88
  static let innerEnds: Float = 0.74
  static let commas: Float = 0.79
  static let repeated: Float = -0.25
  static let digits: Float = 0.55
  static let proseBeside: Float = -0.2
  static let proseNear: Float = -1.05

  /// What is seen of a line of the body that is short, or long.
  struct Figures {
    let sentence, question, colon, symbols, capitals, small, quote, address, time, uncased, shortWords: Float
  }

  static let short = Figures(
    sentence: 0.67, question: 0.01, colon: -0.51, symbols: 0.26, capitals: 0.19, small: 0.2, quote: 0.45, address: 0.47,
    time: -0.46, uncased: -0.19, shortWords: 0.17)
  static let long = Figures(
    sentence: 1.05, question: -0.85, colon: 0.61, symbols: 0.52, capitals: -0.11, small: 1.51, quote: 0.5,
    address: -0.4, time: -0.64, uncased: 0.55, shortWords: 0.42)

  /// Words of pages at the beginning of a short line and of a long one, in the order of `PageWord`.
  static let words: [(short: LineRoles.Weights, long: LineRoles.Weights)] = [
    (LineRoles.Weights(0, -0.03, 0, 1.38), LineRoles.Weights(0, -0.21, 0, 0.34)),  // comments
    (LineRoles.Weights(0, -1.89, 0, 0.06), LineRoles.Weights(0, -0.79, 0, -0.17)),  // related
    (LineRoles.Weights(0, -1.38, 0, -0.14), LineRoles.Weights(0, -0.51, 0, -0.16)),  // share
    (LineRoles.Weights(0, -1.33, 0, -0.05), LineRoles.Weights(0, -0.54, 0, 0.45)),  // offers
    (LineRoles.Weights(0, -1.12, 0, -0.16), LineRoles.Weights(0, -0.07, 0, 0.02)),  // legal
    (LineRoles.Weights(0, -1.34, 0, -0.2), LineRoles.Weights(0, 0.45, 0, -0.05)),  // navigation
    (LineRoles.Weights(0, -2.06, 0, -1), .zero),  // advertising
    (LineRoles.Weights(0, -1.12, 0, -0.44), LineRoles.Weights(0, -1.03, 0, 0.17)),  // byline
    (LineRoles.Weights(0, 0.41, 0, -0.4), LineRoles.Weights(0, 0.92, 0, -0.49)),  // photo
  ]
}
