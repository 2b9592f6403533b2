/// Ways in which a saved page goes wrong, and ways in which somebody could make it go wrong.
enum Mutation: CaseIterable {
  case cut, cutBehindLine, delete, duplicate, shuffle, join, controls, nulls, badBytes, blankLines, carriageReturns
  case longLine, manyLines

  /// The two that cost the most; a few times each is enough.
  var isHuge: Bool { self == .longLine || self == .manyLines }

  func applied(to page: [UInt8], and other: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch self {
    case .cut: return Array(page.prefix(Int.random(in: 0...page.count, using: &random)))
    case .cutBehindLine: lines.removeSubrange(place...)
    case .delete: lines.remove(at: place)
    case .duplicate: lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &random))
    case .shuffle: lines.shuffle(using: &random)
    case .join: lines.insert(contentsOf: other.split(separator: 0x0A).map(Array.init), at: place)
    case .controls: return Self.scatter([0x01, 0x07, 0x08, 0x1B, 0x7F, 0x0B, 0x0C], over: page, with: &random)
    case .nulls: return Self.scatter([0x00], over: page, with: &random)
    case .badBytes: return Self.scatter([0x80, 0xC2, 0xE2, 0xED, 0xF5, 0xFF], over: page, with: &random)
    case .blankLines: lines = lines.flatMap { [$0, [0x20, 0xC2, 0xA0]] }
    case .carriageReturns: lines = lines.map { $0 + [0x0D] }
    case .longLine:
      let unit = lines[place].isEmpty ? [0x2D] : lines[place]
      lines[place] = Array(repeatElement(unit, count: (1 << 20) / unit.count).joined())
    case .manyLines:
      let unit = lines[place].prefix(12)
      lines.insert(contentsOf: repeatElement(Array(unit), count: 100_000), at: place)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Up to nine bytes put in anywhere.
  private static func scatter(
    _ bytes: [UInt8], over page: [UInt8], with random: inout SeededGenerator
  ) -> [UInt8] {
    var page = page
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      page.insert(bytes.randomElement(using: &random) ?? 0, at: Int.random(in: 0...page.count, using: &random))
    }
    return page
  }
}

/// The same numbers on every run (D. Lehmer, with the multiplier of Knuth's MMIX).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The low bits of such a generator hardly vary.
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
  }
}
