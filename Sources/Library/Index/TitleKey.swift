/// A folded title as a number: equal titles have equal keys. Who finds titles by it compares the titles themselves too, for
/// two titles may share a key.
struct TitleKey: Hashable, Sendable {
  let number: Int64

  init(number: Int64) {
    self.number = number
  }

  /// FNV-1a, 64 bits: the same on every machine and in every version, as what is kept on disk must be.
  init(folded title: some StringProtocol) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    number = Int64(bitPattern: hash)
  }

  /// What of a title a listing prints that cuts at a hyphen, for each of its hyphens. Listings leave no blank at their end.
  static func beginnings(of folded: String) -> [TitleKey] {
    var keys: [TitleKey] = []
    for hyphen in folded.utf8.indices where folded.utf8[hyphen] == 0x2D && hyphen > folded.startIndex {
      let beginning = Substring(folded.utf8[..<hyphen])
      let trimmed = beginning.last == " " ? beginning.dropLast() : beginning
      if !trimmed.isEmpty { keys.append(TitleKey(folded: trimmed)) }
      // A title is a line; a text full of hyphens is none.
      if keys.count == 16 { break }
    }
    return keys
  }
}
