import Glibc

/// Where files of the user's are kept, by the XDG base directory specification: relative values count as unset.
struct Directories {
  let home: String?
  let state: String?

  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    home = absolute("HOME")
    state = (absolute("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }).map { $0 + "/broadsheet" }
  }

  /// What the reader chose, remembered for the next time.
  var settingsFile: String? { state.map { $0 + "/reader.yaml" } }

  /// A path as people write it: the home folder is `~`.
  func shown(_ path: String) -> String {
    guard let home, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
