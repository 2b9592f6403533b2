/// Numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// The standard library's way from a generator to a range may change with its version; this one does not.
struct SplitMix {
  /// What the numbers are for; each purpose has its own for each index, so that any article can be made alone.
  enum Purpose: UInt64 {
    case word = 1, name, title, body, page, copy, listing, markup
  }

  private var state: UInt64

  init(_ purpose: Purpose, _ index: Int) {
    state = Self.mixed(0x62_726F_6164 &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: index)
    state = Self.mixed(state)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// From 0 up to a bound that is more than 0.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// From 0 to below 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func isTrue(_ probability: Double) -> Bool { fraction() < probability }

  /// Around 0 with deviation 1: the sum of twelve fractions is as good as a normal number here.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + fraction() } }

  mutating func element<Element>(of array: [Element]) -> Element { array[below(array.count)] }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
