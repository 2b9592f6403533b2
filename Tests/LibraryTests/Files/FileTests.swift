import Formats
import Foundation
import Glibc
import NewsCore
import Testing

@testable import Library

@Suite("Files and folders")
struct FileTests {
  @Test("Folders are walked; hidden files, links and special files in them are left alone")
  func walk() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("x", to: "secret.txt")
    for name in ["b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/config", "a/.x"] {
      try folder.write("x", to: name)
    }
    symlink(outside.url.path, folder.url.appending(path: "out").path)
    symlink(folder.url.path, folder.url.appending(path: "loop").path)
    symlink("b.txt", folder.url.appending(path: "link.txt").path)
    mkfifo(folder.url.appending(path: "fifo").path, 0o600)
    #expect(found([folder.path]) == ["1.txt", "2.txt", "b.txt"])
  }

  @Test("A path that was named is taken though it is hidden or a link")
  func named() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: ".hidden.txt")
    try folder.write("x", to: "real/page.txt")
    symlink("real", folder.url.appending(path: "link").path)
    #expect(found([folder.path(".hidden.txt"), folder.path("link")]) == [".hidden.txt", "page.txt"])
  }

  @Test("A FIFO, a device, a missing path and a circle of links are named with their reason, at once")
  func special() async throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.url.appending(path: "fifo").path, 0o600)
    symlink("round", folder.url.appending(path: "round").path)
    let paths = [folder.path("fifo"), FilePath("/dev/zero"), folder.path("missing"), folder.path("round")]
    let library = try Kind.memory.library(of: paths, keptIn: folder.path(".kept"))
    await library.load()
    let reasons = await library.problems().map(\.reason).sorted()
    #expect(
      reasons == [
        "cannot be opened: no such file or directory", "cannot be opened: too many levels of symbolic links",
        "is neither a file nor a folder", "is neither a file nor a folder",
      ])
    #expect(throws: FileProblem.self) { try FileReader.read(folder.path("fifo")) }
    #expect(throws: FileProblem.self) { try FileReader.read(FilePath("/dev/zero")) }
    #expect(throws: FileProblem.self) { try FileReader.read(folder.path) }
  }

  @Test("A name that is no UTF-8 is a name as any other")
  func bytesInNames() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending([0x66, 0xFF, 0x0A, 0x67])
    let descriptor = open(path.cString, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    let text = Array(Page(title: "Found").text.utf8)
    #expect(write(descriptor, text, text.count) == text.count)
    close(descriptor)
    let library = try await Kind.memory.library(of: folder)
    #expect(try await library.titles() == ["Found"])
  }

  @Test("Pictures in folders are counted and left alone; one that was named is a problem, as is an empty file")
  func noText() async throws {
    let folder = try TemporaryFolder()
    let picture = Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    try folder.write(picture, to: "in/picture.png")
    let named = try folder.write(picture, to: "named.png")
    let empty = try folder.write("", to: "in/empty.txt")
    let library = try await Kind.memory.library(of: [folder.path("in"), named])
    let status = await library.status()
    #expect(status.skipped == 1)
    #expect(status.problems == 2)
    let problems = await library.problems()
    #expect(problems.first { $0.path == named }?.reason == "is not text")
    #expect(problems.first { $0.path == empty }?.reason == "has no text in it")
  }

  @Test("Everything of a pipe is read, however it comes")
  func pipe() async throws {
    var ends: [Int32] = [0, 0]
    #expect(Glibc.pipe(&ends) == 0)
    let (out, input) = (ends[0], ends[1])
    let writer = Thread {
      for _ in 0..<50 {
        _ = Array(repeating: UInt8(0x61), count: 4000).withUnsafeBytes { write(input, $0.baseAddress, 4000) }
      }
      close(input)
    }
    writer.start()
    let file = try FileReader.readAll(out, named: FilePath("-"))
    close(out)
    #expect(file.bytes.count == 200_000)
  }

  @Test("A thousand files all arrive, each once, and the counts agree")
  func thousand() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<1000 {
      try folder.write(
        Page(title: "Page \(number)", body: "A (AP) — Text \(number).").text, to: "\(number % 7)/\(number).txt")
    }
    let library = try await Kind.memory.library(of: folder)
    #expect(try await Set(library.titles()).count == 1000)
    let status = await library.status()
    #expect(status.work == nil && status.articles == 1000)
  }

  private func found(_ paths: [FilePath]) -> [String] {
    var walk = FolderWalk(paths)
    var names: [String] = []
    while let found = walk.next() {
      if case .file(let path, _) = found { names.append(path.name) }
    }
    return names
  }
}
