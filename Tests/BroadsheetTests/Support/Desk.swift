import Foundation
import Glibc
import Testing
import VirtualTerminal

/// The reader at a terminal.
final class Desk {
  let house: House
  let terminal: VirtualTerminal

  /// Starts it, on the sample edition where no paths are given.
  /// - Parameters:
  ///   - missing: variables that are not set.
  ///   - shell: what a shell runs in its place; the program and its arguments are `"$0" "$@"`.
  init(
    _ arguments: [String] = [], house: House? = nil, columns: Int = 130, rows: Int = 40,
    environment: [String: String] = [:], without missing: [String] = [], shell: String? = nil
  ) throws {
    self.house = try house ?? House()
    terminal = try VirtualTerminal(columns: columns, rows: rows)
    let environment = self.house.environment.merging(environment) { $1 }.filter { !missing.contains($0.key) }
    let words = shell.map { ["-c", $0, Binary.path] + arguments } ?? arguments
    try terminal.spawn(
      shell == nil ? Binary.path : "/bin/sh", words, environment: environment, folder: self.house.path)
  }

  /// On the folder of `Page.put`, with all its headlines there.
  static func onPages(
    in house: House? = nil, columns: Int = 130, rows: Int = 40, environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Desk {
    let house = try house ?? House()
    let desk = try Desk(
      [try Page.put(in: house)], house: house, columns: columns, rows: rows, environment: environment, shell: shell)
    // The header counts them before the list has its rows; the status line does not.
    desk.sees { $0.status.hasSuffix("1/4") }
    return desk
  }

  /// Opens the newest page and waits until keys are the article's and its lists are looked up; a preview shows much of it
  /// before.
  func openTower(sourceLocation: SourceLocation = #_sourceLocation) {
    type(Typed.enter)
    sees("Space read on", "2 of 3 here", "3 unread", sourceLocation: sourceLocation)
  }

  func type(_ keys: String) { terminal.type(keys) }

  // MARK: What is on the screen

  /// Waits until the screen shows all of these.
  func sees(_ wanted: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    sees(sourceLocation) { desk in wanted.allSatisfy(desk.terminal.text.contains) }
  }

  func seesNo(_ unwanted: String, sourceLocation: SourceLocation = #_sourceLocation) {
    sees(sourceLocation) { desk in !desk.terminal.text.contains(unwanted) }
  }

  /// Waits until the screen is as wanted, and shows it where it never is.
  func sees(
    _ sourceLocation: SourceLocation = #_sourceLocation, within limit: Duration = .seconds(20),
    that isReached: (Desk) -> Bool
  ) {
    let isSeen = terminal.waitUntil(limit) { _ in isReached(self) }
    #expect(isSeen, "\(terminal.text)", sourceLocation: sourceLocation)
  }

  /// The lines of a pane, counted from the left.
  func pane(_ number: Int) -> [String] {
    terminal.lines.dropFirst().dropLast().map { line in
      let parts = line.split(separator: "│", omittingEmptySubsequences: false)
      return parts.indices.contains(number) ? String(parts[number]) : ""
    }
  }

  var status: String { terminal.lines.last ?? "" }

  /// Waits until `Page.tower` is there; the status line is the last that is drawn, so all of the frame is.
  func sees(passage: Int, at progress: String, sourceLocation: SourceLocation = #_sourceLocation) {
    sees(sourceLocation) { $0.topPassage == passage && $0.status.hasSuffix(progress) }
  }

  /// The row with the mark of the selected headline.
  var selectedHeadline: String { pane(0).first { $0.hasPrefix("▸") } ?? "" }

  /// The number of the first passage of `Page.tower` in the article's pane.
  var topPassage: Int? {
    pane(1).lazy.compactMap { line in
      line.split(separator: " ").first == "Passage" || line.hasPrefix("▸Passage")
        ? line.split(separator: " ").dropFirst().first.flatMap { Int($0) } : nil
    }.first
  }
}

/// Names of keys that are no characters.
enum Typed {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let suspend = "\u{1A}"
}

/// Whether a terminal is as it was before the program came.
func expectLeft(_ terminal: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(terminal.settings == terminal.originalSettings, sourceLocation: sourceLocation)
  #expect(!terminal.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(terminal.cursorIsVisible, sourceLocation: sourceLocation)
  #expect(!terminal.mouseIsOn, sourceLocation: sourceLocation)
  #expect(!terminal.titleWasSet, sourceLocation: sourceLocation)
  // The emulator does not tell of bracketed pastes and of the keypad: what was turned on last was turned off.
  for (on, off) in [("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?1h", "\u{1B}[?1l"), ("\u{1B}=", "\u{1B}>")] {
    let written = String(decoding: terminal.received, as: UTF8.self)
    guard let lastOn = written.range(of: on, options: .backwards) else { continue }
    let lastOff = written.range(of: off, options: .backwards)
    #expect(
      lastOff.map { $0.lowerBound > lastOn.lowerBound } == true, "\(on.dropFirst())", sourceLocation: sourceLocation)
  }
}

extension VirtualTerminal {
  var isBlank: Bool { text.allSatisfy { $0.isWhitespace } }
}
