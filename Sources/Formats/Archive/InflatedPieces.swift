/// A file that was deflated, as zip archives have them.
final class InflatedPieces: UnpackedPieces {
  private let source: any ByteSource
  private let inflater = Inflater(.none)
  /// What is still to be read of the archive.
  private var rest: Range<Int>
  private var input: ArraySlice<UInt8> = []
  private var isOver = false

  private static let step = 256 << 10

  init(_ source: any ByteSource, at place: Range<Int>) {
    self.source = source
    rest = place
  }

  func next() throws(FormatError) -> [UInt8] {
    while !isOver {
      if input.isEmpty, !rest.isEmpty {
        let bytes = try source.read(rest.prefix(Self.step))
        rest = bytes.isEmpty ? rest.suffix(0) : rest.dropFirst(bytes.count)
        input = bytes[...]
      }
      // The last of the input may be read before the last of the output has found room.
      let isLast = input.isEmpty && rest.isEmpty
      var outcome = Inflater.Outcome.goesOn
      let output = [UInt8](unsafeUninitializedCapacity: Self.step) { output, count in
        let result = input.withUnsafeBufferPointer { inflater.unpack($0, into: output) }
        input = input.dropFirst(result.read)
        (count, outcome) = (result.written, result.outcome)
      }
      isOver = outcome != .goesOn || isLast && output.isEmpty
      if !output.isEmpty { return output }
    }
    return []
  }
}
