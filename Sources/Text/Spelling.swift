/// Finding what was meant.
public enum Spelling {
  /// The word nearest to a mistyped one, if it is near enough for "did you mean"; the first of equals.
  public static func nearest(to word: String, in words: [String]) -> String? {
    guard word.utf8.count <= 50 else { return nil }
    let distances = words.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(3, word.utf8.count / 2)) ? best.word : nil
  }

  /// How many letters were added, left out, mistaken or exchanged with their neighbour (optimal string alignment).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
