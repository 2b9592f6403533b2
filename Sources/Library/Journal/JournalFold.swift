public import NewsCore

/// Where what the journal comes to is kept: the index on disk, or `MemoryFold`.
///
/// A fold can always be made anew from the journal. One that cannot be asked does not keep an act from being saved.
public protocol JournalFold: Sendable {
  /// How far each file of the journal was taken in, by its name.
  func marks() async throws(FoldUnavailable) -> [String: JournalMark]

  /// What counts for a field, of those articles for which the journal said anything.
  func changes(of field: ReadingField, in articles: [ArticleID]) async throws(FoldUnavailable)
    -> [ArticleID: StampedChange]

  /// Takes in entries, in any order and as often as they come, and at one stroke with them how far files were read.
  ///
  /// - Returns: the articles for which something changed.
  @discardableResult
  func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) async throws(FoldUnavailable) -> Set<ArticleID>

  /// Takes note of lines of a file that were passed over, before what comes after them is merged.
  ///
  /// - Parameter isAnew: whether the file is read from its beginning: what was noted of it before no longer holds.
  func note(_ faults: [JournalFault], ofFile file: String, isAnew: Bool) async throws(FoldUnavailable)
}

extension JournalFold {
  /// A fold that is made anew at every start is told of all of them again.
  public func note(_ faults: [JournalFault], ofFile file: String, isAnew: Bool) async throws(FoldUnavailable) {}
}

/// That the fold cannot be asked now, and why.
public struct FoldUnavailable: Error, Hashable, Sendable {
  public let reason: String

  public init(reason: String) {
    self.reason = reason
  }
}
