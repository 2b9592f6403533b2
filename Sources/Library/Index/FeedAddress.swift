/// The address of a feed or a site, the same however it is written: without scheme, `www.`, a slash at its end, and what stands
/// behind `#`. Coarser than the address of an article: it only has to tell the feeds of one reader apart.
struct FeedAddress: Hashable, Sendable {
  let text: String

  /// `nil` for what has nothing to tell by.
  init?(_ address: String) {
    // What the query language keeps for itself is none of it.
    var rest = address.filter { !$0.isWhitespace && $0 != "\"" && $0 != "*" }[...].prefix { $0 != "#" }
    for scheme in ["feed:", "https:", "http:"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    while rest.hasPrefix("/") { rest.removeFirst() }
    while rest.hasSuffix("/") { rest.removeLast() }
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<end].lowercased()
    while host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    // With a slash it is known as an address in a query.
    text = host + (end == rest.endIndex ? "/" : rest[end...])
  }
}
