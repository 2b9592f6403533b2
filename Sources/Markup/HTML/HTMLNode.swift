/// An element or a stretch of text in an `HTMLDocument`.
public struct HTMLNode: Sendable {
  public internal(set) var tag: HTMLTag
  /// Whether it continues the element of the same kind that stands before it, which markup out of order had cut in two.
  public internal(set) var isContinued = false
  /// Whether the element's end tag is missing, and what lies around it ended it.
  public internal(set) var isUnclosed = false
  /// The index of the element around it; the document is its own.
  public internal(set) var parent: Int32
  /// The index behind its last descendant: `i + 1 ..< end` is what lies inside node `i`.
  public internal(set) var end: Int32
  /// Of a text: bytes of the document. Of an element: its attributes.
  var start: UInt32
  var count: UInt32
}

/// An attribute's value as bytes of the document.
struct HTMLAttribute: Sendable {
  let name: HTMLAttributeName
  let start: UInt32
  let count: UInt32
}
