import Glibc

/// A program that is run to its end for what it prints.
enum Subprocess {
  enum Failure: Error {
    case system(String)
    case status(output: String)

    var words: String {
      switch self {
      case .system(let reason): reason
      case .status(let output): output
      }
    }
  }

  /// Standard output and error together.
  static func output(of program: String, _ arguments: [String]) throws(Failure) -> String {
    let (child, descriptor) = try start(program, arguments)
    defer { close(descriptor) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      output += buffer.prefix(count)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let text = String(decoding: output, as: UTF8.self)
    guard status == 0 else { throw .status(output: text) }
    return text
  }

  /// What came of a program that prints more than anybody wants to keep.
  struct Run {
    let lines: Int
    /// How long a core worked for it.
    let work: Duration
    /// The most memory it ever had resident, in KiB.
    let peakMemory: Int
  }

  /// Runs a program to its end, or to the deadline.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String],
    until deadline: Deadline
  ) throws(Failure) -> Run {
    let (child, descriptor) = try Self.start(program, arguments, environment: environment)
    defer { close(descriptor) }
    var (lines, memory) = (0, 0)
    var (looked, isOver) = (ContinuousClock.now, false)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isOver {
      var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&source, 1, 20) > 0 {
        let count = read(descriptor, &buffer, buffer.count)
        lines += buffer.prefix(max(count, 0)).count { $0 == 0x0A }
        isOver = count <= 0
      }
      // The kernel keeps the peak, so that it need not be seen when it comes.
      guard isOver || ContinuousClock.now - looked > .milliseconds(20) else { continue }
      looked = .now
      memory = max(memory, ProcessTree(root: child).peakMemory ?? 0)
      if deadline.isOver { kill(child, SIGKILL) }
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    guard status == 0 else {
      throw .status(output: "it did not end well, or not in \(deadline.limit)")
    }
    return Run(
      lines: lines, work: usage.ru_utime.duration + usage.ru_stime.duration, peakMemory: memory)
  }

  /// - Returns: the process, and what it prints.
  private static func start(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws(Failure) -> (child: pid_t, output: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    // The signals that this program waits for are the child's own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = (environment ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let failure =
      environment == nil
      ? posix_spawn(&child, program, &actions, &attributes, words, environ)
      : posix_spawn(&child, program, &actions, &attributes, words, &variables)
    close(ends[1])
    guard failure == 0 else {
      close(ends[0])
      throw .system(String(cString: strerror(failure)))
    }
    return (child, ends[0])
  }
}

extension timeval {
  fileprivate var duration: Duration { .seconds(tv_sec) + .microseconds(tv_usec) }
}
