import FoundationEssentials
import Library
import NewsCore

/// What measurements work on: the program, a library of one size, and a home.
final class Bench {
  let program: ReaderProgram
  let corpus: Corpus
  let maker: PageMaker
  let sandbox: Sandbox
  private let limit: Duration
  /// The reader that is open, so that a large library is opened once for all that is done in it.
  private var open: ProgramSession?
  /// How long the open one took until it had nothing left to do.
  private(set) var readerTook: Duration = .zero
  private var openLibrary: IndexedLibrary?

  init(program: ReaderProgram, corpus: Corpus, maker: PageMaker, sandbox: Sandbox, limit: Duration) {
    self.program = program
    self.corpus = corpus
    self.maker = maker
    self.sandbox = sandbox
    self.limit = limit
  }

  /// Of a measurement that begins now.
  var deadline: Deadline { Deadline(limit) }

  /// Starts the reader on the library.
  func start() throws(MeasurementError) -> ProgramSession {
    try ProgramSession(program.path, [corpus.folder.path], environment: sandbox.environment)
  }

  /// The reader with everything listed and nothing left to do.
  func reader() throws(MeasurementError) -> ProgramSession {
    if let open, !open.isOver { return open }
    let session = try start()
    let deadline = deadline
    _ = try session.waitForText(ReaderProgram.headlineMark, until: deadline)
    try session.settle(silence: .milliseconds(500), until: deadline)
    readerTook = session.restedAfter
    open = session
    return session
  }

  /// Runs a command of the program to its end.
  func run(_ arguments: [String]) throws(MeasurementError) -> (duration: Duration, peakMemory: Int) {
    let session = try ProgramSession(program.path, arguments, environment: sandbox.environment)
    let duration = try session.waitForEnd(until: deadline)
    return (duration, session.peakMemory)
  }

  /// The library without the program around it, as it was left or made anew.
  func library(anew: Bool = false) throws(MeasurementError) -> IndexedLibrary {
    if let openLibrary, !anew { return openLibrary }
    let folder = sandbox.home.path + "/library"
    if anew { try? FileManager.default.removeItem(atPath: folder) }
    guard let day = CalendarDay(year: 2026, month: 1, day: 1) else { throw .failed("There is no such day.") }
    do throws(LibraryError) {
      let library = try IndexedLibrary(
        roots: [FilePath(corpus.folder.path)], index: FilePath(folder + "/index.sqlite"),
        today: { day })
      openLibrary = library
      return library
    } catch {
      throw .failed("The index cannot be opened: \(error).")
    }
  }

  /// With its list of all, which a reader has before anybody asks for another.
  func listedLibrary() async throws(MeasurementError) -> IndexedLibrary {
    let library = try library()
    do throws(LibraryError) {
      _ = try await library.headlines(.all, around: .row(.max), before: 0, after: 0)
    } catch {
      throw .failed("The list of all failed: \(error).")
    }
    return library
  }

  /// The next is opened from the disk.
  func closeLibrary() { openLibrary = nil }

  func closeReader() {
    open?.end(ReaderProgram.leave)
    open = nil
  }
}
