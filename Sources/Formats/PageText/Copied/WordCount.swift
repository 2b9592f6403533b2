/// Counts what `LineShape` asks of a line, a scalar at a time.
struct WordCount {
  private(set) var scalars = 0
  private(set) var words = 0
  /// Signs of scripts without blanks, as parts of words.
  private(set) var signs: Float = 0
  private(set) var capitalised = 0
  private(set) var capitalisedInside = 0
  private(set) var small = 0
  private(set) var shortAndSmall = 0
  private(set) var digits = 0
  private(set) var symbols = 0
  private(set) var commas = 0
  private(set) var innerEnds = 0
  private(set) var hasCapital = false
  private(set) var hasSmall = false

  private enum Stop { case none, mark, closed, blank, fullWidth }
  private var stop = Stop.none
  private var wordLength = 0
  private var wordIsSmall = false

  mutating func add(_ scalar: Unicode.Scalar) {
    scalars += 1
    readStop(scalar)
    guard !scalar.properties.isWhitespace else {
      endWord()
      return
    }
    if wordLength == 0 { beginWord(scalar) }
    wordLength += UTF8.width(scalar)
    classify(scalar)
  }

  mutating func endWord() {
    if wordIsSmall, wordLength <= 3 { shortAndSmall += 1 }
    wordLength = 0
    wordIsSmall = false
  }

  private mutating func beginWord(_ scalar: Unicode.Scalar) {
    words += 1
    if scalar.isCapital {
      capitalised += 1
      if words > 1 { capitalisedInside += 1 }
    } else if scalar.isSmall {
      small += 1
      wordIsSmall = true
    }
  }

  private mutating func classify(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: digits += 1
    case 0x41...0x5A: hasCapital = true
    case 0x61...0x7A: hasSmall = true
    case 0x2C, 0x060C, 0x3001, 0xFF0C: commas += 1
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: signs += 0.5
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: signs += 0.2
    default:
      if Self.symbols.contains(scalar) { symbols += 1 }
      if scalar.value >= 0x80 {
        hasCapital = hasCapital || scalar.isCapital
        hasSmall = hasSmall || scalar.isSmall
      }
    }
  }

  /// A full stop counts where another sentence begins behind it: behind a blank, or at once in scripts without blanks.
  private mutating func readStop(_ scalar: Unicode.Scalar) {
    switch (scalar, stop) {
    case (".", _), ("!", _), ("?", _): stop = .mark
    case ("。", _), ("！", _), ("？", _):
      if stop == .fullWidth { innerEnds += 1 }
      stop = .fullWidth
    case (" ", .mark), (" ", .closed), (" ", .blank): stop = .blank
    case (_, .mark) where LineShape.closers.contains(scalar): stop = .closed
    case (_, .fullWidth) where LineShape.closers.contains(scalar) || scalar == " ": break
    case (_, .blank):
      if scalar.properties.isAlphabetic { innerEnds += 1 }
      stop = .none
    case (_, .fullWidth):
      innerEnds += 1
      stop = .none
    default: stop = .none
    }
  }

  private static let symbols: Set<Unicode.Scalar> = [
    "|", "»", "›", ">", "·", "•", "/", "←", "→", "«", "▼", "▲", "✓", "#", "*", "[", "]", "{", "}", "_", "=", "+",
  ]
}
