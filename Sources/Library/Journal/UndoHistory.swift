import NewsCore

/// What can be undone, and what can be done again; the latest is last.
struct UndoHistory: Equatable, Sendable {
  private static let mostActs = 1000
  private static let mostArticles = 1_000_000

  var done: [RecordedAct] = []
  var undone: [RecordedAct] = []

  init() {}

  /// Something was done: what was undone before can no longer be done again.
  mutating func add(_ act: RecordedAct) {
    undone = []
    pushDone(act)
  }

  mutating func pushUndone(_ act: RecordedAct) { undone.append(act) }

  /// Leaves out acts of which nothing can be revised any more.
  mutating func forget(_ ids: Set<String>) {
    done.removeAll { ids.contains($0.id) }
    undone.removeAll { ids.contains($0.id) }
  }

  /// The oldest are forgotten, for one that changed much.
  mutating func pushDone(_ act: RecordedAct) {
    done.append(act)
    var articles = done.reduce(0) { $0 + $1.articles }
    while done.count > 1, done.count > Self.mostActs || articles > Self.mostArticles {
      articles -= done.removeFirst().articles
    }
  }
}

extension UndoHistory {
  /// The history that some lines of a device's file tell.
  init(_ lines: [JournalLine]) {
    var number = 0
    while number < lines.count {
      // The parts of what was done at one stroke follow one another.
      guard let mark = lines[number].mark else {
        number += 1
        continue
      }
      let parts = lines[number...].prefix { $0.mark == mark }
      number = parts.endIndex
      switch mark {
      case .act(let id): add(RecordedAct(id: id, parts))
      case .undoes(let id):
        if let index = done.lastIndex(where: { $0.id == id }) { pushUndone(done.remove(at: index)) }
      case .redoes(let id):
        if let index = undone.lastIndex(where: { $0.id == id }) { pushDone(undone.remove(at: index)) }
      }
    }
  }
}

extension RecordedAct {
  fileprivate init(id: String, _ lines: ArraySlice<JournalLine>) {
    self.init(id: id, steps: [])
    for line in lines {
      if let last = steps.last, last.change == line.change, last.former == line.former {
        steps[steps.count - 1] = Step(
          change: last.change, former: last.former, articles: last.articles + line.articles)
      } else {
        steps.append(Step(change: line.change, former: line.former, articles: line.articles))
      }
    }
  }
}
