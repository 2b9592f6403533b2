/// A node of a YAML document, with where it begins.
public indirect enum YAMLNode: Sendable {
  /// Always text: what it means is for the reader of the document to say.
  case scalar(String, YAMLMark)
  case sequence([YAMLNode], YAMLMark)
  /// In the order of the document; a key may occur twice.
  case mapping([(key: YAMLNode, value: YAMLNode)], YAMLMark)

  public var mark: YAMLMark {
    switch self {
    case .scalar(_, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text, _) = self else { return nil }
    return text
  }

  /// The pairs of a mapping.
  public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs, _) = self else { return nil }
    return pairs
  }

  /// The items of a sequence.
  public var items: [YAMLNode]? {
    guard case .sequence(let items, _) = self else { return nil }
    return items
  }

  /// The value of a mapping's key; the last one where the key occurs twice.
  public subscript(key: String) -> YAMLNode? {
    pairs?.last { $0.key.text == key }?.value
  }
}

extension YAMLNode: Equatable {
  public static func == (left: YAMLNode, right: YAMLNode) -> Bool {
    switch (left, right) {
    case (.scalar(let a, let b), .scalar(let c, let d)): a == c && b == d
    case (.sequence(let a, let b), .sequence(let c, let d)): a == c && b == d
    case (.mapping(let a, let b), .mapping(let c, let d)):
      b == d && a.count == c.count && zip(a, c).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
