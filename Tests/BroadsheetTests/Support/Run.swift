import Glibc
import VirtualTerminal

/// A command that ran to its end, with what it printed.
struct Run {
  enum Input {
    case text(String)
    case bytes([UInt8])
    case closed
  }

  enum Output {
    case kept
    /// Somebody who reads no more.
    case nobody
    case closed
    /// A disk without room.
    case full
  }

  let output: [UInt8]
  let complaint: String
  /// `nil` where it did not end.
  let status: ExitStatus?

  /// - Parameter program: what is run instead of the program itself, such as `setpriv`; it gets its name as first argument.
  init(
    _ arguments: [String], in house: House, input: Input = .bytes([]), output: Output = .kept,
    environment: [String: String] = [:], through program: [String] = []
  ) throws {
    try self.init(
      bytes: arguments.map { Array($0.utf8) }, in: house, input: input, output: output, environment: environment,
      through: program)
  }

  init(
    bytes arguments: [[UInt8]], in house: House, input: Input = .bytes([]), output: Output = .kept,
    environment: [String: String] = [:], through program: [String] = []
  ) throws {
    let kept = try TemporaryFile()
    let complaints = try TemporaryFile()
    let given = try TemporaryFile()
    switch input {
    case .text(let text): try given.fill(Array(text.utf8))
    case .bytes(let bytes): try given.fill(bytes)
    case .closed: break
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw House.Failure(doing: "pipe") }
    close(ends[0])
    defer { close(ends[1]) }
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }

    var streams: (input: Int32?, output: Int32?, error: Int32?) = (given.descriptor, nil, complaints.descriptor)
    if case .closed = input { streams.input = nil }
    switch output {
    case .kept: streams.output = kept.descriptor
    case .nobody: streams.output = ends[1]
    case .full: streams.output = full
    case .closed: break
    }
    status = try BareProgram.run(
      program.first ?? Binary.path, (program + [Binary.path]).map { Array($0.utf8) } + arguments,
      environment: house.environment.merging(environment) { $1 }, folder: house.path, streams: streams)
    self.output = kept.bytes
    complaint = String(decoding: complaints.bytes, as: UTF8.self)
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// A file without a name.
private final class TemporaryFile {
  let descriptor: Int32

  init() throws {
    var template = Array("/tmp/broadsheet.XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw House.Failure(doing: "mkstemp") }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  func fill(_ bytes: [UInt8]) throws {
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw House.Failure(doing: "write") }
    lseek(descriptor, 0, SEEK_SET)
  }

  var bytes: [UInt8] {
    var all = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    let count = pread(descriptor, &all, all.count, 0)
    return Array(all.prefix(count))
  }
}
