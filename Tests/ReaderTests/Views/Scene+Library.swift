import NewsCore
import Reader

extension Scene {
  /// Searching, sorting, marking: what a library is for.
  static let library = [
    Scene("search") {
      var desk = Desk()
      desk.press("/")
      desk.type("quay ferry")
      return desk
    },
    Scene("search-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("/")
      desk.type("quay ferry")
      return desk
    },
    Scene("search-bounded") {
      var desk = Desk()
      desk.library.latestMatches = 5000
      desk.press("/")
      desk.type("quay ferry")
      // A mark leaves what is told of the list.
      desk.press("Enter m")
      return desk
    },
    Scene("search-fault") {
      var desk = Desk()
      desk.press("/")
      desk.type("ferry autor:Bell quay")
      return desk
    },
    Scene("tag-too-long-60") {
      var desk = Desk(columns: 60, rows: 20)
      desk.press("t")
      desk.type("+quay-" + String(repeating: "longer-", count: 40))
      return desk
    },
    Scene("search-two-letters-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("/")
      desk.type("zu")
      return desk
    },
    Scene("search-fault-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("/")
      desk.type("before:2025-13-45 ferry")
      return desk
    },
    Scene("search-fault-kept-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("/")
      desk.type("before:2025-13-45 ferry")
      desk.press("Enter")
      return desk
    },
    Scene("search-fields") {
      var desk = Desk()
      desk.press("/")
      desk.type("ferry is:")
      desk.press("Tab")
      return desk
    },
    Scene("search-kept") {
      var desk = Desk()
      desk.press("/")
      desk.type("quay ferry")
      desk.press("Enter j")
      desk.rest()
      return desk
    },
    Scene("search-opened") {
      var desk = Desk()
      desk.press("/")
      desk.type("quay ferry")
      desk.press("Enter j Enter n n")
      return desk
    },
    Scene("search-without-match") {
      var desk = Desk()
      desk.press("/")
      desk.type("zeppelin")
      desk.press("Enter")
      return desk
    },
    Scene("sort") {
      var desk = Desk()
      desk.press("S j j")
      return desk
    },
    Scene("sort-by-title") {
      var desk = Desk()
      desk.press("S j j Enter")
      return desk
    },
    Scene("contents") {
      var desk = Desk()
      desk.press("s j t")
      desk.type("+sea +quarrels")
      desk.press("Enter /")
      desk.type("ferry")
      desk.press("Enter :")
      desk.type("save-search Ferries")
      desk.press("Enter Esc c j j j")
      return desk
    },
    Scene("contents-found") {
      var desk = Desk()
      desk.press("s c /")
      desk.type("a")
      desk.press("Down")
      return desk
    },
    Scene("contents-chosen") {
      var desk = Desk()
      desk.press("s j j s c j j Enter s")
      return desk
    },
    Scene("marks") {
      var desk = Desk()
      desk.press("s j t")
      desk.type("+sea +quarrels")
      desk.press("Enter j v j v")
      return desk
    },
    Scene("marks-60") {
      var desk = Desk(columns: 60, rows: 12)
      desk.press("s j V j j")
      return desk
    },
    Scene("marked-with-undo") {
      var desk = Desk()
      desk.press("V j j m")
      return desk
    },
    Scene("mark-all") {
      var desk = Desk()
      desk.press("A")
      return desk
    },
    Scene("tags") {
      var desk = Desk()
      desk.press("t")
      desk.type("+sea +quarrels")
      desk.press("Enter t")
      desk.type("+q")
      return desk
    },
    Scene("highlights") {
      var desk = Desk()
      desk.press("Enter } x } } X")
      desk.type("Who says so? Ask the clerk, who counted them all.")
      desk.press("Enter t")
      desk.type("sea")
      desk.press("Enter s g")
      return desk
    },
    Scene("highlights-60") {
      var desk = Desk(columns: 60, rows: 20)
      desk.press("Enter } x } } X")
      desk.type("Who says so? Ask the clerk, who counted them all.")
      desk.press("Enter { {")
      return desk
    },
    Scene("highlight-at-the-end") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("Enter G } } x")
      return desk
    },
    Scene("left-off") {
      var desk = Desk()
      desk.press("Enter Space Space q j Enter q k Enter")
      return desk
    },
    Scene("arrivals") {
      var desk = Desk()
      desk.press("j j")
      desk.library.arrived = 3
      desk.arrive((200..<203).map { Samples.article($0, title: "Late \($0)", day: Samples.now.day, paragraphs: 1) })
      return desk
    },
    Scene("new") {
      var desk = Desk()
      desk.press("j j")
      desk.library.arrived = 3
      desk.arrive((200..<203).map { Samples.article($0, title: "Late \($0)", day: Samples.now.day, paragraphs: 1) })
      desk.press("R")
      return desk
    },
    Scene("search-while-reading-80") {
      var desk = Desk(columns: 80, rows: 24)
      var status = desk.library.status
      status.work = .reading(WorkProgress(done: 1_728, total: 3_000, rate: 900), isAllFound: true)
      desk.send(.libraryChanged(status))
      desk.press("/")
      desk.type("zeppelin")
      return desk
    },
    Scene("search-stopped") {
      var desk = Desk()
      var status = desk.library.status
      status.work = .indexing(WorkProgress(done: 12, total: 60))
      desk.send(.libraryChanged(status))
      desk.press("^C")
      desk.send(.libraryChanged(desk.library.status))
      desk.press("/")
      desk.type("zeppelin")
      desk.press("Enter")
      return desk
    },
    Scene("folder-missing-80") {
      var desk = Desk([], columns: 80, rows: 24)
      desk.library.problems = [
        FileProblem(
          path: FilePath("/home/anna/news"), reason: "cannot be opened: no such file or directory", advice: "")
      ]
      desk.library.missing = 1
      desk.look()
      return desk
    },
    Scene("reading-files") {
      var desk = Desk()
      var status = desk.library.status
      status.work = .reading(WorkProgress(done: 12_431, total: 100_000, rate: 9_800), isAllFound: true)
      desk.send(.libraryChanged(status))
      return desk
    },
    Scene("not-saved") {
      var desk = Desk(columns: 80, rows: 24)
      desk.library.notSaved = "the disk is full. Make room on it; it is tried again at the next mark."
      desk.send(.libraryChanged(desk.library.status))
      return desk
    },
  ]
}
