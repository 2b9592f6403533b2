import NewsCore
import Prose
import Reader
import Screen
import Testing

/// A reader at a desk with some articles in memory: keys go in, effects are answered at once, and are kept to be looked at.
struct Desk {
  var state: State
  var library: ShelfOfArticles
  /// What was to be done, in order; `clear` forgets it.
  private(set) var effects: [Effect] = []
  /// Whether questions are answered at once; otherwise they wait in `waiting`.
  var answers = true
  private(set) var waiting: [Effect] = []
  private var frame: Frame?
  /// Timers that have not fired.
  private(set) var timers: [RequestID] = []

  /// Articles are given newest first. The list is at hand when this returns, and nothing is being loaded.
  init(
    _ articles: [Article] = Samples.many, columns: Int = 120, rows: Int = 40, isLoading: Bool = false,
    libraryName: String = "~/news"
  ) {
    library = ShelfOfArticles(articles: articles, isLoading: isLoading)
    state = State(
      size: Size(columns: columns, rows: rows), now: Samples.now, themes: Samples.themes, libraryName: libraryName)
    let start = state.start()
    take(start)
    send(.libraryChanged(library.status))
    clear()
  }

  // MARK: Doing

  /// Presses keys parted by spaces, as help writes them: `j j Enter`, `g g`, `^F`, `Space`.
  mutating func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      for key in KeySequence(word).keys { send(.key(key)) }
    }
  }

  /// Writes a text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func click(_ column: Int, _ row: Int, _ action: MouseEvent.Action = .click) {
    send(.mouse(MouseEvent(action, at: Point(column: column, row: row))))
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resized(Size(columns: columns, rows: rows)))
  }

  /// Lets the timers fire.
  mutating func rest() {
    let due = timers
    timers = []
    for timer in due { send(.timer(timer)) }
  }

  /// Whatever was shown before, the frame shows the state and nothing else: that holds after each message of every test.
  mutating func send(_ message: Message) {
    take(state.update(message))
    let next = draw(state, after: frame)
    let whole = draw(state)
    #expect(next.canvas.cursor == whole.cursor)
    #expect((0..<whole.size.rows).allSatisfy { whole.row($0, isAsIn: next.canvas) })
    frame = next
  }

  /// Articles that arrive, newest first, above all others or below them.
  mutating func arrive(_ articles: [Article], above: Bool = true) {
    library.articles = above ? articles + library.articles : library.articles + articles
    send(.libraryChanged(library.status))
  }

  /// All files were looked at, once more.
  mutating func look() {
    library.looks += 1
    send(.libraryChanged(library.status))
  }

  /// Answers what waits, in this order or the other.
  mutating func answerWaiting(reversed: Bool = false) {
    let questions = reversed ? waiting.reversed() : waiting
    waiting = []
    for question in questions { answer(question) }
  }

  /// Drops what waits, saying that it failed.
  mutating func failWaiting(_ reason: String) {
    let questions = waiting
    waiting = []
    for request in questions.compactMap(\.request) { send(.failed(request, reason)) }
  }

  mutating func clear() { effects = [] }

  // MARK: Looking

  /// The title in the article pane.
  var title: String? { state.open?.article.title }
  /// The title of the selected row.
  var selected: String? { state.list.window.headline(inRow: state.list.selectedRow)?.title }
  /// What the reader did, in order.
  var acts: [Act] { effects.compactMap { if case .perform(_, let act) = $0 { act } else { nil } } }
  /// What the status line says.
  var notice: String? { state.notice?.text }
  /// The lines of the article that are in view.
  var lines: [String] {
    guard let open = state.open else { return [] }
    return open.shownGalley.lines(from: open.shownTop, count: state.articleLines)
      .map { $0.runs.map(\.text).joined() }
  }

  // MARK: Answering

  private mutating func take(_ effects: [Effect]) {
    self.effects += effects
    for effect in effects {
      if case .startTimer(let request, _) = effect { timers.append(request) }
      if case .fetchReading(let id) = effect { send(.reading(id, library.reading(of: id))) }
      if effect.request == nil { continue }
      if answers { answer(effect) } else { waiting.append(effect) }
    }
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .fetchHeadlines(let request, let query, let anchor, let before, let after):
      send(.headlines(request, library.headlines(query, around: anchor, before: before, after: after)))
    case .fetchArticle(let request, let id):
      let article = library.articles.first { $0.id == id }
      send(.reading(id, library.reading(of: id)))
      send(article.map { .article(request, $0) } ?? .failed(request, "The file has gone."))
    case .resolve(let request, let headlines, let page):
      send(.resolved(request, headlines.map { library.resolve($0.title, on: page) }))
    case .fetchSavedPage(let request, _): send(.savedPage(request, Samples.savedPage))
    case .fetchProblems(let request): send(.problems(request, library.problems))
    case .fetchSnippets(let request, let query, let ids):
      send(.snippets(request, library.snippets(query, of: ids)))
    case .fetchContents(let request): send(.contents(request, library.contents))
    case .saveSearch(let request, let search, let name):
      let former = library.saved.first { $0.name == name }?.search
      library.saved.removeAll { $0.name == name }
      if let search { library.saved.append((name, search)) }
      send(.searchSaved(request, former: former))
    default: keep(effect)
    }
  }

  /// What the reader does is kept and then shown, and the library tells of it.
  private mutating func keep(_ effect: Effect) {
    switch effect {
    case .perform(let request, let act): send(.performed(request, library.perform(act)))
    case .performAll(let request, let change, let query, _):
      send(.performed(request, library.perform(change, query)))
    case .performRows(let request, let change, let range):
      send(.performed(request, library.perform(change, range.query, rows: range.rows)))
    case .undo(let request): send(.performed(request, library.undo()))
    case .redo(let request): send(.performed(request, library.redo()))
    case .takeOverOffers(let request):
      send(.performed(request, library.perform(Act(.read(true), of: library.articles.prefix(2).map(\.id)))))
    default: return
    }
    send(.libraryChanged(library.status))
  }
}

extension Effect {
  /// The request of what is a question.
  fileprivate var request: RequestID? {
    switch self {
    case .fetchHeadlines(let request, _, _, _, _), .fetchArticle(let request, _), .resolve(let request, _, _),
      .fetchSavedPage(let request, _), .fetchProblems(let request), .fetchSnippets(let request, _, _),
      .fetchContents(let request), .saveSearch(let request, _, _), .perform(let request, _),
      .performAll(let request, _, _, _), .performRows(let request, _, _), .undo(let request), .redo(let request),
      .takeOverOffers(let request):
      request
    default: nil
    }
  }
}
