/// A file that was deflated: as zip archives have them, or by gzip, in one member or several (RFC 1952, section 2.2).
final class InflatedPieces: UnpackedPieces {
  private let source: any ByteSource
  private let wrapping: Inflater.Wrapping
  private let inflater: Inflater
  /// What is still to be read of the archive.
  private var rest: Range<Int>
  private var input: ArraySlice<UInt8> = []
  private var isOver = false
  /// Whether it ended before its end; what came until then was handed over.
  private(set) var isBroken = false

  /// No piece is longer.
  static let step = 256 << 10

  init(_ source: any ByteSource, at place: Range<Int>, _ wrapping: Inflater.Wrapping = .none) {
    self.source = source
    self.wrapping = wrapping
    inflater = Inflater(wrapping)
    rest = place
  }

  func next() throws(FormatError) -> [UInt8] {
    while !isOver {
      if input.isEmpty { try readOn() }
      // The last of the input may be read before the last of the output has found room.
      let isLast = input.isEmpty && rest.isEmpty
      var outcome = Inflater.Outcome.goesOn
      let output = [UInt8](unsafeUninitializedCapacity: Self.step) { output, count in
        let result = input.withUnsafeBufferPointer { inflater.unpack($0, into: output) }
        input = input.dropFirst(result.read)
        (count, outcome) = (result.written, result.outcome)
      }
      switch outcome {
      case .goesOn: isBroken = isLast && output.isEmpty
      case .end: isOver = try !beginsAgain()
      case .broken: isBroken = true
      }
      isOver = isOver || isBroken
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Whether another member comes; what else may stand behind the last is none of the file.
  private func beginsAgain() throws(FormatError) -> Bool {
    guard wrapping == .gzip else { return false }
    if input.count < RecordInput.gzipMark.count { try readOn() }
    guard RecordInput.isPacked(Array(input.prefix(RecordInput.gzipMark.count))) else { return false }
    inflater.reset()
    return true
  }

  private func readOn() throws(FormatError) {
    guard !rest.isEmpty else { return }
    let bytes = try source.read(rest.prefix(Self.step))
    rest = bytes.isEmpty ? rest.suffix(0) : rest.dropFirst(bytes.count)
    input = input.isEmpty ? bytes[...] : Array(input + bytes)[...]
  }
}
