/// What a story is written in; most are in Latin letters without more.
enum Script: CaseIterable {
  case latin, accents, greek, cyrillic, han, arabic, hebrew, thai, emoji

  /// In how many of a thousand stories.
  private var share: Int {
    switch self {
    case .latin: 940
    case .accents, .han: 14
    case .cyrillic: 8
    case .greek, .arabic, .thai, .emoji: 5
    case .hebrew: 4
    }
  }

  static func drawn(_ random: inout SplitMix) -> Script {
    var rest = random.below(allCases.reduce(0) { $0 + $1.share })
    for script in allCases {
      rest -= script.share
      if rest < 0 { return script }
    }
    return .latin
  }

  /// How many different words there are.
  var vocabulary: Int { self == .latin ? 60_000 : self == .han ? 12_000 : 6000 }

  /// What stands between two words.
  var space: String { self == .han || self == .thai ? "" : " " }
  /// What ends a sentence, with the space after it.
  var stop: String {
    switch self {
    case .han: "。"
    case .thai: " "
    default: ". "
    }
  }

  /// The letters words are made of; what is made of syllables has none.
  var letters: [UnicodeScalar] {
    switch self {
    case .latin, .accents, .emoji: []
    case .greek: Self.scalars([0x3B1...0x3C1, 0x3C3...0x3C9]) + ["ά", "έ", "ή", "ί", "ό", "ύ", "ώ"]
    case .cyrillic: Self.scalars([0x430...0x44F])
    case .han: Self.scalars([0x4E00...0x55FF, 0x3042...0x3062])
    case .arabic: Self.scalars([0x627...0x63A, 0x641...0x64A])
    case .hebrew: Self.scalars([0x5D0...0x5EA])
    case .thai: Self.scalars([0xE01...0xE2E]) + ["า", "ะ", "เ", "แ", "โ", "ไ"]
    }
  }

  private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> [UnicodeScalar] {
    ranges.flatMap { $0.compactMap(UnicodeScalar.init) }
  }
}
