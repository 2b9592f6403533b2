import Glibc

/// Ranks as words have them in a language: the frequency of the k-th is about 1/k (Zipf and Mandelbrot). Drawn in constant
/// time by Walker's method of aliases.
struct ZipfTable: Sendable {
  private let alias: [Int32]
  /// From which part of its own share on a rank gives way to its alias.
  private let threshold: [Double]

  init(count: Int) {
    let weights = (0..<count).map { 1 / pow(Double($0) + 2.7, 1.05) }
    let mean = weights.reduce(0, +) / Double(count)
    var share = weights.map { $0 / mean }
    var alias = (0..<count).map(Int32.init)
    var small = share.indices.filter { share[$0] < 1 }
    var large = share.indices.filter { share[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.last {
      alias[poor] = Int32(rich)
      share[rich] -= 1 - share[poor]
      if share[rich] < 1 {
        large.removeLast()
        small.append(rich)
      }
    }
    self.alias = alias
    threshold = share
  }

  func rank(_ random: inout SplitMix) -> Int {
    let rank = random.below(alias.count)
    return random.fraction() < threshold[rank] ? rank : Int(alias[rank])
  }
}
