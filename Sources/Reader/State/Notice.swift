/// A sentence for the status line.
public struct Notice: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case information, failure
  }

  public var kind: Kind
  public var text: String

  public init(_ text: String, kind: Kind = .information) {
    self.kind = kind
    self.text = text
  }

  static let lookingAgain = Notice("Looking at all files again …")
}
