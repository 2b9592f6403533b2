import NewsCore

// How an act becomes lines, and is taken back.
extension Journal {
  func carryOut(_ act: Act, onlyUntouched: Bool) async throws(JournalError) -> ActSummary? {
    // An act is judged by all that is known, not by what was known a while ago.
    let isCurrent = (try? await readOn()) != nil
    let id = Hexadecimal.random(digits: 12)
    var recorded = RecordedAct(id: id, steps: [])
    var lines: [JournalLine] = []
    for step in act.steps {
      let known = await known(of: step.change.field, in: step.articles, isFoldCurrent: isCurrent)
      let articles = step.articles.uniqued().filter { article in
        if onlyUntouched { return known[article] == nil }
        return (known[article]?.change ?? step.change.field.untouched) != step.change
      }
      let former = articles.first.flatMap { known[$0]?.change.highlight }
      let isUndoable = step.change.field != .position
      lines += self.lines(step.change, articles, known, mark: isUndoable ? .act(id) : nil, former: former)
      if isUndoable {
        recorded.steps.append(RecordedAct.Step(change: step.change, former: former, articles: articles))
      }
    }
    recorded.steps.removeAll(where: \.articles.isEmpty)
    guard !lines.isEmpty else { return nil }
    try file.append(lines.flatMap(\.bytes))
    // From here on it is done, and can be undone, whatever becomes of the fold.
    if !recorded.steps.isEmpty { history.add(recorded) }
    await takeIn(lines)
    return ActSummary(parts: Self.parts(lines))
  }

  /// Takes an act back or does it again, where its fields still are as it left them, by this device.
  func revise(
    _ act: RecordedAct, _ kind: ActSummary.Kind, mark: JournalLine.Mark
  ) async throws(JournalError) -> (ActSummary, isWritten: Bool) {
    let isCurrent = (try? await readOn()) != nil
    var lines: [JournalLine] = []
    var parts: [ActSummary.Part] = []
    var left = 0
    for step in act.steps {
      guard let inverse = step.inverse else {
        left += step.articles.count
        continue
      }
      let (from, to) = kind == .undone ? (step.change, inverse) : (inverse, step.change)
      let known = await known(of: step.change.field, in: step.articles, isFoldCurrent: isCurrent)
      let articles = step.articles.filter { article in
        known[article].map { $0.change == from && $0.device == device.name } ?? false
      }
      left += step.articles.count - articles.count
      lines += self.lines(to, articles, known, mark: mark, former: nil)
      parts.append(ActSummary.Part(step.change, articles: articles.count))
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
  private func known(
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

  /// One line for as many articles as a line takes, and others for those of which something later is known.
  private func lines(
    _ change: ReadingChange, _ articles: [ArticleID], _ known: [ArticleID: StampedChange], mark: JournalLine.Mark?,
    former: Highlight?
  ) -> [JournalLine] {
    let now = clock()
    let times = Dictionary(grouping: articles) { max(now, known[$0]?.time.next ?? now) }
    return times.sorted { $0.key < $1.key }.flatMap { time, articles in
      stride(from: 0, to: articles.count, by: JournalLine.articlesOfLine).map { start in
        let end = min(articles.count, start + JournalLine.articlesOfLine)
        return JournalLine(
          time: time, mark: mark, change: change, former: former, articles: Array(articles[start..<end]))
      }
    }
  }

  /// Takes into the fold what is on the disk.
  private func takeIn(_ lines: [JournalLine]) async {
    let entries = lines.map { JournalEntry(StampedChange($0.change, at: $0.time, on: device.name), of: $0.articles) }
    // A fold that cannot be asked now reads it later.
    _ = try? await fold.merge(entries, marks: [:])
  }

  /// What the device's file tells of acts, as far back as is kept.
  func remembered() -> UndoHistory {
    var history = UndoHistory(file.recentLines())
    history.forget(spent)
    return history
  }

  private static func parts(_ lines: [JournalLine]) -> [ActSummary.Part] {
    var parts: [ActSummary.Part] = []
    for line in lines {
      if let last = parts.last, last.change == line.change {
        parts[parts.count - 1] = ActSummary.Part(last.change, articles: last.articles + line.articles.count)
      } else {
        parts.append(ActSummary.Part(line.change, articles: line.articles.count))
      }
    }
    return parts
  }

  static func fits(_ change: ReadingChange) -> Bool {
    switch change {
    case .tag(let tag, _): (1...tagLimit).contains(tag.utf8.count)
    case .highlight(let highlight):
      (highlight.note?.utf8.count ?? 0) <= noteLimit && highlight.quote.utf8.count <= noteLimit
    case .read, .starred, .highlightRemoved, .position: true
    }
  }
}

extension ReadingChange {
  var highlight: Highlight? { if case .highlight(let highlight) = self { highlight } else { nil } }
}

extension [ArticleID] {
  /// Each once, where it came first.
  func uniqued() -> [ArticleID] {
    var seen = Set<ArticleID>()
    return filter { seen.insert($0).inserted }
  }
}
