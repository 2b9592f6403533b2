/// What a line of a copied page looks like, whatever it says: the ground on which it is told whether it is of the article or
/// of the page around it.
struct LineShape {
  /// Words; signs of scripts that write without blanks count as parts of one.
  private(set) var words: Float = 0
  /// Whether it ends as a sentence does, closing quotes and brackets aside.
  private(set) var endsAsSentence = false
  private(set) var endsInDots = false
  private(set) var endsInColon = false
  private(set) var asks = false
  /// Sentences that end within the line.
  private(set) var innerEnds = 0
  private(set) var commas = 0
  /// Whether most of its words begin with neither small letters nor capitals: numbers, signs, scripts without case.
  private(set) var isUncased = false
  /// The share of very short words in small letters among the words with case: what articles and prepositions are in most
  /// languages.
  private(set) var shareOfShort: Float = 0
  /// The share of words behind the first that begin with a capital.
  private(set) var shareOfCapitals: Float = 0
  private(set) var shareOfDigits: Float = 0
  /// Signs that part the items of menus, and the like.
  private(set) var hasSymbols = false
  private(set) var isAllCapitals = false
  private(set) var beginsSmall = false
  private(set) var beginsWithQuote = false
  private(set) var hasBullet = false
  private(set) var hasAddress = false
  private(set) var hasYearOrTime = false
  private(set) var hasCopyright = false

  var isLong: Bool { words >= 9 }
  /// Whether it is running text beyond doubt.
  var isProse: Bool { words >= 13 && (endsAsSentence || innerEnds > 0) }
  var isSentence: Bool { endsAsSentence || innerEnds > 0 }

  init(_ text: String) {
    readWords(of: text)
    readEnds(of: text)
    readFirst(of: text)
    hasAddress = ["@", "http", "www.", ".com"].contains { text.range(of: $0) != nil }
    hasYearOrTime = Self.hasYearOrTime(text.utf8)
    hasCopyright = ["©", "opyright", "OPYRIGHT", "ights reserved", "ights Reserved"].contains {
      text.range(of: $0) != nil
    }
  }

  private mutating func readWords(of text: String) {
    var count = WordCount()
    for scalar in text.unicodeScalars { count.add(scalar) }
    count.endWord()
    words = Float(count.words) + count.signs
    let cased = count.capitalised + count.small
    isUncased = cased * 2 < count.words
    shareOfShort = Float(count.shortAndSmall) / Float(max(1, cased))
    shareOfCapitals = Float(count.capitalisedInside) / Float(max(1, count.words - 1))
    shareOfDigits = Float(count.digits) / Float(max(1, count.scalars))
    hasSymbols = count.symbols > 0
    isAllCapitals = count.hasCapital && !count.hasSmall
    commas = count.commas
    innerEnds = count.innerEnds
  }

  private mutating func readEnds(of text: String) {
    endsInDots = text.hasSuffix("...") || text.hasSuffix("…")
    guard let last = text.unicodeScalars.last(where: { $0 != " " && !Self.closers.contains($0) }) else { return }
    endsAsSentence = Self.sentenceEnds.contains(last)
    endsInColon = last == ":" || last == "："
    asks = last == "?" || last == "？"
  }

  private mutating func readFirst(of text: String) {
    guard let first = text.unicodeScalars.first else { return }
    beginsSmall = first.isSmall
    beginsWithQuote = Self.openers.contains(first)
    hasBullet = first == "•" || ["- ", "* ", "– "].contains { text.hasPrefix($0) }
  }

  /// A year from 1900 to 2099 that stands alone, or minutes behind a colon.
  private static func hasYearOrTime(_ bytes: String.UTF8View) -> Bool {
    var digits = 0
    var value = 0
    var isBehindColon = false
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        digits += 1
        value = min(9999, value) * 10 + Int(byte - 0x30)
        if isBehindColon, digits == 2 { return true }
      } else {
        if digits == 4, (1900...2099).contains(value) { return true }
        isBehindColon = byte == 0x3A && digits > 0
        digits = 0
        value = 0
      }
    }
    return digits == 4 && (1900...2099).contains(value)
  }

  static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "]", "»", "）", "】", "“"]
  static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "؟", "।", "」", "』"]
  private static let openers: Set<Unicode.Scalar> = [
    "\"", "“", "„", "«", "»", "‘", "'", "—", "–", "「", "『",
  ]
}

extension Unicode.Scalar {
  var isSmall: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
  var isCapital: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }
}
