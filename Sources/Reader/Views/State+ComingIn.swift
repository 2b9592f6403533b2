import NewsCore

// What is said of searches while a library is read in: what is not there yet cannot be found.
extension State {
  /// Whether a search may find more later.
  var isComingIn: Bool { status.work != nil || isStopped }

  /// Why a search may have found nothing, and what can be done; empty where all could be searched.
  var unsearchable: [String] {
    let titles = "F finds words of headlines meanwhile."
    switch status.work {
    case .waiting: return ["Another Broadsheet reads files in; what is new in them cannot be searched yet.", titles]
    case .reading(let read, isAllFound: true) where read.total > 0:
      let far = "\(Amount.grouped(read.done)) of \(Amount.grouped(read.total))"
      return ["Files are still being read, \(far), and cannot be searched before that.", titles]
    case .reading(let read, _):
      return [
        "Files are still being read, \(Amount.grouped(read.done)) so far, and cannot be searched before that.", titles,
      ]
    case .indexing(let progress):
      let rest = Amount.of(max(0, progress.total - progress.done), "article is", "articles are")
      return ["\(rest) not searchable yet.", titles]
    case nil where isStopped: return ["The refresh was stopped, and not all may be searchable. ^R goes on with it."]
    case nil: return []
    }
  }
}
