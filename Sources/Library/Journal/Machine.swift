import Glibc
import NewsCore

/// What tells one machine from another.
public struct Machine: Hashable, Sendable {
  public let hostName: String
  /// What `/etc/machine-id` says; "" where there is none.
  public let id: String

  public init(hostName: String, id: String) {
    self.hostName = hostName
    self.id = id
  }

  public static var current: Machine {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let hostName = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = try? OpenFile(FilePath("/etc/machine-id"), O_RDONLY)
    return Machine(hostName: hostName, id: String(decoding: file?.bytes(in: 0..<64) ?? [], as: UTF8.self))
  }

  /// The id itself is not to be shown around (machine-id(5)).
  var fingerprint: String {
    Hexadecimal.digits(FNV1a.hash(Array(id.utf8) + [0] + Array(hostName.utf8)), count: 16)
  }
}
