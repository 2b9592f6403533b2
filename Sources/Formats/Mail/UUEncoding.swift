/// Files within texts as before MIME: `begin 644 name`, lines of 45 bytes, `end` (POSIX, "uuencode").
enum UUEncoding {
  /// The file that begins at a line, and where the text goes on; `nil` where none begins.
  static func file(in lines: ArraySlice<Substring>) -> (name: String, bytes: [UInt8], next: Int)? {
    guard let first = lines.first, first.hasPrefix("begin ") else { return nil }
    let words = first.split(separator: " ", maxSplits: 2)
    guard words.count == 3, (3...4).contains(words[1].count), words[1].allSatisfy({ ("0"..."7").contains($0) }) else {
      return nil
    }
    var bytes: [UInt8] = []
    for (index, line) in zip(lines.indices, lines).dropFirst() {
      if line == "end" { return (String(words[2]), bytes, index + 1) }
      guard let decoded = decode(Array(line.utf8)) else { return nil }
      bytes += decoded
    }
    return nil
  }

  /// One line: its count of bytes, then four characters for three bytes.
  private static func decode(_ line: [UInt8]) -> [UInt8]? {
    guard let first = line.first else { return [] }
    guard line.allSatisfy({ (0x20...0x60).contains($0) }) else { return nil }
    let count = Int((first - 0x20) & 0x3F)
    var (bytes, bits): ([UInt8], UInt32) = ([], 0)
    // Blanks at the end of a line are lost on the way.
    let body = Array(line.dropFirst()) + [UInt8](repeating: 0x20, count: max(0, (count + 2) / 3 * 4 - line.count + 1))
    for (index, byte) in body.enumerated() {
      bits = bits << 6 | UInt32((byte - 0x20) & 0x3F)
      if index % 4 == 3 {
        bytes += [
          UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
        ]
        bits = 0
      }
    }
    return Array(bytes.prefix(count))
  }
}
