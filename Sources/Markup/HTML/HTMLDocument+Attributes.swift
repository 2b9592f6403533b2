extension HTMLDocument {
  /// An attribute's value; `nil` where the element has none of that name.
  public func attribute(_ name: HTMLAttributeName, of node: Int) -> ArraySlice<UInt8>? {
    let node = nodes[node]
    guard node.tag != .text, node.tag != .blank else { return nil }
    let first = Int(node.start)
    for index in first..<(first + Int(node.count)) where attributes[index].name == name {
      let start = Int(attributes[index].start)
      return bytes[start..<(start + Int(attributes[index].count))]
    }
    return nil
  }

  /// An attribute's value as text.
  public func string(_ name: HTMLAttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  public func has(_ name: HTMLAttributeName, _ node: Int) -> Bool { attribute(name, of: node) != nil }
}
