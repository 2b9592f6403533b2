/// Links as pages have them, made whole (RFC 3986, section 5).
enum WebLink {
  /// The link, against the page's own where it is relative and that is known.
  ///
  /// `nil` for what leads nowhere: places in the same page, scripts, data.
  static func resolved(_ reference: some Sequence<UInt8>, against base: String?) -> String? {
    var bytes = reference.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    if start > 0 { bytes.removeFirst(start) }
    guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if let scheme = scheme(of: text) { return isHarmless(scheme) ? text : nil }
    guard let base, let colon = scheme(of: base)?.endIndex else { return text.hasPrefix("//") ? "https:" + text : text }
    if text.hasPrefix("//") { return base[...colon] + text }
    return resolved(text, againstPathOf: base, colon: colon)
  }

  private static func resolved(_ text: String, againstPathOf base: String, colon: String.Index) -> String? {
    let rest = base[base.index(after: colon)...]
    guard rest.hasPrefix("//") else { return nil }
    let host = rest.dropFirst(2)
    let hostEnd = host.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? base.endIndex
    let site = base[..<hostEnd]
    let path = base[hostEnd...].prefix { $0 != "?" && $0 != "#" }
    if text.hasPrefix("?") { return String(site) + (path.isEmpty ? "/" : String(path)) + text }
    let split = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let target = text[..<split]
    let folder = target.hasPrefix("/") ? "" : path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return String(site) + withoutDots(folder + target) + text[split...]
  }

  /// RFC 3986, section 5.2.4.
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var parts: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in zip(segments.indices, segments) {
      let isLast = index == segments.endIndex - 1
      switch segment {
      case ".": if isLast { parts.append("") }
      case "..":
        _ = parts.popLast()
        if isLast { parts.append("") }
      default: parts.append(segment)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func scheme(of text: String) -> Substring? {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26,
      let colon = text.utf8.prefix(20).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let scheme = text[..<colon]
    let isScheme = scheme.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isScheme ? scheme : nil
  }

  private static func isHarmless(_ scheme: Substring) -> Bool {
    if scheme == "https" || scheme == "http" { return true }
    return !["javascript", "vbscript", "data", "about", "blob", "file", "livescript", "mocha"].contains(
      scheme.lowercased())
  }
}
