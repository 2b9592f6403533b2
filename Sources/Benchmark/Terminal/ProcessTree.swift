import FoundationEssentials
import Glibc

/// What the system says of a process and those it started.
struct ProcessTree {
  let root: pid_t

  /// Whether any thread is running, or waits for the disk.
  var isBusy: Bool {
    members.contains { process in
      threads(of: process).contains { thread in
        // The state is the first letter behind the name, which is in parentheses and may hold anything.
        guard let text = Self.contents("/proc/\(process)/task/\(thread)/stat"), let end = text.lastIndex(of: 0x29),
          end + 2 < text.count
        else { return false }
        return text[end + 2] == UInt8(ascii: "R") || text[end + 2] == UInt8(ascii: "D")
      }
    }
  }

  /// The most memory that the first process ever had resident, in KiB.
  var peakMemory: Int? {
    guard let status = Self.contents("/proc/\(root)/status") else { return nil }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }

  private var members: [pid_t] {
    var found: [pid_t] = []
    var waiting = [root]
    while let process = waiting.popLast() {
      found.append(process)
      for thread in threads(of: process) {
        guard let children = Self.contents("/proc/\(process)/task/\(thread)/children") else { continue }
        waiting += String(decoding: children, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
      }
    }
    return found
  }

  private func threads(of process: pid_t) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
  }

  /// Files of the system have no size beforehand.
  static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}
