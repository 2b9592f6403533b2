import Glibc
import VirtualTerminal

/// A home folder that nobody has lived in, with the files that a test puts there; it is gone with this value.
final class House {
  let path: String

  init() throws {
    var template = Array("/tmp/broadsheet.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(doing: "mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // Who has dropped root's rights is to get in.
    chmod(path, 0o755)
  }

  deinit {
    // Not FileManager: it knows no names that are no UTF-8.
    _ = try? BareProgram.run("/bin/rm", ["rm", "-rf", path].map { Array($0.utf8) })
  }

  struct Failure: Error {
    let action: String
    let code = errno

    init(doing action: String) { self.action = action }
  }

  /// All that the program is told of the world.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_STATE_HOME": path + "/state", "XDG_DATA_HOME": path + "/data",
      "XDG_CACHE_HOME": path + "/cache", "XDG_CONFIG_HOME": path + "/config", "LANG": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Writes a file below the home folder, with the folders it needs.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(Array(name.utf8), Array(text.utf8))
    return path + "/" + name
  }

  /// Names, as texts, are bytes.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
    let whole = Array(path.utf8) + [0x2F] + name
    for (index, byte) in whole.enumerated() where byte == 0x2F && index > 0 { mkdir(cString(whole[..<index]), 0o755) }
    let descriptor = open(cString(whole[...]), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(doing: "open") }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(doing: "write") }
  }

  /// - Returns: `nil` where there is no such file.
  func read(_ name: String) -> [UInt8]? {
    let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(descriptor, &part, part.count), count > 0 { bytes += part.prefix(count) }
    return bytes
  }

  private func cString(_ bytes: ArraySlice<UInt8>) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
