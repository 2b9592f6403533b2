import Glibc

extension CharacterNames {
  /// The characters of a name, in UTF-8, and whether it also stands without a semicolon.
  static func find(_ name: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], standsAlone: Bool)? {
    let lines = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    var low = 0
    var high = lines.count
    while low < high {
      var start = (low + high) / 2
      while start > low, lines[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < lines.count, lines[end] != 0x0A { end += 1 }
      let order = compare(name, UnsafeBufferPointer(rebasing: lines[start..<end]))
      if order == 0 { return read(UnsafeBufferPointer(rebasing: lines[(start + name.count)..<end])) }
      if order < 0 { high = start } else { low = end + 1 }
    }
    return nil
  }

  private static func compare(_ name: UnsafeBufferPointer<UInt8>, _ line: UnsafeBufferPointer<UInt8>) -> Int {
    for index in name.indices {
      let other = line[index]
      if other == 0x20 || other == UInt8(ascii: "!") { return 1 }
      if name[index] != other { return Int(name[index]) - Int(other) }
    }
    return line[name.count] == 0x20 || line[name.count] == UInt8(ascii: "!") ? 0 : -1
  }

  /// What stands behind the name: `! E9`, ` 2A Cl`.
  private static func read(_ rest: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], standsAlone: Bool) {
    var text: [UInt8] = []
    for code in rest.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "!") }) {
      guard let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
      else { continue }
      text.append(contentsOf: String(scalar).utf8)
    }
    return (text, rest.first == UInt8(ascii: "!"))
  }
}
