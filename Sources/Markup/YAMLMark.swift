/// A place in a file; both count from 1.
public struct YAMLMark: Hashable, Sendable {
  public let line, column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
