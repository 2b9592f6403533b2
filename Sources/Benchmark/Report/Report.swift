import FoundationEssentials

/// Everything that was measured in one run.
struct Report: Codable {
  let machine: Machine
  var sizes: [SizeReport] = []

  var json: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return (try? encoder.encode(self)).map { [UInt8]($0) + [0x0A] }
  }
}
