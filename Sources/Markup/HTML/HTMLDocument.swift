/// A page or a part of one as a tree in flat arrays.
///
/// Nodes stand in the order of the page, so that a node's descendants are a range behind it: whoever looks at all of them needs
/// a loop and no recursion. Comments and declarations are left out. Broken markup is repaired much as browsers do it; nothing is
/// ever moved to another place.
///
/// ```swift
/// let document = HTMLDocument(utf8: bytes)
/// for node in document.nodes.indices where document.nodes[node].tag == .p { print(document.string(of: node)) }
/// ```
public struct HTMLDocument: Sendable {
  /// The first is the document itself.
  public internal(set) var nodes: [HTMLNode] = []
  /// Whether the page had more nodes or bytes than the limits allow.
  public internal(set) var isCut = false
  /// Whether it was read as a browser reads it that runs scripts, to whom the content of `noscript` is no markup.
  public let isScripted: Bool
  var attributes: [HTMLAttribute] = []
  /// The page, and behind it what references made other bytes of.
  var bytes: [UInt8]

  /// - Parameters:
  ///   - isXML: whether `<a/>` has an end, as in the pages of books.
  ///   - isScripted: whether scripting is on (HTML, 13.2.4.5), as in the browser that saved the page.
  public init(
    utf8 bytes: [UInt8], isXML: Bool = false, isScripted: Bool = true, limits: HTMLLimits = HTMLLimits()
  ) {
    // What references stand for is counted from where the page ends.
    self.bytes = bytes.count > limits.bytes ? Array(bytes.prefix(limits.bytes)) : bytes
    self.isScripted = isScripted
    var parser = HTMLParser(limits: limits, isXML: isXML, isScripted: isScripted)
    bytes.withUnsafeBufferPointer { parser.parse($0) }
    nodes = parser.tree.nodes
    attributes = parser.tree.attributes
    isCut = parser.tree.isCut
    if !parser.decoded.isEmpty { self.bytes.append(contentsOf: parser.decoded) }
  }

  /// The next node on the same level, or whatever comes when the parent ends.
  public func end(of node: Int) -> Int { Int(nodes[node].end) }

  public func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  /// The bytes of a text; none for an element.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    guard node.tag == .text || node.tag == .blank else { return [] }
    return bytes[Int(node.start)..<(Int(node.start) + Int(node.count))]
  }

  /// How many bytes a text has.
  public func textCount(of node: Int) -> Int { Int(nodes[node].count) }

  /// Hands over the bytes of the page, for those who look at many texts.
  public func withBytes<Result>(_ body: (HTMLBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      nodes.withUnsafeBufferPointer { body(HTMLBytes(bytes: buffer, nodes: $0)) }
    }
  }

  /// The text of a node and all that lies inside, as it stands in the page.
  public func string(of node: Int) -> String {
    var text: [UInt8] = []
    for inner in node..<end(of: node) { text.append(contentsOf: self.text(of: inner)) }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The texts of a document, lent for a while.
public struct HTMLBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<HTMLNode>

  /// The bytes of a text; none for an element.
  public func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[node]
    guard node.tag == .text || node.tag == .blank else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<(Int(node.start) + Int(node.count))])
  }
}
