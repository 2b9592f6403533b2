import Markup

/// The entities that a feed declares in its document type. Each is put in as it stands, so that none can grow in another.
struct FeedEntities {
  private var declared: [(reference: [UInt8], text: [UInt8])] = []
  /// What references may add to an item, in bytes.
  private static let mostAdded = 1 << 20

  var isEmpty: Bool { declared.isEmpty }

  /// - Parameter head: all before the first item.
  init(_ head: [UInt8]) {
    head.withUnsafeBufferPointer { bytes in
      var next = 0
      while declared.count < 64, let start = ByteSearch.first("<!ENTITY", in: bytes, from: next) {
        next = start + 8
        let declaration = bytes[next...].prefix(4096)
        guard let end = declaration.firstIndex(of: UInt8(ascii: ">")) else { continue }
        let parts = bytes[next..<end].split(maxSplits: 1, whereSeparator: { $0 <= 0x20 })
        guard parts.count == 2, let name = parts.first, let value = parts.last, let quote = value.first,
          quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { continue }
        let text = value.dropFirst().prefix { $0 != quote }
        declared.append((Array("&".utf8) + name + Array(";".utf8), Array(text)))
        next = end
      }
    }
  }

  func resolved(_ item: [UInt8]) -> [UInt8] {
    item.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var (copied, next) = (0, 0)
      while let start = ByteSearch.first(UInt8(ascii: "&"), in: bytes, from: next) {
        next = start + 1
        guard result.count < item.count + Self.mostAdded,
          let entity = declared.first(where: { bytes[start...].starts(with: $0.reference) })
        else { continue }
        result.append(contentsOf: bytes[copied..<start])
        result.append(contentsOf: entity.text)
        copied = start + entity.reference.count
        next = copied
      }
      result.append(contentsOf: bytes[copied...])
      return result
    }
  }
}
