import Foundation
import NewsCore

/// A folder of real files that goes when the test ends.
final class TemporaryFolder: Sendable {
  let url: URL
  var path: FilePath { FilePath(url.path(percentEncoded: false)) }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "broadsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> FilePath { path.appending(Array(name.utf8)) }

  /// Writes a file; folders in its name are made.
  @discardableResult
  func write(_ text: String, to name: String) throws -> FilePath {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> FilePath {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return path(name)
  }
}
