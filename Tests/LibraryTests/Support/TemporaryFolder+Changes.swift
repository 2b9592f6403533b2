import Foundation
import Glibc
import NewsCore

@testable import Library

/// What people and programs do to files.
extension TemporaryFolder {
  private func url(_ name: String) -> URL { url.appending(path: name) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

  /// As `mv` does: whatever file had the new name is replaced.
  func move(_ from: String, to: String) throws {
    let parent = url(to).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    guard rename(url(from).path, url(to).path) == 0 else { throw SystemFailure(code: errno) }
  }

  func link(_ from: String, to: String) throws {
    guard Glibc.link(url(from).path, url(to).path) == 0 else { throw SystemFailure(code: errno) }
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
  }

  /// Sets when a file was changed, in seconds since 1970: what was written just now is looked into once more.
  func date(_ name: String, _ seconds: Int) throws {
    let times = [timespec(tv_sec: seconds, tv_nsec: 1000), timespec(tv_sec: seconds, tv_nsec: 1000)]
    guard utimensat(AT_FDCWD, url(name).path, times, 0) == 0 else { throw SystemFailure(code: errno) }
  }

  /// Writes a page that was saved a good while ago.
  func write(_ page: Page, to name: String, savedAt seconds: Int = 1_795_000_000) throws {
    try write(page.text, to: name)
    try date(name, seconds)
  }

  /// Writes other bytes into the same file, as many, with the same date: only who opens it can tell.
  func overwriteSecretly(_ name: String, _ text: String) throws {
    var before = stat()
    guard stat(url(name).path, &before) == 0 else { throw SystemFailure(code: errno) }
    let file = try OpenFile(path(name), O_WRONLY)
    try file.write(Array(text.utf8))
    let times = [before.st_atim, before.st_mtim]
    guard utimensat(AT_FDCWD, url(name).path, times, 0) == 0 else { throw SystemFailure(code: errno) }
  }
}
