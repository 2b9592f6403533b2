/// What measurements work on: the program, a library of one size, and a home.
final class Bench {
  let program: ReaderProgram
  let corpus: Corpus
  let maker: PageMaker
  let sandbox: Sandbox
  private let limit: Duration
  /// The reader that is open, so that a large library is opened once for all that is done in it.
  private var open: ProgramSession?
  /// How long the open one took until all was listed.
  private(set) var listed: Duration?

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
    listed = session.settledSinceStart
    open = session
    return session
  }

  /// Runs a command of the program to its end.
  func run(_ arguments: [String]) throws(MeasurementError) -> (duration: Duration, peakMemory: Int) {
    let session = try ProgramSession(program.path, arguments, environment: sandbox.environment)
    let duration = try session.waitForEnd(until: deadline)
    return (duration, session.peakMemory)
  }

  func closeReader() {
    open?.end(ReaderProgram.leave)
    open = nil
  }
}
