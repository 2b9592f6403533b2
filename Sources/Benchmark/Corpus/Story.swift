/// What copies of an article have in common.
struct Story: Sendable {
  let number: Int
  let title: [UInt8]
  let paragraphs: [[UInt8]]
}
