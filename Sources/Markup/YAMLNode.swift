/// A node of a YAML document, with where it begins.
public indirect enum YAMLNode: Equatable, Sendable {
  case scalar(String, YAMLMark)
  case sequence([YAMLNode], YAMLMark)
  /// In the order of the document; a key may occur twice.
  case mapping([(key: YAMLNode, value: YAMLNode)], YAMLMark)

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

/// A place in a file; both count from 1.
public struct YAMLMark: Hashable, Sendable {
  public let line, column: Int
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why bytes are no YAML document, and where.
public struct YAMLError: Error, Hashable, Sendable {
  public let message: String
  public let mark: YAMLMark
}
