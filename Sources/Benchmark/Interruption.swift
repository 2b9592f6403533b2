import Glibc
import Synchronization

/// What is done where the benchmark is told to stop before its end: a temporary library is taken away. Programs under
/// measurement end by themselves, for their terminals go away with the benchmark.
final class Interruption: Sendable {
  private let folder = Mutex<Folder?>(nil)

  /// Blocks the signals for this thread and those it starts; to be made before there is any other.
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// From now on a folder goes with the benchmark.
  func remove(_ folder: Folder) { self.folder.withLock { $0 = folder } }

  /// Waits for a signal, and ends the benchmark.
  func wait() -> Never {
    var signals = Self.signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
    if let folder = folder.withLock({ $0 }) {
      // Another program in this one's place: no thread of this one goes on writing meanwhile.
      let script = "rm -rf -- \"$0\"; exit \(128 + signal)"
      let words = ["sh", "-c", script, folder.path].map { (word: String) in strdup(word) } + [nil]
      execv("/bin/sh", words)
    }
    exit(128 + signal)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }
}
