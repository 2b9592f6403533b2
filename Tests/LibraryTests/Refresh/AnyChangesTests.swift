import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("Refresh: any changes")
struct AnyChangesTests {
  @Test("After any changes the index is what a new one would be", arguments: 1...4 as ClosedRange<UInt64>)
  func anyChanges(seed: UInt64) async throws {
    var files = AnyFiles(in: try TemporaryFolder(), numbers: SeededNumbers(seed: seed))
    let index = try BareIndex(of: files.folder)
    var time: Int64 = 0
    var done: [String] = []
    for step in 0..<120 {
      done.append(try files.change())
      if step % 3 == 0 {
        let all = try await index.open.rows.all().numbers
        for story in all.shuffled(using: &files.numbers).prefix(2) {
          guard let id = try await index.open.rows.faces(of: [story]).first else { continue }
          time += 1
          let isOn = Bool.random(using: &files.numbers)
          try await index.merge(isOn ? .read(true) : .read(false), of: id, at: time)
        }
      }
      guard Int.random(in: 0..<3, using: &files.numbers) == 0 else { continue }
      try await index.refreshed()
      if Bool.random(using: &files.numbers) { try await index.filled() }
      let faults = try index.faults() + (await index.differences())
      try #require(faults == [], "seed \(seed), step \(step): \(done.suffix(6))")
      done = []
    }
    try await index.refreshed()
    try await index.filled()
    #expect(try index.faults() == [])
    #expect(try await index.open.rows.unsearchable() == 0)
  }
}

/// Does to a folder whatever can be done to one.
private struct AnyFiles {
  let folder: TemporaryFolder
  var numbers: SeededNumbers
  private var saved = 1_790_000_000

  init(in folder: TemporaryFolder, numbers: SeededNumbers) {
    self.folder = folder
    self.numbers = numbers
  }

  /// Files and folders that are there, by their names below the folder.
  private func there() -> (files: [String], folders: [String]) {
    var (files, folders): ([String], [String]) = ([], [])
    let names = FileManager.default.enumerator(atPath: folder.url.path)
    while let name = names?.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.url.appending(path: name).path, isDirectory: &isFolder)
      if isFolder.boolValue { folders.append(name) } else { files.append(name) }
    }
    return (files.sorted(), folders.sorted())
  }

  /// Few names and few texts, so that they meet.
  private mutating func name() -> String {
    let folders = ["", "", "a/", "b/", "a/c/", "b/c/"]
    return (folders.randomElement(using: &numbers) ?? "") + "\(Int.random(in: 0..<6, using: &numbers))"
  }

  private mutating func text() -> String {
    switch Int.random(in: 0..<14, using: &numbers) {
    case 0: return ""
    case 1: return "\u{0}\u{1}\u{2}"
    case let number:
      // Two sites each, whose pages have the same words.
      return Page(
        title: "Page \(number / 2)", section: "Section \(number % 3)",
        site: number % 2 == 0 ? "Coast Daily" : "Ridge Post",
        body: "LOWMARK (AP) — Text \(number / 2)."
      ).text
    }
  }

  /// - Returns: what was done.
  mutating func change() throws -> String {
    let (files, folders) = there()
    let (name, other) = (name(), files.randomElement(using: &numbers))
    let isTaken = folders.contains(name) || files.contains { name.hasPrefix($0 + "/") }
    let some = folders.randomElement(using: &numbers)
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0...3 where !isTaken:
      try folder.write(text(), to: name)
      saved += 7
      if Int.random(in: 0..<4, using: &numbers) > 0 { try folder.date(name, saved) }
      return "write \(name)"
    case 4, 5:
      guard let other, !isTaken, other != name else { break }
      try folder.move(other, to: name)
      return "move \(other) to \(name)"
    case 6:
      guard let other else { break }
      try folder.remove(other)
      return "remove \(other)"
    case 7:
      guard let other, !isTaken, !files.contains(name) else { break }
      try folder.makeFolder(String(name.dropLast()))
      try folder.link(other, to: name)
      return "link \(other) to \(name)"
    case 8:
      guard let some, !some.contains("/"), Bool.random(using: &numbers) else { break }
      try folder.remove(some)
      return "remove folder \(some)"
    case 9:
      guard let some, !folders.contains("d"), !files.contains("d") else { break }
      try folder.move(some, to: "d")
      return "move folder \(some) to d"
    case 10:
      guard let some = folders.contains("d") ? "d" : some else { break }
      let target = "\(["x", "y"].randomElement(using: &numbers) ?? "x")/\(Int.random(in: 0..<99, using: &numbers))"
      guard !folders.contains(target), !target.hasPrefix(some + "/") else { break }
      try folder.move(some, to: target)
      return "move folder \(some) to \(target)"
    case 11:
      guard let other else { break }
      saved += 7
      try folder.date(other, saved)
      return "touch \(other)"
    default: break
    }
    return "nothing"
  }
}
