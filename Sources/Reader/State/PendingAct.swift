public import NewsCore

/// Something the reader did that is not kept yet. It shows when it is.
public struct PendingAct: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case act(Act)
    /// Of more articles than are at hand.
    case many
    case undo, redo
    /// Of what files of other readers say.
    case takeOver
  }

  public var kind: Kind
  /// Whether nothing is said of it: what goes without saying, such as that an opened article is read.
  public var isQuiet: Bool

  public init(_ kind: Kind, isQuiet: Bool = false) {
    self.kind = kind
    self.isQuiet = isQuiet
  }
}
