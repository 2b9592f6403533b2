/// Where a page stands on the web.
///
/// It is what the article's id is made of, so a wrong one makes one article of many: pages of some sites all name the front page,
/// or a section, as the address to keep.
enum PageLink {
  /// - Parameters:
  ///   - own: what the page says of itself, the most trusted first.
  ///   - known: where it was fetched from, if that is known.
  ///   - isArticle: whether the page says that it is an article.
  static func link(own: [String], known: String?, isArticle: Bool) -> String? {
    guard let first = own.first else { return known }
    if let exact = (own.dropFirst() + [known].compactMap(\.self)).first(where: { isDeeper($0, below: first) }) {
      return exact
    }
    return isArticle && path(of: first).isEmpty && !first.contains("?") ? nil : first
  }

  /// Whether an address is one of the articles that stand below another: `/harbour/night-ferry-stays` below `/harbour`. What is
  /// a form of the same article is not: its second page, its comments, what is to be printed.
  private static func isDeeper(_ link: String, below other: String) -> Bool {
    guard host(of: link) == host(of: other) else { return false }
    let (long, short) = (path(of: link), path(of: other))
    guard short.count < 2, long.count > short.count, long.starts(with: short), let last = long.last else {
      return false
    }
    let words = last.lowercased().split { !$0.isLetter && !$0.isNumber }
    return last.utf8.count >= 8
      && words.allSatisfy { !["page", "comment", "comments", "amp", "print", "feed"].contains($0) }
  }

  /// Whether it is the address of a whole site, or of its edition in a language: `/`, `/es/`.
  static func isFrontPage(_ link: String) -> Bool {
    let path = path(of: link)
    return !link.contains("?") && (path.isEmpty || path.count == 1 && path[0].utf8.count == 2)
  }

  private static func host(of link: String) -> Substring {
    let rest = link.range(of: "://").map { link[$0.upperBound...] } ?? link[...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }

  /// The names between the strokes; a page that stands for its folder is none.
  private static func path(of link: String) -> [Substring] {
    let rest = link.range(of: "://").map { link[$0.upperBound...] } ?? link[...]
    let names = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
    return Array(names.last?.hasPrefix("index.") ?? false ? names.dropLast() : names)
  }
}
