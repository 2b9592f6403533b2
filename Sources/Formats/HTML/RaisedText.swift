import Markup

/// Numbers above and below the line, whose place tells what they are: `10⁶`, `CO₂`. Words there, as in `1st`, are read in line.
enum RaisedText {
  enum Script {
    case superscript, `subscript`
    /// What has no sign of its own above the line, behind a `^`.
    case power
  }

  fileprivate static let above: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
    "-": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ",
  ]
  fileprivate static let below: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
    "-": "₋", "−": "₋", "=": "₌", "(": "₍", ")": "₎",
  ]

  /// The text of one node; for a power, of all.
  static func written(_ text: String, _ script: Script) -> String {
    switch script {
    case .superscript: String(text.map { above[$0] ?? $0 })
    case .subscript: String(text.map { below[$0] ?? $0 })
    case .power: "^" + text
    }
  }
}

extension RaisedText.Script {
  /// `nil` for what is read in line.
  init?(_ tag: HTMLTag, _ node: Int, in document: HTMLDocument) {
    guard document.end(of: node) <= node + 8 else { return nil }
    let texts = (node..<document.end(of: node)).filter { document.nodes[$0].tag == .text }
    let text = texts.map { String(decoding: document.text(of: $0).prefix(40), as: UTF8.self) }.joined()
    let signs = text.filter { !$0.isWhitespace }
    guard (1...12).contains(signs.utf8.count), signs.contains(where: \.isNumber) || signs == "n" else { return nil }
    if tag == .sub {
      guard signs.allSatisfy({ RaisedText.below[$0] != nil }) else { return nil }
      self = .subscript
    } else if signs.allSatisfy({ RaisedText.above[$0] != nil }) {
      self = .superscript
    } else if texts.count == 1, signs.allSatisfy({ $0.isNumber || $0.isLetter || "+-−/.,".contains($0) }) {
      self = .power
    } else {
      return nil
    }
  }
}
