import Library
import NewsCore
import Reader

/// Carries out what the reader asks of the library, the clock and the disk; answers come through the mailbox.
struct EffectRunner: Sendable {
  let library: any Library
  let mailbox: Mailbox
  let keeper: SettingsKeeper

  /// - Returns: whether an answer is to come soon, for which a frame may wait.
  func run(_ effect: Effect) -> Bool {
    switch effect {
    case .fetchHeadlines(let request, let query, let anchor, let before, let after):
      answer(request) { () throws(LibraryError) in
        .headlines(request, try await library.headlines(query, around: anchor, before: before, after: after))
      }
    case .fetchArticle(let request, let id):
      answer(request) { () throws(LibraryError) in .article(request, try await library.article(id)) }
    case .resolve(let request, let titles, let page):
      answer(request) { () throws(LibraryError) in .resolved(request, try await library.resolve(titles, on: page)) }
    case .fetchSavedPage(let request, let id):
      answer(request) { () throws(LibraryError) in .savedPage(request, try await library.savedPage(id)) }
    case .fetchProblems(let request):
      answer(request) { () throws(LibraryError) in .problems(request, await library.problems()) }
    case .mark(let ids, let isRead):
      Task {
        do throws(LibraryError) {
          _ = try await library.perform(Act(.read(isRead), of: ids))
        } catch {
          mailbox.post(.trouble(error.words))
        }
      }
      return false
    case .startTimer(let request, let milliseconds):
      Task {
        try? await Task.sleep(for: .milliseconds(milliseconds))
        mailbox.post(.timer(request))
      }
      return false
    case .remember(let settings):
      Task { await keeper.keep(settings, tell: mailbox) }
      return false
    case .captureMouse, .redraw, .suspend, .quit: return false
    }
    return true
  }

  private func answer(
    _ request: RequestID, _ work: @escaping @Sendable () async throws(LibraryError) -> Message
  ) {
    Task(priority: .userInitiated) {
      do throws(LibraryError) {
        mailbox.post(try await work())
      } catch {
        mailbox.post(.failed(request, error.words))
      }
    }
  }
}

/// Writes settings one after the other, the latest last.
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
