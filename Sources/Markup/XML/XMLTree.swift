/// The elements of an XML text as a flat array in their order, for forms that say one thing in many places. Made in one pass, with
/// no rules: an end that nothing began is passed over, and what does not end goes on to the end of what it lies in.
public struct XMLTree: Sendable {
  struct Node: Sendable {
    let tag: XMLTag
    /// Where in the bytes its contents end.
    var end: Int
    /// The first element behind all that lie in it.
    var next: Int
  }

  /// What was read, in UTF-8.
  public let bytes: [UInt8]
  let nodes: [Node]
  /// Whether there were more elements than any article has, and only the first were looked at.
  public let isCut: Bool

  /// More than any article has.
  private static let mostElements = 1 << 18
  /// How far up the element is looked for that an end tag ends, so that ends that fit nothing cost little.
  private static let mostUnended = 32

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (nodes, isCut) = bytes.withUnsafeBufferPointer(Self.nodes)
  }

  private static func nodes(of bytes: UnsafeBufferPointer<UInt8>) -> (nodes: [Node], isCut: Bool) {
    var scanner = XMLScanner(bytes)
    var nodes: [Node] = []
    var open: [Int] = []
    while true {
      let place = scanner.position
      guard let piece = scanner.next() else { break }
      switch piece {
      case .start(let tag):
        guard nodes.count < mostElements else {
          close(&open, downTo: 0, at: place, &nodes)
          return (nodes, true)
        }
        if !tag.isEmpty { open.append(nodes.count) }
        nodes.append(Node(tag: tag, end: tag.range.upperBound, next: nodes.count + 1))
      case .end(let name):
        let match = open.suffix(mostUnended).lastIndex { bytes[nodes[$0].tag.name].elementsEqual(bytes[name]) }
        if let match { close(&open, downTo: match, at: place, &nodes) }
      case .text, .literal: break
      }
    }
    close(&open, downTo: 0, at: bytes.count, &nodes)
    return (nodes, false)
  }

  private static func close(_ open: inout [Int], downTo first: Int, at end: Int, _ nodes: inout [Node]) {
    while open.count > first, let last = open.popLast() {
      nodes[last].end = end
      nodes[last].next = nodes.count
    }
  }

  /// The outermost element; `nil` where there is none.
  public var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }

  /// All elements.
  public var elements: some Sequence<XMLElement> { nodes.indices.lazy.map { XMLElement(tree: self, index: $0) } }
}
