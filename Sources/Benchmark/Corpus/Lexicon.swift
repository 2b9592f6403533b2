/// An invented vocabulary: its words by their rank, the commonest first and shortest.
struct Lexicon: Sendable {
  let script: Script
  private let zipf: ZipfTable
  /// All words one after the other, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ script: Script) {
    self.script = script
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var seen = Set(PlantedWord.all.map(\.text))
    var attempt = 0
    let letters = script.letters
    while ends.count < script.vocabulary {
      let word = Self.word(script, letters, rank: ends.count, attempt: attempt)
      attempt += 1
      guard seen.insert(word).inserted else { continue }
      bytes += word.utf8
      ends.append(bytes.count)
    }
    zipf = ZipfTable(count: ends.count)
    self.bytes = bytes
    self.ends = ends
  }

  subscript(_ rank: Int) -> ArraySlice<UInt8> { bytes[(rank == 0 ? 0 : ends[rank - 1])..<ends[rank]] }

  /// A word as often as its rank makes it.
  func word(_ random: inout SplitMix) -> ArraySlice<UInt8> { self[zipf.rank(&random)] }

  /// A word that is not among the commonest, as headlines have them.
  func telling(_ random: inout SplitMix) -> ArraySlice<UInt8> {
    var rank = zipf.rank(&random)
    while rank < 60 { rank = zipf.rank(&random) }
    return self[rank]
  }

  // MARK: Inventing words

  private static func word(_ script: Script, _ letters: [UnicodeScalar], rank: Int, attempt: Int) -> String {
    var random = SplitMix(.word, attempt &* 16 &+ (Script.allCases.firstIndex(of: script) ?? 0))
    // Three steps of length, at what is common, known and rare.
    let length = (rank < 150 ? 1 : rank < 6000 ? 2 : 3) + random.below(2)
    switch script {
    case .latin: return syllables(length, &random)
    case .accents: return accented(syllables(length, &random))
    case .emoji: return random.isTrue(0.2) ? emoji(&random) : syllables(length, &random)
    case .han: return spelled(rank < 150 ? 1 : 1 + random.below(3), letters, &random)
    default: return spelled(length * 2, letters, &random)
    }
  }

  private static let onsets = [
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh",
    "st", "t", "th", "tr", "v", "w", "z",
  ]
  private static let nuclei = ["a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ou"]
  private static let codas = ["", "", "", "l", "m", "n", "nd", "nt", "r", "rd", "s", "st", "t", "x"]

  static func syllables(_ count: Int, _ random: inout SplitMix) -> String {
    (0..<count).reduce(into: "") { word, place in
      word += random.element(of: onsets) + random.element(of: nuclei)
      if place == count - 1 || random.isTrue(0.2) { word += random.element(of: codas) }
    }
  }

  private static func accented(_ word: String) -> String {
    let marks: [Character: Character] = ["a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü", "c": "ç", "n": "ñ"]
    return String(word.map { marks[$0] ?? $0 })
  }

  private static func spelled(_ count: Int, _ letters: [UnicodeScalar], _ random: inout SplitMix) -> String {
    (0..<count).reduce(into: "") { word, _ in word.unicodeScalars.append(random.element(of: letters)) }
  }

  /// With joined, coloured and flag sequences among them.
  private static func emoji(_ random: inout SplitMix) -> String {
    let base = ["📰", "🚢", "⚓️", "🔥", "🌍", "🏆", "🇳🇴", "🇯🇵", "👩‍🚀", "👨‍👩‍👧", "👍🏽", "☔️"]
    return (0...random.below(3)).reduce(into: "") { word, _ in word += random.element(of: base) }
  }
}
