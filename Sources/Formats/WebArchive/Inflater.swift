import CZlib

/// zlib's inflate, a piece at a time.
///
/// A class, since zlib's state points into itself and must be freed.
final class Inflater {
  /// How what is packed begins and ends.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  enum Outcome {
    /// There is room or input left, and the other is used up.
    case goesOn
    case end
    case broken
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// - Parameter isChecked: whether what came out is compared with the sum behind it.
  init(_ wrapping: Wrapping, isChecked: Bool = true) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    if !isChecked { inflateValidate(stream, 0) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes it ready for another beginning.
  func reset() {
    inflateReset(stream)
  }

  /// Unpacks as much as fits. Where the input is used up there may be more to come all the same.
  ///
  /// - Returns: How many bytes were read and written.
  func unpack(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> (
    read: Int, written: Int, outcome: Outcome
  ) {
    guard isReady, let outputBase = output.baseAddress else { return (0, 0, .broken) }
    let (inputCount, outputCount) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(inputCount)
    stream.pointee.next_out = outputBase
    stream.pointee.avail_out = UInt32(outputCount)
    let result = inflate(stream, Z_NO_FLUSH)
    let read = inputCount - Int(stream.pointee.avail_in)
    let written = outputCount - Int(stream.pointee.avail_out)
    switch result {
    case Z_STREAM_END: return (read, written, .end)
    case Z_OK, Z_BUF_ERROR: return (read, written, .goesOn)
    default: return (read, written, .broken)
    }
  }
}
