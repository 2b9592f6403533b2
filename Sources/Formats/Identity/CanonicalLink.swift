/// What is the same in all ways in which people write the address of one page.
///
/// By RFC 3986, section 6.2.2: scheme and host in small letters, no default port, no empty path. Beyond it, as every reader
/// does it: `http` is `https`, the fragment is dropped, and so are the parameters by which senders follow a click. Nothing
/// else is: a `www.` or a slash at the end may lead elsewhere.
struct CanonicalLink {
  let text: String

  /// `nil` for what is no address of a page: no `http`, no host, or the front page of a site alone, which many pages give as
  /// their own address by mistake.
  init?(_ link: String) {
    let trimmed = link.utf8.drop { $0 <= 0x20 }
    guard let first = trimmed.first, first | 0x20 == UInt8(ascii: "h") else { return nil }
    let bytes = Array(trimmed)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 3 <= bytes.count,
      bytes[(colon + 1)..<(colon + 3)].elementsEqual("//".utf8)
    else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = bytes[(colon + 3)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "#") }
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    let target = rest[host.endIndex...]
    let path = target.prefix { $0 != UInt8(ascii: "?") }
    let query = Self.query(target[path.endIndex...].dropFirst())
    guard !host.isEmpty, path.count > 1 || !query.isEmpty else { return nil }
    text = "https://" + Self.host(host) + (path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)) + query
  }

  private static func host(_ bytes: ArraySlice<UInt8>) -> String {
    var host = String(decoding: bytes, as: UTF8.self).lowercased()
    for port in [":80", ":443", ":"] where host.hasSuffix(port) {
      host.removeLast(port.count)
      break
    }
    return host
  }

  /// With its question mark; "" where nothing of it says which page is meant.
  private static func query(_ bytes: ArraySlice<UInt8>) -> String {
    let parameters = bytes.split(separator: UInt8(ascii: "&")).map { String(decoding: $0, as: UTF8.self) }
    let kept = parameters.filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !followers.contains(name)
    }
    return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
  }

  private static let followers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi",
  ]
}
