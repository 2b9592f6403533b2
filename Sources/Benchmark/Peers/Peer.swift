/// Another reader, measured on the same articles through the same terminal.
protocol Peer: Sendable {
  /// The programs it needs; where one is missing, the reader is left out and this is said.
  static var programs: [String] { get }
  static var name: String { get }

  init(feeds: FeedCorpus, sandbox: Sandbox, limit: Duration)

  /// What it reached; what it cannot do is left out, what went wrong is among the remarks.
  func report() -> PeerReport
}

extension Peer {
  static var isInstalled: Bool { programs.allSatisfy { path(of: $0) != nil } }

  /// Where a program is; `nil` where it is not installed.
  static func path(of program: String) -> String? {
    try? Subprocess.output(of: "/bin/sh", ["-c", "command -v \(program)"]).split(separator: "\n").first.map(String.init)
  }
}
