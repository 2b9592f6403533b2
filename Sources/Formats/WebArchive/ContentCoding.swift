import CBrotli

/// How a body was packed for the way (RFC 9110, section 8.4.1).
enum ContentCoding {
  case gzip, deflate, brotli

  init?(_ name: String) {
    switch name {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br": self = .brotli
    default: return nil
    }
  }

  /// As much as can be unpacked, and no more than the limit; `nil` where it is not packed so.
  func decoded(_ body: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    switch self {
    case .gzip: Self.inflated(body, .gzip, limit: limit)
    // With a head by the standard, without one by some servers.
    case .deflate: Self.inflated(body, .zlib, limit: limit) ?? Self.inflated(body, .none, limit: limit)
    case .brotli: Self.brotli(body, limit: limit)
    }
  }

  /// As much as can be unpacked, and no more than the limit; `nil` where it is not packed so.
  static func inflated(_ body: ArraySlice<UInt8>, _ wrapping: Inflater.Wrapping, limit: Int) -> [UInt8]? {
    unpacked(body, wrapping, limit: limit)?.bytes
  }

  /// The same, and whether that is all of it.
  static func unpacked(
    _ body: ArraySlice<UInt8>, _ wrapping: Inflater.Wrapping, limit: Int
  ) -> (bytes: [UInt8], isWhole: Bool)? {
    guard !body.isEmpty else { return ([], true) }
    let inflater = Inflater(wrapping)
    var isWhole = false
    var unpacked: [UInt8] = []
    let isPacked = body.withUnsafeBufferPointer { input -> Bool in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { output in
        var used = 0
        // The last of the input may be read before the last of the output has found room.
        while unpacked.count < limit {
          let (read, written, outcome) = inflater.unpack(UnsafeBufferPointer(rebasing: input[used...]), into: output)
          unpacked += UnsafeMutableBufferPointer(rebasing: output[..<written])
          used += read
          if outcome == .broken { return !unpacked.isEmpty }
          isWhole = outcome == .end && unpacked.count <= limit
          if outcome == .end || read == 0 && written == 0 { break }
        }
        return true
      }
    }
    return isPacked ? (Array(unpacked.prefix(limit)), isWhole) : nil
  }

  private static func brotli(_ body: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var unpacked: [UInt8] = []
    let isPacked = body.withUnsafeBufferPointer { input -> Bool in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { output in
        var (next, left) = (input.baseAddress, input.count)
        while unpacked.count < limit {
          var (room, place) = (output.count, output.baseAddress)
          let result = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &place, nil)
          unpacked += UnsafeMutableBufferPointer(rebasing: output[..<(output.count - room)])
          switch result {
          case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
          case BROTLI_DECODER_RESULT_ERROR: return !unpacked.isEmpty
          default: return true
          }
        }
        return true
      }
    }
    return isPacked ? Array(unpacked.prefix(limit)) : nil
  }
}
