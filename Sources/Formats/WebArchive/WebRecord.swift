/// A record of a file of the web, with what it holds.
struct WebRecord {
  let header: WebRecordHeader
  /// The whole block, or as much as there is.
  let block: [UInt8]
  /// Whether the block is shorter than was said.
  let isCut: Bool
  /// Where in the file it lies, where it can be read by itself.
  let range: Range<Int>?
}
