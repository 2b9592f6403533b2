import Foundation
import NewsCore

/// Another process that keeps a library: `index-writer`, which lies beside the tests.
struct IndexWriterProcess {
  typealias Manner = WriterProcess.Manner

  private static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "index-writer").path(percentEncoded: false)

  private let process = Process()
  private let output = Pipe()

  init(
    _ words: [String], of root: FilePath, keptIn kept: FilePath, dyingAt call: Int = 0, _ manner: Manner = .before
  ) throws {
    process.executableURL = URL(filePath: Self.path)
    process.arguments = [root.text, kept.text, "\(call)", "\(manner.rawValue)"] + words
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  struct Result {
    /// The articles that it told were marked, and what else it told.
    var marked: [ArticleID] = []
    var told: [String] = []
    /// `nil` where it was killed.
    let code: Int32?
    var calls: Int { told.last?.split(separator: " ").first.flatMap { Int($0) } ?? 0 }
  }

  func result() throws -> Result {
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    var result = Result(code: process.terminationReason == .exit ? process.terminationStatus : nil)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if let id = ArticleID(String(line)) { result.marked.append(id) } else { result.told.append(String(line)) }
    }
    return result
  }
}
