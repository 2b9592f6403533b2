import Glibc

/// Where and when the numbers were taken.
struct Machine: Codable {
  let date: String
  let processor: String
  let cores: Int
  /// In GiB.
  let memory: Int
  /// How many threads wanted to run at the start, on average of a minute: what else the machine had to do.
  let load: Double

  static func here() -> Machine {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Machine(
      date: "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))", processor: processor,
      cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      memory: Int((Double(sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))) / Double(1 << 30)).rounded()),
      load: averageLoad)
  }

  private static var averageLoad: Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : .nan
  }

  private static var processor: String {
    let lines = String(decoding: ProcessTree.contents("/proc/cpuinfo") ?? [], as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("model name") }), let colon = line.firstIndex(of: ":") else {
      return "unknown processor"
    }
    return String(line[line.index(after: colon)...].drop { $0 == " " })
  }
}
