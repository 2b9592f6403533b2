import Markup
import NewsCore

/// The day of publication in what a page has for its scripts alone: `"publishedDate": "2026-04-14T08:30:00Z"`.
enum ScriptDate {
  /// `nil` where the scripts speak of several days, for then they are those of many articles.
  static func published(in document: HTMLDocument) -> PublicationDate? {
    var found: PublicationDate?
    var seen = 0
    for node in document.nodes.indices where document.nodes[node].tag == .script {
      let text = document.string(of: node)
      seen += text.utf8.count
      guard seen < mostBytes else { break }
      for date in dates(in: Array(text.utf8)) {
        guard found == nil || found?.day == date.day else { return nil }
        found = found ?? date
      }
    }
    return found
  }

  private static let mostBytes = 4 << 20
  private static let names = ["ublish", "ublication", "ubDate", "ubTime", "ubtime", "reateTime", "reate_time"]

  private static let endings = ["date", "time", "at", "on", "ed"]

  private static func dates(in bytes: [UInt8]) -> [PublicationDate] {
    var dates: [PublicationDate] = []
    bytes.withUnsafeBufferPointer { bytes in
      for name in names {
        let name = Array(name.utf8)
        name.withUnsafeBufferPointer { name in
          var at = 0
          while dates.count < 100, let place = ByteSearch.first(name, in: bytes, from: at) {
            at = place + name.count
            if let date = value(in: bytes, from: at) { dates.append(date) }
          }
        }
      }
    }
    return dates
  }

  /// Behind the rest of a name: `edDate": "2026-04-14"`, `_time = 2026-04-14`.
  private static func value(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> PublicationDate? {
    var at = start
    while at < bytes.count, at < start + 16, (bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] == UInt8(ascii: "_") {
      at += 1
    }
    let rest = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    // `publishId` and `publish` alone say nothing of a day.
    guard rest.isEmpty ? bytes[start - 1] == UInt8(ascii: "e") : endings.contains(where: rest.hasSuffix) else {
      return nil
    }
    while at < bytes.count, at < start + 32, " \"':=\\".utf8.contains(bytes[at]) { at += 1 }
    let value = bytes[at..<min(at + 25, bytes.count)].prefix { !"\"',;}\\".utf8.contains($0) }
    guard at > start, value.first.map({ $0 &- 0x30 < 10 }) ?? false, value.count >= 8 else { return nil }
    return PageDates.read(String(decoding: value, as: UTF8.self))
  }
}
