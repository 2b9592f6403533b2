import NewsCore
import Reader
import Screen
import Testing

/// A state worth a picture.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let desk: @Sendable () -> Desk
  var testDescription: String { name }

  init(_ name: String, _ desk: @escaping @Sendable () -> Desk) {
    self.name = name
    self.desk = desk
  }

  static let all = basic + library

  /// Reading, and moving about.
  static let basic = [
    Scene("list-80") { Desk(columns: 80, rows: 24) },
    Scene("list-120") {
      var desk = Desk()
      desk.press("j")
      desk.rest()
      return desk
    },
    Scene("list-200") {
      var desk = Desk(columns: 200, rows: 60)
      desk.press("k")
      desk.rest()
      return desk
    },
    Scene("list-60") { Desk(columns: 60, rows: 20) },
    Scene("list-scrolled") {
      var desk = Desk()
      desk.press("G k k")
      desk.rest()
      return desk
    },
    Scene("list-of-one") {
      var desk = Desk([Samples.one])
      desk.press("k")
      desk.rest()
      return desk
    },
    Scene("list-with-copies-and-marks") {
      var desk = Desk()
      desk.press("m j j m")
      return desk
    },
    Scene("article-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("Enter")
      return desk
    },
    Scene("article-120") {
      var desk = Desk()
      desk.press("Enter")
      return desk
    },
    Scene("article-scrolled") {
      var desk = Desk()
      desk.press("Enter Space j")
      return desk
    },
    Scene("article-end") {
      var desk = Desk()
      desk.press("Enter G Space")
      return desk
    },
    Scene("article-60") {
      var desk = Desk(columns: 60, rows: 20)
      desk.press("Enter")
      return desk
    },
    Scene("article-alone") {
      var desk = Desk()
      desk.press("Enter z")
      return desk
    },
    Scene("article-searched") {
      var desk = Desk()
      desk.press("Enter /")
      desk.type("slipway")
      return desk
    },
    Scene("article-search-without-match") {
      var desk = Desk()
      desk.press("Enter /")
      desk.type("zeppelin")
      return desk
    },
    Scene("article-search-kept") {
      var desk = Desk()
      desk.press("Enter /")
      desk.type("slipway")
      desk.press("Enter n n")
      desk.press("j")
      return desk
    },
    Scene("article-search-without-match-again") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("Enter /")
      desk.type("zeppelin")
      desk.press("Enter j n")
      return desk
    },
    Scene("article-doubtful") {
      var desk = Desk([Samples.doubtful] + Samples.many)
      desk.press("Enter Tab")
      return desk
    },
    Scene("article-as-saved") {
      var desk = Desk()
      desk.press("Enter \\")
      return desk
    },
    Scene("sidebar-120") {
      var desk = Desk()
      desk.press("Enter Tab j")
      return desk
    },
    Scene("sidebar-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("Enter Tab")
      return desk
    },
    Scene("sidebar-unresolved") {
      var desk = Desk()
      desk.press("Enter Tab j Enter")
      return desk
    },
    Scene("sidebar-without-lists") {
      var desk = Desk()
      desk.press("j Enter Tab")
      return desk
    },
    Scene("sidebar-of-twelve") {
      var desk = Desk([Samples.listing] + Samples.many)
      desk.press("Enter Tab 1")
      return desk
    },
    Scene("jump") {
      var desk = Desk()
      desk.press("Enter 5")
      return desk
    },
    Scene("filter") {
      var desk = Desk()
      desk.press("F")
      desk.type("ferry")
      return desk
    },
    Scene("filter-kept") {
      var desk = Desk()
      desk.press("F")
      desk.type("ferry 1")
      desk.press("Enter")
      return desk
    },
    Scene("filter-without-match") {
      var desk = Desk()
      desk.press("F")
      desk.type("zeppelin")
      return desk
    },
    Scene("filter-without-match-kept") {
      var desk = Desk()
      desk.press("j")
      desk.rest()
      desk.press("F")
      desk.type("zeppelin")
      desk.press("Enter")
      return desk
    },
    Scene("empty") { Desk([]) },
    Scene("empty-but-pictures") {
      var desk = Desk([])
      desk.library.skipped = 2
      desk.send(.libraryChanged(desk.library.status))
      desk.press("E")
      return desk
    },
    Scene("empty-loading") { Desk([], isLoading: true) },
    Scene("empty-with-problems") {
      var desk = Desk([])
      desk.library.problems = Samples.problems
      desk.send(.libraryChanged(desk.library.status))
      return desk
    },
    Scene("loading") { Desk(isLoading: true) },
    Scene("problems-70") {
      var desk = Desk(columns: 70, rows: 20)
      desk.library.problems = Samples.problems
      desk.send(.libraryChanged(desk.library.status))
      desk.press("E")
      return desk
    },
    Scene("loading-80") {
      var desk = Desk(columns: 80, rows: 24, libraryName: "~/archive/of/the/coast/papers/from/every/harbor")
      var status = desk.library.status
      status.stories = 29_920
      status.unread = 29_920
      status.arrived = 16_633
      status.work = .reading(WorkProgress(done: 16_832, total: 100_000, rate: 1624), isAllFound: true)
      desk.send(.libraryChanged(status))
      return desk
    },
    Scene("a-million") {
      var desk = Desk()
      var status = desk.library.status
      status.articles = 1_234_567
      status.unread = 1_034_002
      desk.send(.libraryChanged(status))
      return desk
    },
    Scene("opening") {
      var desk = Desk()
      desk.answers = false
      desk.press("Enter")
      return desk
    },
    Scene("article-gone") {
      var desk = Desk()
      desk.answers = false
      desk.press("Enter")
      desk.failWaiting("news/0.txt cannot be opened: no such file or directory.")
      return desk
    },
    Scene("help") {
      var desk = Desk()
      desk.press("?")
      return desk
    },
    Scene("help-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("? ^F")
      return desk
    },
    Scene("help-40") {
      var desk = Desk(columns: 40, rows: 24)
      desk.press("? ^F")
      return desk
    },
    Scene("themes-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press("Enter T j")
      return desk
    },
    Scene("themes") {
      var desk = Desk()
      desk.press("Enter T j")
      return desk
    },
    Scene("problems") {
      var desk = Desk()
      desk.library.problems = Samples.problems
      desk.send(.libraryChanged(desk.library.status))
      desk.press("E")
      return desk
    },
    Scene("command") {
      var desk = Desk()
      desk.press(":")
      desk.type("measure 60")
      return desk
    },
    Scene("command-unknown") {
      var desk = Desk()
      desk.press(":")
      desk.type("mesure 60")
      desk.press("Enter")
      return desk
    },
    Scene("command-completed-80") {
      var desk = Desk(columns: 80, rows: 24)
      desk.press(": s Tab")
      return desk
    },
    Scene("title-in-full-40") {
      let title =
        Samples.one.title + " after forty-one winters, and takes the lamp, the log and both of the cats with him"
      return Desk(
        [Samples.article(104, title: title, day: Samples.day(2025, 4, 14), paragraphs: 2)], columns: 40, rows: 12)
    },
    Scene("hostile") { Desk([Samples.hostile]) },
    Scene("wide-characters") {
      var desk = Desk([Samples.wide])
      desk.press("Enter")
      return desk
    },
    Scene("wide-characters-ambiguous") {
      var desk = Desk([Samples.wide])
      desk.press("Enter :")
      desk.type("ambiguous-width wide")
      desk.press("Enter")
      return desk
    },
    Scene("tiny-30x6") { Desk(columns: 30, rows: 6) },
    Scene("tiny-20x3") { Desk(columns: 20, rows: 3) },
    Scene("too-narrow") { Desk(columns: 12, rows: 6) },
  ]
}
