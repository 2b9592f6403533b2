import Formats
import Glibc
import Library
import Markup
import NewsCore
import Reader

/// The file in which what a reader chose is remembered; a few lines of YAML.
struct SettingsFile: Sendable {
  let path: String

  // MARK: Reading

  /// What it says, and what is wrong with it, with file and line; what cannot be used is as at first.
  func read() -> (settings: Settings, faults: [String]) {
    var settings = Settings()
    guard access(path, F_OK) == 0 else { return (settings, []) }
    let file: SourceFile
    do {
      file = try FileReader.read(FilePath(path))
    } catch {
      return (settings, [error.words])
    }
    let node: YAMLNode
    do {
      node = try YAMLNode(yaml: file.bytes)
    } catch {
      return (settings, ["\(path):\(error.mark.line): \(error.message); nothing in it is used"])
    }
    var faults: [String] = []
    for (key, value) in node.pairs ?? [] {
      guard let name = key.text, let text = value.text, !Self.apply(name, text, to: &settings) else { continue }
      faults.append("\(path):\(value.mark.line): “\(name): \(text)” is left out; nothing like it can be set")
    }
    return (settings, faults)
  }

  /// - Returns: whether there is such a setting, and this value for it.
  private static func apply(_ name: String, _ text: String, to settings: inout Settings) -> Bool {
    switch name {
    case "theme": settings.theme = text
    case "measure":
      guard let columns = Int(text), Settings.measures.contains(columns) else { return false }
      settings.measure = columns
    case "ambiguous-width":
      guard text == "wide" || text == "narrow" else { return false }
      settings.ambiguousIsWide = text == "wide"
    case "mouse":
      guard text == "on" || text == "off" else { return false }
      settings.mouse = text == "on"
    // Was remembered once; a reader who starts with one pane cannot know where the others are.
    case "one-pane": break
    case "headlines-columns", "sidebar-columns":
      guard let columns = Int(text), (1...1000).contains(columns) else { return false }
      if name == "headlines-columns" { settings.headlinesColumns = columns } else { settings.sidebarColumns = columns }
    default: return false
    }
    return true
  }

  // MARK: Writing

  static func text(of settings: Settings) -> String {
    var lines = [
      "# What was chosen in the reader; it writes this file anew at every change.",
      "theme: \(quoted(settings.theme))", "measure: \(settings.measure)",
      "ambiguous-width: \(settings.ambiguousIsWide ? "wide" : "narrow")", "mouse: \(settings.mouse ? "on" : "off")",
    ]
    if let columns = settings.headlinesColumns { lines.append("headlines-columns: \(columns)") }
    if let columns = settings.sidebarColumns { lines.append("sidebar-columns: \(columns)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { JSON.string(text).line }

  func write(_ settings: Settings) throws(WholeFile.Failure) {
    try WholeFile(path: path).write(Array(Self.text(of: settings).utf8))
  }
}
