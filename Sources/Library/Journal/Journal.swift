// The journal: what the reader did, the only thing that Broadsheet must never lose
//
// Files: one a device, JSON Lines, in one folder that may be under git or Syncthing. A line sets one field of some articles
// (`JournalLine`); for each article and field the latest line of all files counts (`StampedChange.supersedes`), so journals
// merge in any order, and twice as well as once. Lines are only added. Undo adds lines too.
//
// Time: an act is stamped with this machine's clock, or with the least time after what is known of the field it sets, whichever
// is later. So what a reader does always counts over what they saw, whatever the clocks of their devices say; a clock that is
// wrong troubles only the fields that were set by it.
//
// Rules of this room
// - A line is on the disk before anybody is told that it is done; what failed is not in the file, or was never told.
// - Nobody's bytes are cut or changed. What cannot be read is passed over, and named (`JournalFault`).
// - Only the device's own file is written, under its lock. Others may add to it at any moment: nothing of it is kept in memory.
// - The fold is derived. That it cannot be asked keeps nothing from being saved.
// - Acts, and what takes them back, are carried out one after the other, as they came.
public import NewsCore

/// The journal of all a reader's devices, to which this one adds.
///
/// ```swift
/// let journal = Journal(folder: folder, device: try JournalDevice(stateFolder: state), fold: MemoryFold())
/// await journal.catchUp()
/// let summary = try await journal.perform(Act(.read(true), of: selection))  // 42 marked read
/// try await journal.undo()
/// ```
public actor Journal {
  /// Where the files are: who watches it for changes learns of what other programs and devices did.
  public nonisolated let folder: FilePath
  public nonisolated let device: JournalDevice
  let fold: any JournalFold
  let clock: @Sendable () -> JournalTime
  var file: JournalFile
  var history = UndoHistory()
  /// Acts of which nothing could be revised, since all of it was changed elsewhere.
  var spent = Set<String>()
  /// What was caught up with and not told yet.
  private var news = News()
  private var isActing = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// What catching up came to.
  public struct News: Equatable, Sendable {
    /// Articles of which something changed that this journal's own acts did not do.
    public var changed: Set<ArticleID> = []
    /// What was passed over, since the last time.
    public var faults: [JournalFault] = []
  }

  public init(
    folder: FilePath, device: JournalDevice, fold: some JournalFold,
    clock: @escaping @Sendable () -> JournalTime = { .now }
  ) {
    self.folder = folder
    self.device = device
    self.fold = fold
    self.clock = clock
    file = JournalFile(folder: JournalFolder(path: folder), device: device.name)
  }

  // MARK: Reading

  /// Takes what is new in all files into the fold.
  ///
  /// - Throws: `FoldUnavailable`; what was read until then is in the fold, and the rest comes the next time.
  @discardableResult
  public func catchUp() async throws(FoldUnavailable) -> News {
    try await readOn()
    defer { news = News() }
    return news
  }

  func readOn() async throws(FoldUnavailable) {
    var reader = JournalReader(folder: folder, from: try await fold.marks())
    while let batch = reader.next() {
      news.faults += batch.faults
      guard let mark = batch.mark else { continue }
      let lasting = batch.faults.filter { !$0.reason.isPassing }
      if batch.isFromBeginning || !lasting.isEmpty {
        try await fold.note(lasting, ofFile: batch.file, isAnew: batch.isFromBeginning)
      }
      news.changed.formUnion(try await fold.merge(batch.entries, marks: [batch.file: mark]))
    }
  }

  // MARK: Acting

  /// Does what is not so yet, and returns when it is on the disk.
  ///
  /// - Parameters:
  ///   - scope: where it is done; by its stories is told what it came to.
  ///   - onlyUntouched: whether it is done where nothing was ever said of the field, and only there.
  /// - Returns: what it came to; `nil` where all was so already.
  @discardableResult
  public func perform(
    _ act: Act, in scope: (any ActScope)? = nil, onlyUntouched: Bool = false
  ) async throws(JournalError) -> ActSummary? {
    if let unfit = act.steps.first(where: { !Self.fits($0.change) }) { throw .tooLong(unfit.change) }
    return try await inTurn { () throws(JournalError) in
      try await carryOut(act, in: scope, onlyUntouched: onlyUntouched)
    }
  }

  /// An act as it would be told now, whether or not it can be.
  public func entries(of act: Act) async -> [JournalEntry] {
    let isCurrent = (try? await readOn()) != nil
    var lines: [JournalLine] = []
    for step in act.steps {
      let known = await known(of: step.change.field, in: step.articles, isFoldCurrent: isCurrent)
      lines += JournalLine.lines(step.change, of: step.articles, at: times(after: known), mark: nil)
    }
    return lines.map(entry)
  }

  /// Keeps at one stroke what could not be kept when it was done. It counts from then: what was said later, here or elsewhere,
  /// stands.
  ///
  /// - Returns: what it came to; `nil` where nothing of it was left to keep.
  @discardableResult
  public func keep(_ entries: [JournalEntry]) async throws(JournalError) -> ActSummary? {
    try await inTurn { () throws(JournalError) in try await carryOut(entries) }
  }

  /// Takes back the last act of this device that was not taken back yet, also one from before the program was started.
  ///
  /// What was changed elsewhere since is left as it is, and counted.
  /// - Parameter scope: acts upon nothing that is in it are left.
  /// - Returns: what it came to; `nil` where there is nothing to undo.
  @discardableResult
  public func undo(in scope: (any ActScope)? = nil) async throws(JournalError) -> ActSummary? {
    try await inTurn { () throws(JournalError) in
      guard let act = await take(\.done, in: scope) else { return nil }
      do throws(JournalError) {
        let (summary, isWritten) = try await revise(act, .undone, mark: .undoes(act.id), in: scope)
        if isWritten { history.pushUndone(act) } else { spent.insert(act.id) }
        return summary
      } catch {
        history.pushDone(act)
        throw error
      }
    }
  }

  /// Does again what was undone last, unless something was done since.
  ///
  /// - Returns: what it came to; `nil` where there is nothing to do again.
  @discardableResult
  public func redo(in scope: (any ActScope)? = nil) async throws(JournalError) -> ActSummary? {
    try await inTurn { () throws(JournalError) in
      guard let act = await take(\.undone, in: scope) else { return nil }
      do throws(JournalError) {
        let (summary, isWritten) = try await revise(act, .redone, mark: .redoes(act.id), in: scope)
        if isWritten { history.pushDone(act) } else { spent.insert(act.id) }
        return summary
      } catch {
        history.pushUndone(act)
        throw error
      }
    }
  }

  /// The latest act in a library, taken out of the history; of those from before the program was started where there is none.
  private func take(
    _ acts: WritableKeyPath<UndoHistory, [RecordedAct]>, in scope: (any ActScope)?
  ) async -> RecordedAct? {
    for isRemembered in [false, true] {
      if isRemembered { history = remembered() }
      for index in history[keyPath: acts].indices.reversed() {
        let articles = history[keyPath: acts][index].steps.flatMap(\.articles)
        if await scope?.has(any: articles) ?? true { return history[keyPath: acts].remove(at: index) }
      }
    }
    return nil
  }

  /// Writes this device's file anew where much of it no longer counts; to be called now and then.
  ///
  /// - Parameter recent: so many of the last lines stay as they are; what is older can no longer be undone.
  /// - Returns: `nil` where it was not worth while.
  @discardableResult
  public func compact(keepingLast recent: Int = 1000) throws(JournalError) -> JournalCompaction? {
    try file.compact(keepingLast: recent)
  }

  /// Acts are carried out whole, one after the other as they came: whatever one of them waits for, the next does not overtake
  /// it.
  private func inTurn<Result>(
    _ act: () async throws(JournalError) -> Result
  ) async throws(JournalError) -> Result {
    if isActing { await withCheckedContinuation { waiting.append($0) } }
    isActing = true
    // The turn goes to who came first, and to nobody else in between.
    defer { if waiting.isEmpty { isActing = false } else { waiting.removeFirst().resume() } }
    return try await act()
  }
}
