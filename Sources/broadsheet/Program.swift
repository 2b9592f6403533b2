import Glibc
import NewsCore

/// From arguments to an exit status.
@MainActor
struct Program {
  nonisolated static let version = "0.1.0"

  /// As the system gave them, without the program's own name: what is a path need not be UTF-8.
  static var arguments: [FilePath] {
    (1..<max(1, Int(Swift.CommandLine.argc))).compactMap { index in
      Swift.CommandLine.unsafeArgv[index].map { pointer in
        FilePath(bytes: Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))))
      }
    }
  }

  func run(_ arguments: [FilePath]) async -> ExitStatus {
    StandardStreams.fill()
    // A reader of a pipe that has gone is told by the failing write.
    signal(SIGPIPE, SIG_IGN)
    setlocale(LC_ALL, "")
    do {
      return try await run(try Invocation(arguments))
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      StandardError.write("Try: broadsheet --help")
      return .usage
    }
  }

  private func run(_ invocation: Invocation) async throws(UsageError) -> ExitStatus {
    let options = invocation.options
    switch invocation.action {
    case .help(let command):
      StandardOutput.write(Manual.text(of: command))
      return .done
    case .version:
      StandardOutput.write("broadsheet \(Self.version)\n")
      return .done
    case .read: return try await ReadCommand(options: options).run()
    case .list: return try await ListCommand(options: options).run()
    case .search: return try await SearchCommand(options: options).run()
    case .refresh: return await RefreshCommand(options: options).run()
    case .mark: return try await MarkCommand(options: options).run()
    case .show: return try await ShowCommand(options: options).run()
    case .check: return try CheckCommand(options: options).run()
    case .themes: return ThemesCommand().run()
    case .keys: return KeysCommand().run()
    }
  }
}

/// What the program ends with.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case usage = 2
  case nothingFound = 3
  /// The terminal went away (128 and the number of SIGHUP).
  case hungUp = 129
  /// SIGTERM asked to end (128 and its number).
  case terminated = 143
}
