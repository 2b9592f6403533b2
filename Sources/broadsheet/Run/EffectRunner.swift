import Library
import NewsCore
import Reader

/// Carries out what the reader asks of the library, the clock and the disk; answers come through the mailbox.
struct EffectRunner: Sendable {
  let library: any Library
  let mailbox: Mailbox
  let keeper: SettingsKeeper
  /// What the reader does is done in the order in which they did it: undo takes back the key before it, and no other.
  private let acts = OrderedWork()
  /// Of what the reader chose the last holds, also the next time.
  private let choices = OrderedWork()

  init(library: any Library, mailbox: Mailbox, keeper: SettingsKeeper) {
    self.library = library
    self.mailbox = mailbox
    self.keeper = keeper
  }

  /// Whether a choice is not kept yet.
  var isKeeping: Bool { !choices.isIdle }

  /// - Returns: whether an answer is to come soon, for which a frame may wait.
  func run(_ effect: Effect) -> Bool {
    switch effect {
    case .fetchHeadlines(let request, let query, let anchor, let before, let after):
      answer(request) { () throws(LibraryError) in
        .headlines(request, try await library.headlines(query, around: anchor, before: before, after: after))
      }
    case .fetchSnippets(let request, let query, let ids):
      // They come when they come: the rows are there without them.
      Task { mailbox.post(.snippets(request, await library.snippets(query, of: ids))) }
      return false
    case .fetchArticle(let request, let id): fetchArticle(id, request)
    case .fetchReading(let id):
      Task { await postReading(of: id) }
      return false
    case .resolve(let request, let headlines, let page):
      answer(request) { () throws(LibraryError) in .resolved(request, try await library.resolve(headlines, on: page)) }
    case .fetchSavedPage(let request, let id):
      answer(request) { () throws(LibraryError) in .savedPage(request, try await library.savedPage(id)) }
    case .fetchProblems(let request):
      answer(request) { () throws(LibraryError) in .problems(request, await library.problems()) }
    case .fetchContents(let request):
      answer(request) { () throws(LibraryError) in .contents(request, try await library.contents()) }
    case .saveSearch(let request, let search, let name):
      answer(request) { () throws(LibraryError) in
        .searchSaved(request, former: try await library.save(search: search, named: name))
      }
    case .perform, .performAll, .performRows, .undo, .redo, .takeOverOffers: keep(effect)
    case .noteOffersTold:
      Task { await library.noteOffersTold() }
      return false
    case .refresh:
      Task { await library.refresh() }
      return false
    case .stopRefresh:
      Task { await library.stopRefresh() }
      return false
    case .startTimer(let request, let milliseconds):
      Task {
        try? await Task.sleep(for: .milliseconds(milliseconds))
        mailbox.post(.timer(request))
      }
      return false
    case .remember(let settings):
      choices.add { await keeper.keep(settings, tell: mailbox) }
      return false
    case .captureMouse, .redraw, .suspend, .quit: return false
    }
    return true
  }

  /// What the reader does.
  private func keep(_ effect: Effect) {
    switch effect {
    case .perform(let request, let act):
      answerInTurn(request) { () throws(LibraryError) in .performed(request, try await library.perform(act)) }
    case .performAll(let request, let change, let query, let latestStory):
      answerInTurn(request) { () throws(LibraryError) in
        .performed(request, try await library.perform(change, ofAll: query, through: latestStory))
      }
    case .performRows(let request, let change, let range):
      answerInTurn(request) { () throws(LibraryError) in
        guard let ids = try await ids(in: range) else {
          return .failed(request, "The list has changed meanwhile, and nothing was marked. Do it again.")
        }
        return .performed(request, try await library.perform(Act(change, of: ids)))
      }
    case .undo(let request):
      answerInTurn(request) { () throws(LibraryError) in .performed(request, try await library.undo()) }
    case .redo(let request):
      answerInTurn(request) { () throws(LibraryError) in .performed(request, try await library.redo()) }
    case .takeOverOffers(let request):
      answerInTurn(request) { () throws(LibraryError) in .performed(request, try await library.takeOverOffers()) }
    default: break
    }
  }

  /// The stories in some rows; `nil` where others stand there than the reader saw.
  private func ids(in range: RowRange) async throws(LibraryError) -> [ArticleID]? {
    let most = 1000
    var ids: [ArticleID] = []
    while ids.count < range.rows.count {
      let count = min(most, range.rows.count - ids.count)
      let window = try await library.headlines(
        range.query, around: .row(range.rows.lowerBound + ids.count), before: 0, after: count - 1)
      guard window.total == range.total, window.rows.count == count else { return nil }
      ids += window.rows.map(\.id)
    }
    // Looked at last, for the list may have changed between two windows.
    let witness = try await library.headlines(range.query, around: .row(range.witnessRow), before: 0, after: 0)
    return range.isSeen(in: witness) ? ids : nil
  }

  /// What was done with the article comes first, for it says where to begin.
  private func fetchArticle(_ id: ArticleID, _ request: RequestID) {
    answer(request) { () throws(LibraryError) in
      async let reading: Void = postReading(of: id)
      let article = try await library.article(id)
      await reading
      return .article(request, article)
    }
  }

  /// Where it is not known, the article is as if nobody had read it.
  private func postReading(of id: ArticleID) async {
    guard let reading = try? await library.reading(of: id) else { return }
    mailbox.post(.reading(id, reading))
  }

  private func answer(
    _ request: RequestID, _ work: @escaping @Sendable () async throws(LibraryError) -> Message
  ) {
    Task(priority: .userInitiated) { await post(request, work) }
  }

  /// As `answer`, after the acts before it.
  private func answerInTurn(
    _ request: RequestID, _ work: @escaping @Sendable () async throws(LibraryError) -> Message
  ) {
    acts.add { await post(request, work) }
  }

  private func post(_ request: RequestID, _ work: () async throws(LibraryError) -> Message) async {
    do throws(LibraryError) {
      mailbox.post(try await work())
    } catch {
      mailbox.post(.failed(request, error.words))
    }
  }
}

/// Writes settings as they are handed to it.
actor SettingsKeeper {
  private let file: SettingsFile?
  private var hasComplained = false

  init(file: SettingsFile?) {
    self.file = file
  }

  /// Complains once: reading goes on whether or not it can be written.
  func keep(_ settings: Settings, tell mailbox: Mailbox) {
    do throws(WholeFile.Failure) {
      guard let file else { throw WholeFile.Failure(reason: "there is no home folder") }
      try file.write(settings)
    } catch {
      guard !hasComplained else { return }
      hasComplained = true
      mailbox.post(.trouble("This choice lasts until you leave, for it cannot be saved: \(error.reason)."))
    }
  }
}
