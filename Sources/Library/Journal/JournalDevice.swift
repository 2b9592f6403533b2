import Glibc
import Markup
public import NewsCore

/// Which of a reader's machines this is, and so which file of the journal is its own.
///
/// Its name is made once, of the host's name for people and of chance, `alder-9f3a6c01`, and kept in `device` in the state
/// folder, which is not synchronised. There it stands with a fingerprint of the machine: where a home folder was copied to
/// another machine, or two machines come from one image, the fingerprint differs and the copy gets a name of its own. (The
/// fingerprint is of `/etc/machine-id` and the host's name; clones that share both share a file, which a synchroniser then
/// sets aside as a conflict. Nothing is lost by that either, since conflicts are read too.) A machine that loses its state
/// folder gets another name; its old file is read like any other. Where there is no state folder to be had, the fingerprint
/// stands in for chance, so that each start finds the same file.
public struct JournalDevice: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens.
  public let name: String

  /// - Parameter name: `nil` where it would do for no file's name.
  public init?(name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard isPlain, (1...64).contains(name.utf8.count) else { return nil }
    self.name = name
  }

  /// The device that the state folder tells of, or a new one.
  ///
  /// - Throws: `JournalError` where it cannot be kept.
  public init(stateFolder: FilePath, machine: Machine = .current) throws(JournalError) {
    let path = stateFolder.appending(Array("device".utf8))
    do throws(SystemFailure) {
      let file = try Self.file(at: path)
      // What cannot be understood is replaced: only a name is lost.
      if let kept = file.flatMap(Self.kept), kept.machine == machine.fingerprint {
        self = kept.device
        return
      }
      let new = Self(newOn: machine)
      try JournalFolder(path: stateFolder).make()
      if try new.keep(at: path, machine, replacing: file != nil) {
        self = new
      } else {
        // Another process was quicker.
        self = try Self.file(at: path).flatMap(Self.kept)?.device ?? new
      }
    } catch {
      throw JournalError(path, error)
    }
  }

  /// A device without a state folder: as the machine is called, and the same each time.
  public init(withoutState machine: Machine = .current) {
    name = Self.host(machine) + "-" + machine.fingerprint.suffix(8)
  }

  private init(newOn machine: Machine) {
    name = Self.host(machine) + "-" + Hexadecimal.random(digits: 8)
  }

  private static func host(_ machine: Machine) -> String {
    let letters = machine.hostName.lowercased().utf8.prefix { $0 != 0x2E }.map { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : 0x2D
    }
    return letters.isEmpty ? "device" : String(decoding: letters.prefix(32), as: UTF8.self)
  }

  private static func file(at path: FilePath) throws(SystemFailure) -> OpenFile? {
    do {
      return try OpenFile(path, O_RDONLY)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  private static func kept(in file: OpenFile) -> (device: JournalDevice, machine: String)? {
    guard let json = try? JSON(json: file.bytes(in: 0..<OpenFile.headLimit) ?? []),
      let device = json["device"]?.text.flatMap({ JournalDevice(name: $0) }), let machine = json["machine"]?.text
    else { return nil }
    return (device, machine)
  }

  /// - Returns: `false` where another process made the file first.
  private func keep(at path: FilePath, _ machine: Machine, replacing: Bool) throws(SystemFailure) -> Bool {
    let beside = FilePath(bytes: path.bytes + Array(".\(getpid())-\(Hexadecimal.random(digits: 8))".utf8))
    let json = JSON.object([
      ("v", .number(1)), ("device", .string(name)), ("machine", .string(machine.fingerprint)),
      ("about", .string("Names this machine's file of the journal. Not to be copied to another machine.")),
    ])
    defer { unlink(beside.cString) }
    let file = try OpenFile(beside, O_WRONLY | O_CREAT | O_EXCL)
    try file.write(Array(json.line().utf8) + [0x0A])
    try file.sync()
    // A link is made only where there is no file yet.
    let isThere = replacing ? rename(beside.cString, path.cString) == 0 : link(beside.cString, path.cString) == 0
    guard isThere || errno == EEXIST else {
      // Some file systems have no links.
      guard !replacing, rename(beside.cString, path.cString) == 0 else { throw SystemFailure(code: errno) }
      return true
    }
    return isThere
  }
}
