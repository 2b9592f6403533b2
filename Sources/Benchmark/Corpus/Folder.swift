import FoundationEssentials
import Glibc

/// A folder of the benchmark's own.
struct Folder: Sendable {
  let path: String

  /// Made with all above it, where it is not there yet.
  init(_ path: String) throws(BenchmarkError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .folder(path, "\(error)")
    }
    self.path = try Self.absolute(path)
  }

  /// Programs run in folders of their own, where a relative path leads elsewhere.
  static func absolute(_ path: String) throws(BenchmarkError) -> String {
    guard let real = realpath(path, nil) else { throw .folder(path, String(cString: strerror(errno))) }
    defer { free(real) }
    return String(cString: real)
  }

  /// One that has no other name than the system gives it.
  static func temporary() throws(BenchmarkError) -> Folder {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/broadsheet-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .folder(base, String(cString: strerror(errno))) }
    return try Folder(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  func folder(_ name: String) throws(BenchmarkError) -> Folder { try Folder(path + "/" + name) }

  func write(_ bytes: [UInt8], as name: String) throws(BenchmarkError) {
    try Self.write(bytes, to: path + "/" + name)
  }

  /// Writes behind what a file has already.
  func append(_ bytes: [UInt8], to name: String) throws(BenchmarkError) {
    try Self.write(bytes, to: path + "/" + name, O_APPEND)
  }

  static func write(_ bytes: [UInt8], to path: String, _ way: Int32 = O_TRUNC) throws(BenchmarkError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | way | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .folder(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .folder(path, String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  /// The bytes of a file in it; `nil` where there is none.
  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
  }

  /// Takes away what is in it, and itself.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
