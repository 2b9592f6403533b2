import Foundation
import NewsCore
import Testing

@testable import Library

/// A small disk of its own, where this user may mount one.
final class SmallDisk {
  let folder: TemporaryFolder

  init(bytes: Int) throws {
    folder = try TemporaryFolder()
    guard Self.run(["mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", folder.path.text]) else {
      throw NotAllowed()
    }
  }

  deinit { _ = Self.run(["umount", "-l", folder.path.text]) }

  struct NotAllowed: Error {}

  static let isAllowed = (try? SmallDisk(bytes: 65_536)) != nil

  /// Makes room.
  func grow() throws {
    guard Self.run(["mount", "-o", "remount,size=\(64 << 20)", folder.path.text]) else { throw NotAllowed() }
  }

  func makeReadOnly() -> Bool { Self.run(["mount", "-o", "remount,ro", folder.path.text]) }

  private static func run(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite("Disks that cannot be written")
struct DiskTests {
  @Test(
    "On a full disk an act fails and leaves no trace; once there is room, all goes on",
    .enabled(if: SmallDisk.isAllowed, "mounting is not allowed here"))
  func full() async throws {
    let disk = try SmallDisk(bytes: 65_536)
    let ballast = try disk.folder.write(Data(count: 16_384), to: "ballast")
    let device = try Device("alder", in: disk.folder)
    let path = disk.folder.path("journal/alder.jsonl")
    var done = 0
    await #expect(throws: JournalError.full(path)) {
      while true {
        try await device.perform(.read(true), of: done..<(done + 90))
        done += 90
      }
    }
    #expect(done > 0)
    #expect(await device.numbersRead(0..<(done + 90)) == Array(0..<done))
    #expect(disk.folder.readJournal().faults.isEmpty)
    #expect(disk.folder.readJournal().states.count == done)
    #expect(
      JournalError.full(path).description
        == "Nothing is saved: no room is left on the disk of \(path.text). Make room, and do it again.")
    #expect(unlink(ballast.text) == 0)
    #expect(try await device.undo() == "undone: 90 marked read")
    #expect(try await device.perform(.read(true), of: done..<(done + 90)) == "90 marked read")
  }

  @Test(
    "Compaction that finds no room leaves the file as it was",
    .enabled(if: SmallDisk.isAllowed, "mounting is not allowed here"))
  func compaction() async throws {
    let disk = try SmallDisk(bytes: 262_144)
    try CompactionTests.write(disk.folder)
    let before = try disk.folder.bytes(of: "journal/alder.jsonl")
    var pages = 0
    while (try? disk.folder.write(Data(count: 4096), to: "ballast/\(pages)")) != nil { pages += 1 }
    let device = try Device("alder", in: disk.folder)
    await #expect(throws: JournalError.full(disk.folder.path("journal/alder.jsonl"))) {
      try await device.journal.compact(keepingLast: 100)
    }
    #expect(try disk.folder.bytes(of: "journal/alder.jsonl") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path("journal").text)
    #expect(names == ["alder.jsonl"])
    try FileManager.default.removeItem(atPath: disk.folder.path("ballast").text)
    #expect(try await device.journal.compact(keepingLast: 100) != nil)
  }

  @Test(
    "On a disk that can only be read the journal is read, and an act fails with its reason",
    .enabled(if: SmallDisk.isAllowed, "mounting is not allowed here"))
  func readOnly() async throws {
    let disk = try SmallDisk(bytes: 1 << 20)
    try disk.folder.write(Lines.head + "\n" + Lines.read(1) + "\n", to: "journal/alder.jsonl")
    #expect(disk.makeReadOnly())
    let device = try Device("alder", in: disk.folder)
    let path = disk.folder.path("journal/alder.jsonl")
    await #expect(throws: JournalError.readOnly(path)) { try await device.perform(.read(true), of: 2..<3) }
    #expect(await device.numbersRead(0..<4) == [1])
    #expect(throws: JournalError.readOnly(disk.folder.path("device"))) {
      try JournalDevice(stateFolder: disk.folder.path)
    }
  }

  /// Whether the writer can be run by somebody who may not write everywhere.
  private static let canBeUnprivileged =
    (try? WriterProcess([], in: FilePath("/"), unprivileged: true).result().code) == 2

  @Test(
    "In a folder of somebody else's an act fails with its reason",
    .enabled(if: canBeUnprivileged, "rights cannot be dropped here"))
  func notPermitted() throws {
    let folder = try TemporaryFolder()
    try folder.write(Lines.head + "\n", to: "journal/birch.jsonl")
    #expect(chmod(folder.path("journal").text, 0o555) == 0)
    defer { chmod(folder.path("journal").text, 0o755) }
    let result = try WriterProcess(["1"], in: folder.path("journal"), unprivileged: true).result()
    #expect(result.code == 3)
    let path = folder.path("journal/alder.jsonl")
    #expect(result.told == [JournalError.notPermitted(path).description])
    #expect(result.told.first?.contains("you may not write \(path.text)") == true)
  }

  @Test("Where there are no locks, an act that fails cuts nothing that others added meanwhile")
  func noLocks() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Lines.head + "\n" + Lines.read(1) + "\n", to: "journal/alder.jsonl")
    // The first call is for the lock, the second writes.
    let result = try WriterProcess(["2"], in: folder.path("journal"), dyingAt: 2, .crowded).result()
    #expect(result.code == 3)
    #expect(result.told == [JournalError.full(path).description])
    try await Device("alder", in: folder).perform(.read(true), of: 3..<4)
    let lines = try folder.text(of: "journal/alder.jsonl").split(separator: "\n")
    #expect(lines.contains("somebody else's line"))
    #expect(folder.readJournal().states.keys.sorted() == [article(1), article(3)])
  }

  @Test("Where a file stands in the folder's place, an act fails with its reason")
  func noFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "journal")
    let device = try Device("alder", in: folder)
    await #expect(throws: JournalError.failed(folder.path("journal/alder.jsonl"), reason: "not a directory")) {
      try await device.perform(.read(true), of: 0..<1)
    }
    let second = try Device("alder", in: folder, at: "other")
    try folder.write("x", to: "other/alder.jsonl/x")
    await #expect(throws: JournalError.self) { try await second.perform(.read(true), of: 0..<1) }
  }
}
