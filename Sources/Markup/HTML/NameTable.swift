/// Names in ASCII, found whatever their case without making a string of what is looked up.
public struct NameTable<Value: Sendable>: Sendable {
  private struct Entry {
    let name: [UInt8]
    let value: Value
  }

  /// Two to the power of something, at most half full; a name stands at its hash or behind it.
  private var slots: [Entry?]
  private let longest: Int

  public init(_ pairs: [(String, Value)]) {
    var size = 16
    while size < pairs.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    longest = pairs.map { $0.0.utf8.count }.max() ?? 0
    for (name, value) in pairs {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = Entry(name: bytes, value: value)
    }
  }

  public func value(of name: UnsafeBufferPointer<UInt8>) -> Value? {
    guard name.count <= longest else { return nil }
    var slot = Self.hash(name) & (slots.count - 1)
    while let entry = slots[slot] {
      if Self.areEqual(entry.name, name) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func areEqual(_ name: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for index in 0..<name.count where name[index] != ASCII.lowercased(other[index]) { return false }
    return true
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(ASCII.lowercased(byte))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
