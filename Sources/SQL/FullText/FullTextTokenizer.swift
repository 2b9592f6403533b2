/// Cuts text into the words that full-text search (FTS5) finds it by.
///
/// Each connection makes one for each of its full-text tables, so it may keep buffers from text to text.
public protocol FullTextTokenizer: AnyObject {
  init()

  /// Hands every token of `text` to `emit`, in order, until there are no more or `emit` answers false.
  ///
  /// Documents and queries have to come out as the same tokens, or nothing is found.
  /// - Parameters:
  ///   - text: any bytes: what was stored as text need not be UTF-8.
  ///   - emit: takes the token as it is indexed (valid during the call only), its place in `text` in bytes, and whether it
  ///     is a synonym that stands where the token before it stands.
  func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, for purpose: TokenizingPurpose,
    emit: (_ token: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isColocated: Bool) -> Bool)
}

/// Why a text is cut into tokens.
public enum TokenizingPurpose: Sendable {
  /// It is indexed, or taken out of the index.
  case document
  /// It is a phrase that is searched for.
  case query
  /// It is a phrase whose last token is the beginning of a word.
  case prefixQuery
  /// An auxiliary function (`highlight`, `snippet`) looks for tokens in a stored text.
  case auxiliary
}
