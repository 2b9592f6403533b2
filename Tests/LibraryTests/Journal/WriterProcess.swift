import Foundation
import NewsCore

/// Another process that writes a journal: `journal-writer`, which lies beside the tests.
struct WriterProcess {
  /// Where in its work it dies, if it does.
  enum Manner: Int, CaseIterable {
    case before, halfway, after
    /// It lives: there are no locks, and a write fails when somebody else has added to the file.
    case crowded

    /// Those of which it dies.
    static let allCases = [before, halfway, after]
  }

  private static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "journal-writer").path(percentEncoded: false)

  private let process = Process()
  private let output = Pipe()

  /// - Parameter unprivileged: as the user `nobody`, where the tests run as root, who may write everywhere.
  init(
    _ acts: [String], in folder: FilePath, device: String = "alder", dyingAt call: Int = 0, _ manner: Manner = .before,
    unprivileged: Bool = false
  ) throws {
    var words = [Self.path, folder.text, device, "\(call)", "\(manner.rawValue)"] + acts
    if unprivileged, geteuid() == 0 {
      words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + words
    }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  struct Result {
    /// What it told was done, before it ended.
    let told: [String]
    /// `nil` where it was killed.
    let code: Int32?
  }

  func result() throws -> Result {
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      told: String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init),
      code: process.terminationReason == .exit ? process.terminationStatus : nil)
  }
}
