/// An element of an `XMLTree`. Names are told by their local part, in letters of either case, whatever their prefix.
public struct XMLElement: Sendable {
  public let tree: XMLTree
  let index: Int

  private var node: XMLTree.Node { tree.nodes[index] }

  /// The local name in small letters.
  public var name: String { withScanner { $0.localName(node.tag.name) } }

  /// Where in the tree's bytes its contents stand.
  public var inside: Range<Int> { node.tag.range.upperBound..<max(node.end, node.tag.range.upperBound) }

  /// The value of an attribute by its name in small letters, with its prefix; `nil` where it is not there or blank.
  public func attribute(_ name: StaticString) -> String? {
    withScanner { $0.attribute(name, of: node.tag) }.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The elements directly in it, in their order.
  public var children: some Sequence<XMLElement> {
    sequence(state: index + 1) { [tree, end = node.next] next -> XMLElement? in
      guard next < end else { return nil }
      defer { next = tree.nodes[next].next }
      return XMLElement(tree: tree, index: next)
    }
  }

  /// All elements in it, however deep, in their order.
  public var descendants: some Sequence<XMLElement> {
    ((index + 1)..<node.next).lazy.map { [tree] in XMLElement(tree: tree, index: $0) }
  }

  /// The elements directly in it with a name, given in small letters.
  public func children(_ name: StaticString) -> [XMLElement] { children.filter { $0.isNamed(name) } }

  /// The first element directly in it with a name; of several names the way there.
  public func first(_ path: StaticString...) -> XMLElement? {
    var element = self
    for name in path {
      guard let child = element.children.first(where: { $0.isNamed(name) }) else { return nil }
      element = child
    }
    return element
  }

  /// Whether it has this local name, given in small letters.
  public func isNamed(_ name: StaticString) -> Bool {
    withScanner { scanner in
      let full = node.tag.name
      guard full.count >= name.utf8CodeUnitCount else { return false }
      let start = full.upperBound - name.utf8CodeUnitCount
      guard start == full.lowerBound || scanner.bytes[start - 1] == UInt8(ascii: ":") else { return false }
      return (start..<full.upperBound).allSatisfy { place in
        let byte = scanner.bytes[place]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == name.utf8Start[place - start]
      }
    }
  }

  /// All text in it on one line, its elements left out but for the blanks that breaks and paragraphs make; `nil` where there is
  /// none.
  ///
  /// - Parameter others: names of elements, in small letters, whose text is not meant.
  public func text(without others: Set<String> = []) -> String? {
    withScannerInside { scanner in
      var text: [UInt8] = []
      var left: [UInt8] = []
      var depth = 0
      while let piece = scanner.next() {
        switch piece {
        case .text(let range) where left.isEmpty: scanner.append(range, to: &text)
        case .literal(let range) where left.isEmpty: text.append(contentsOf: scanner.bytes[range])
        case .start(let tag):
          let name = scanner.localName(tag.name)
          if !left.isEmpty {
            if !tag.isEmpty, scanner.bytes[tag.name].elementsEqual(left) { depth += 1 }
          } else if others.contains(name) {
            if !tag.isEmpty { left = Array(scanner.bytes[tag.name]) }
            text.append(0x20)
          } else if Self.parting.contains(name) {
            text.append(0x20)
          }
        case .end(let name):
          if !left.isEmpty, scanner.bytes[name].elementsEqual(left) {
            if depth == 0 { left = [] } else { depth -= 1 }
          } else if left.isEmpty, Self.parting.contains(scanner.localName(name)) {
            text.append(0x20)
          }
        case .text, .literal: break
        }
      }
      let line = Self.line(text)
      return line.isEmpty ? nil : StreamSafeText.limited(String(decoding: line, as: UTF8.self))
    }
  }

  /// All text in it as it stands, with line ends and blanks.
  public var content: [UInt8] {
    withScannerInside { scanner in
      var text: [UInt8] = []
      while let piece = scanner.next() {
        switch piece {
        case .text(let range): scanner.append(range, to: &text)
        case .literal(let range): text.append(contentsOf: scanner.bytes[range])
        case .start, .end: break
        }
      }
      return StreamSafeText.limited(text)
    }
  }

  private static let parting: Set<String> = ["br", "p", "li"]

  private static func line(_ text: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    for byte in text {
      if byte > 0x20 { line.append(byte) } else if let last = line.last, last != 0x20 { line.append(0x20) }
    }
    if line.last == 0x20 { line.removeLast() }
    return line
  }

  private func withScannerInside<Result>(_ body: (inout XMLScanner) -> Result) -> Result {
    withScanner { scanner in
      var inner = XMLScanner(
        UnsafeBufferPointer(rebasing: scanner.bytes[..<inside.upperBound]), at: inside.lowerBound)
      return body(&inner)
    }
  }

  private func withScanner<Result>(_ body: (XMLScanner) -> Result) -> Result {
    tree.bytes.withUnsafeBufferPointer { body(XMLScanner($0)) }
  }
}
