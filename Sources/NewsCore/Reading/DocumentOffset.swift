/// A place in an article that no width changes: a block and a UTF-8 offset in its text (`Block.text`).
public struct DocumentOffset: Hashable, Comparable, Sendable {
  /// The index in `Article.blocks`; -1 is the head (title first).
  public var block: Int
  public var utf8: Int

  public init(block: Int, utf8: Int) {
    self.block = block
    self.utf8 = utf8
  }

  public static let start = DocumentOffset(block: -1, utf8: 0)

  public static func < (left: DocumentOffset, right: DocumentOffset) -> Bool {
    (left.block, left.utf8) < (right.block, right.utf8)
  }
}
