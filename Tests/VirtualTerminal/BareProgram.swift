import CPty
import Glibc

/// A program that runs without a terminal.
public enum BareProgram {
  /// Runs it to its end.
  /// - Parameters:
  ///   - words: the arguments with the program's own name first; they need not be UTF-8.
  ///   - environment: all of it.
  ///   - streams: descriptors for its standard input, output and error; `nil` for one that is closed.
  /// - Returns: `nil` where it did not end in time, and was killed.
  public static func run(
    _ path: String, _ words: [[UInt8]], environment: [String: String] = [:], folder: String? = nil,
    streams: (input: Int32?, output: Int32?, error: Int32?) = (nil, nil, nil), limit: Duration = .seconds(20)
  ) throws -> ExitStatus? {
    let words = words.map { word in (word + [0]).withUnsafeBufferPointer(Self.copy) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    let descriptors = [streams.input, streams.output, streams.error].map { $0 ?? -1 }
    var child: pid_t = 0
    let result = cpty_spawn_bare(&child, path, descriptors, folder, words, variables)
    guard result == 0 else { throw VirtualTerminalError.system(result) }
    let end = ContinuousClock.now + limit
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) != child {
      guard ContinuousClock.now < end else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return nil
      }
      usleep(1000)
    }
    return ExitStatus(status)
  }

  private static func copy(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<CChar>? {
    word.withMemoryRebound(to: CChar.self) { word in word.baseAddress.flatMap { strdup($0) } }
  }
}
