import Text

/// What a cell shows of a cluster.
///
/// ncurses keeps five code points a cell, and terminals disagree about the width of joined emoji, flags and selectors. So a
/// cluster is drawn whole only where it is one code point with marks over it, or with letters and vowel signs beside it that take the
/// rest of its cells; of any other its first code point is drawn, and the layout's width is kept.
struct DrawnCluster {
  let text: String
  /// Cells the text takes: at most those of the cluster.
  let width: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, width: Int, metrics: CellMetrics) {
    let whole = String(decoding: bytes, as: UTF8.self)
    let scalars = whole.unicodeScalars
    let first = scalars[scalars.startIndex]
    let firstWidth = metrics.width(of: first)
    let sum = scalars.reduce(0) { $0 + metrics.width(of: $1) }
    if firstWidth == 0 {
      // A mark without a letter stands on a blank.
      text = " " + (scalars.count < 5 && sum == 0 ? whole : String(first))
      self.width = 1
    } else if sum == width, scalars.count <= 5, scalars.dropFirst().allSatisfy({ metrics.isPart($0) }) {
      text = whole
      self.width = width
    } else {
      text = String(first)
      self.width = min(firstWidth, width)
    }
  }
}

extension CellMetrics {
  /// Marks that every terminal puts over the letter before them, no joiners and no selectors; and what has a cell of its own: vowel
  /// signs, the rest of a syllable, a digit behind the sign of a number.
  fileprivate func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .otherLetter, .decimalNumber: true
    default:
      width(of: scalar) == 0 && scalar != "\u{200D}" && !(0xFE00...0xFE0F).contains(scalar.value)
        && scalar != "\u{20E3}"
    }
  }
}
