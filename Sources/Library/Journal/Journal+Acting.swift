import NewsCore

// How an act becomes lines, and is taken back.
extension Journal {
  func carryOut(
    _ act: Act, in scope: (any ActScope)?, onlyUntouched: Bool
  ) async throws(JournalError) -> ActSummary? {
    // An act is judged by all that is known, not by what was known a while ago.
    let isCurrent = (try? await readOn()) != nil
    var draft = ActDraft()
    for step in act.steps {
      let known = await known(of: step.change.field, in: step.articles, isFoldCurrent: isCurrent)
      let articles = step.articles.uniqued().filter { article in
        if onlyUntouched { return known[article] == nil }
        return (known[article]?.change ?? step.change.field.untouched) != step.change
      }
      draft.add(step.change, of: articles, at: times(after: known), over: known)
    }
    return try await write(draft, in: scope)
  }

  func carryOut(_ entries: [JournalEntry]) async throws(JournalError) -> ActSummary? {
    let isCurrent = (try? await readOn()) != nil
    var draft = ActDraft()
    for entry in entries {
      let stamped = entry.stamped
      let field = stamped.change.field
      let known = await known(of: field, in: entry.articles, isFoldCurrent: isCurrent)
      let articles = entry.articles.uniqued().filter { article in
        guard let known = known[article] else { return stamped.change != field.untouched }
        return stamped.supersedes(known) && stamped.change != known.change
      }
      draft.add(stamped.change, of: articles, at: { _ in stamped.time }, over: known)
    }
    return try await write(draft, in: nil)
  }

  private func write(_ draft: ActDraft, in scope: (any ActScope)?) async throws(JournalError) -> ActSummary? {
    guard !draft.lines.isEmpty else { return nil }
    try file.append(draft.lines.flatMap(\.bytes))
    // From here on it is done, and can be undone, whatever becomes of the fold.
    if !draft.recorded.steps.isEmpty { history.add(draft.recorded) }
    await takeIn(draft.lines)
    return ActSummary(parts: await Self.parts(draft.lines, in: scope))
  }

  /// Takes an act back or does it again, where its fields still are as it left them, by this device.
  func revise(
    _ act: RecordedAct, _ kind: ActSummary.Kind, mark: JournalLine.Mark, in scope: (any ActScope)?
  ) async throws(JournalError) -> (ActSummary, isWritten: Bool) {
    let isCurrent = (try? await readOn()) != nil
    var lines: [JournalLine] = []
    var parts: [ActSummary.Part] = []
    var left = 0
    for step in act.steps {
      guard let inverse = step.inverse else {
        left += await Self.count(of: step.articles, in: scope)
        continue
      }
      let (from, to) = kind == .undone ? (step.change, inverse) : (inverse, step.change)
      let known = await known(of: step.change.field, in: step.articles, isFoldCurrent: isCurrent)
      let articles = step.articles.filter { article in
        known[article].map { $0.change == from && $0.device == device.name } ?? false
      }
      let stories = await Self.count(of: articles, in: scope)
      left += articles.count == step.articles.count ? 0 : await Self.count(of: step.articles, in: scope) - stories
      lines += JournalLine.lines(to, of: articles, at: times(after: known), mark: mark)
      parts.append(ActSummary.Part(step.change, from: step.former, stories: stories))
    }
    if !lines.isEmpty {
      try file.append(lines.flatMap(\.bytes))
      await takeIn(lines)
    }
    return (ActSummary(kind: kind, parts: parts, left: left), !lines.isEmpty)
  }

  /// The latest word on a field, of those of some articles of which there is one.
  ///
  /// What the fold could not take in is looked for in the files, so that an act is judged rightly without it too.
  func known(
    of field: ReadingField, in articles: [ArticleID], isFoldCurrent: Bool
  ) async -> [ArticleID: StampedChange] {
    if isFoldCurrent, let known = try? await fold.changes(of: field, in: articles) { return known }
    // How far it is comes first: what it takes in meanwhile is then met twice, and not missed.
    let marks = try? await fold.marks()
    let folded = marks == nil ? nil : try? await fold.changes(of: field, in: articles)
    var known = folded ?? [:]
    let wanted = Set(articles)
    var reader = JournalReader(folder: folder, from: folded == nil ? [:] : marks ?? [:])
    while let batch = reader.next() {
      for entry in batch.entries where entry.stamped.change.field == field {
        for article in entry.articles where wanted.contains(article) {
          if known[article].map(entry.stamped.supersedes) ?? true { known[article] = entry.stamped }
        }
      }
    }
    return known
  }

  /// This machine's clock, or the least time after what is known.
  func times(after known: [ArticleID: StampedChange]) -> (ArticleID) -> JournalTime {
    let now = clock()
    return { max(now, known[$0]?.time.next ?? now) }
  }

  /// Takes into the fold what is on the disk.
  private func takeIn(_ lines: [JournalLine]) async {
    // A fold that cannot be asked now reads it later.
    _ = try? await fold.merge(lines.map(entry), marks: [:])
  }

  func entry(_ line: JournalLine) -> JournalEntry {
    JournalEntry(StampedChange(line.change, at: line.time, on: device.name), of: line.articles)
  }

  /// What the device's file tells of acts, as far back as is kept.
  func remembered() -> UndoHistory {
    var history = UndoHistory(file.recentLines())
    history.forget(spent)
    return history
  }

  private static func parts(_ lines: [JournalLine], in scope: (any ActScope)?) async -> [ActSummary.Part] {
    var parts: [ActSummary.Part] = []
    var rest = lines[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.change == first.change && $0.former == first.former }
      let stories = await count(of: alike.flatMap(\.articles), in: scope)
      parts.append(ActSummary.Part(first.change, from: first.former, stories: stories))
      rest = rest[alike.endIndex...]
    }
    return parts
  }

  private static func count(of articles: [ArticleID], in scope: (any ActScope)?) async -> Int {
    await scope?.stories(of: articles) ?? articles.count
  }

  /// Nobody can name a tag without a name.
  static func fits(_ change: ReadingChange) -> Bool { change.excess == 0 && change.field != .tag("") }
}

extension [ArticleID] {
  /// Each once, where it came first.
  fileprivate func uniqued() -> [ArticleID] {
    var seen = Set<ArticleID>()
    return filter { seen.insert($0).inserted }
  }
}
