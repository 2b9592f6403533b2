import FoundationEssentials
import Glibc

/// A home of the benchmark's own for a program under measurement; the user's is never touched.
struct Sandbox: Sendable {
  let home: Folder

  var environment: [String: String] {
    [
      "HOME": home.path, "XDG_CACHE_HOME": home.path + "/cache", "XDG_DATA_HOME": home.path + "/data",
      "XDG_STATE_HOME": home.path + "/state", "XDG_CONFIG_HOME": home.path + "/config",
      "XDG_RUNTIME_DIR": home.path + "/run", "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "TZ": "UTC", "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "EDITOR": "true",
      "PAGER": "cat",
    ]
  }

  /// Whether the reader has left an index.
  var hasIndex: Bool { FileManager.default.fileExists(atPath: home.path + "/cache/broadsheet") }

  /// Everything a program has left there is forgotten.
  func clear() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? [] {
      try? FileManager.default.removeItem(atPath: home.path + "/" + name)
    }
    try? FileManager.default.createDirectory(
      atPath: home.path + "/run", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
