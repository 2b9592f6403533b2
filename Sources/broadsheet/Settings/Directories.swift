import Glibc

/// Where files of the user's are kept, by the XDG base directory specification: relative values count as unset.
struct Directories {
  let home: String?
  /// What may be lost without much harm, what may not, and what can be made again.
  let state, data, cache: String?

  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let home = absolute("HOME")
    func folder(_ name: String, orInHome standard: String) -> String? {
      (absolute(name) ?? home.map { $0 + standard }).map { $0 + "/broadsheet" }
    }
    self.home = home
    state = folder("XDG_STATE_HOME", orInHome: "/.local/state")
    data = folder("XDG_DATA_HOME", orInHome: "/.local/share")
    cache = folder("XDG_CACHE_HOME", orInHome: "/.cache")
  }

  /// What the reader chose, remembered for the next time.
  var settingsFile: String? { state.map { $0 + "/reader.yaml" } }

  /// A path as people write it: the home folder is `~`.
  func shown(_ path: String) -> String {
    guard let home, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
