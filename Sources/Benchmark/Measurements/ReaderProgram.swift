import FoundationEssentials
import Glibc

/// The program under measurement, and what is pressed and seen in it.
struct ReaderProgram: Sendable {
  let path: String
  /// The commands that it names.
  private let help: String

  /// On the screen as soon as a headline is: the minutes it takes to read.
  static let headlineMark = " min"
  static let down = "j"
  static let pageDown = "\u{1B}[6~"
  static let top = "g"
  static let bottom = "G"
  static let open = "\r"
  static let back = "q"
  static let search = "/"
  static let escape = "\u{1B}"
  static let leave = ["Q"]

  /// - Parameter path: of a binary; without one, the package that holds this benchmark is built for release.
  init(path: String?) throws(BenchmarkError) {
    let binary: String
    if let path { binary = path } else { binary = try Self.built() }
    self.path = try Folder.absolute(binary)
    do {
      help = try Subprocess.output(of: self.path, ["--help"])
    } catch {
      throw .program("\(self.path) --help: \(error.words)")
    }
  }

  func require(_ command: String) throws(MeasurementError) {
    guard has(command) else { throw .notYet("There is no command “\(command)” yet.") }
  }

  func has(_ command: String) -> Bool { help.contains("broadsheet \(command) ") }

  /// `swift run` builds the benchmark alone, and yesterday's reader would be measured.
  private static func built() throws(BenchmarkError) -> String {
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let build = own.firstRange(of: "/.build/")
    else { throw .usage("--binary wants the path of broadsheet, which is not built beside this") }
    let package = String(own[..<build.lowerBound])
    do {
      _ = try Subprocess.output(
        of: "/usr/bin/env",
        ["swift", "build", "-c", "release", "--product", "broadsheet", "--package-path", package])
    } catch {
      throw .program("broadsheet cannot be built: \(error.words)")
    }
    return package + "/.build/release/broadsheet"
  }
}
