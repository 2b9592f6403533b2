/// Packs bytes for tests, with nothing but stored blocks, so that what is packed can be read here.
enum Packing {
  /// A gzip member (RFC 1952) around stored blocks (RFC 1951, section 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + stored(bytes) + little(crc32(bytes), 4) + little(bytes.count, 4)
  }

  /// A zip archive of files that are stored, or packed in stored blocks.
  static func zip(_ files: [(name: String, bytes: [UInt8])], isPacked: Bool = false) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
      let data = isPacked ? stored(file.bytes) : file.bytes
      let name = Array(file.name.utf8)
      let fields =
        little(isPacked ? 8 : 0, 2) + little(0, 4) + little(crc32(file.bytes), 4) + little(data.count, 4)
        + little(file.bytes.count, 4) + little(name.count, 2) + little(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + little(0, 2) + fields + little(0, 6) + little(0, 4)
        + little(archive.count, 4) + name
      archive += [0x50, 0x4B, 3, 4] + little(20, 2) + little(0, 2) + fields + name + data
    }
    let end =
      little(0, 4) + little(files.count, 2) + little(files.count, 2) + little(directory.count, 4)
      + little(archive.count, 4) + little(0, 2)
    return archive + directory + [0x50, 0x4B, 5, 6] + end
  }

  /// A tar archive as POSIX has it ("ustar").
  static func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    for file in files {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at place: Int) {
        header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
      }
      put(file.name, at: 0)
      put("0000644\0" + "0000000\0" + "0000000\0", at: 100)
      put(octal(file.bytes.count, 11) + "\0" + octal(0, 11) + "\0", at: 124)
      put("        0", at: 148)
      put("ustar\0" + "00", at: 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
      archive += header + file.bytes + [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  /// A block with fixed codes (RFC 1951, section 3.2.6): a "0", letters that take nine bits, and copies of 258 bytes each.
  static func copies(_ count: Int, behind letters: Int = 0) -> [UInt8] {
    var bits: [Bool] = [true, true, false]
    func code(_ value: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) } }
    code(0x30 + 0x30, 8)
    for _ in 0..<letters { code(0x190 + 0xE9 - 144, 9) }
    for _ in 0..<count {
      code(0xC0 + 285 - 280, 8)
      code(0, 5)
    }
    code(0, 7)
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt8($1.offset) : 0) }
    }
  }

  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var (blocks, rest): ([UInt8], ArraySlice<UInt8>) = ([], bytes[...])
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      blocks += [rest.isEmpty ? 1 : 0] + little(part.count, 2) + little(~part.count & 0xFFFF, 2) + part
    } while !rest.isEmpty
    return blocks
  }

  private static let crcTable: [UInt32] = (0..<256).map { (byte: UInt32) in
    (0..<8).reduce(byte) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func crc32(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    crcTable.withUnsafeBufferPointer { table in
      for byte in bytes { crc = crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
    }
    return Int(~crc)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  private static func octal(_ number: Int, _ count: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: count - digits.count) + digits
  }
}
