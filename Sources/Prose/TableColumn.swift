import NewsCore

/// What a column of a table needs, which all its rows tell.
struct TableColumn: Sendable {
  /// What its widest cell takes on one line; 0 where all are empty.
  private(set) var natural = 0
  /// What its longest word takes, or number.
  private(set) var least = 0
  /// What its cells take on one line, all together.
  private var sum = 0
  private var rows = 0
  private var numbers = 0
  private var words = 0

  /// A longer one is broken.
  private static let longestWord = 14
  private static let mostLines = 4

  mutating func take(_ cell: CellWidths, kind: CellKind) {
    natural = max(natural, cell.line)
    least = max(least, min(kind == .number ? cell.line : cell.word, Self.longestWord))
    sum += cell.line
    rows += 1
    switch kind {
    case .number: numbers += 1
    case .words: words += 1
    case .nothing: break
    }
  }

  /// Numbers stand to the right, digit below digit, even where a remark is among them.
  var alignment: Table.Alignment { numbers >= 4 * words && numbers > 0 ? .right : .left }

  /// Whether its cells read well in so many columns; a few may be long, as notes below a table are.
  func reads(in width: Int) -> Bool { sum <= Self.mostLines * width * rows }
}

/// What a cell takes on one line, and its longest word.
struct CellWidths {
  var line, word: Int
}

/// What is in a cell, as far as it decides where a column's cells stand.
enum CellKind {
  case number, words
  /// Empty, or a dash that says so.
  case nothing

  init(_ text: String) {
    var (hasDigit, isDash) = (false, true)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": (hasDigit, isDash) = (true, false)
      case "-", "–", "—", "−", " ", "\u{A0}", "\u{2009}", "\u{202F}": break
      case ".", ",", "'", "’", ":", "%", "‰", "+", "±", "(", ")", "*", "€", "$", "£", "¥": isDash = false
      default:
        self = .words
        return
      }
    }
    self = hasDigit ? .number : isDash ? .nothing : .words
  }
}
