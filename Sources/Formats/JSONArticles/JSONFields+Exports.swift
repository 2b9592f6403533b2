import Markup
import NewsCore
import Text

/// What readers call things in the files they hand out: Google Reader and all that speak its language since (FreshRSS, Inoreader,
/// The Old Reader), Miniflux, Tiny Tiny RSS, wallabag, Omnivore.
extension JSONFields {
  /// Google Reader's items have lists of places.
  var exportedLink: String? {
    ["canonical", "alternate"].lazy.compactMap { value[$0]?.items?.first?["href"]?.text }.first
  }

  /// Google Reader's texts are objects, `{"direction": "ltr", "content": "<p>…"}`: the article, or for want of it the summary.
  var exportedBody: String? {
    ["content", "summary"].lazy.compactMap { value[$0]?["content"]?.text }.first { !$0.isEmpty }
  }

  /// The feed that an item came from, or whose page it was.
  var exportedSite: String? {
    (value["origin"]?["title"] ?? value["feed"]?["title"])?.text ?? text("feed_title", "domain_name")
  }

  /// What the publisher calls it by, among what Google Reader has in the same list.
  var exportedTopics: [String] { names("categories").filter { !$0.hasPrefix("user/") } }

  /// What was done with it there, which is offered to the reader.
  var exportedMarks: [ReadingChange] {
    let states = names("categories").filter { $0.hasPrefix("user/") }
    let isRead =
      isOn("is_archived") || state == "archived" || isOfFeed && (state == "read" || value["unread"]?.flag == false)
      || states.contains { $0.hasSuffix("/state/com.google/read") }
    let isStarred =
      isOn("is_starred") || isOfFeed && (isOn("starred") || isOn("marked"))
      || states.contains { $0.hasSuffix("/state/com.google/starred") }
    let labels = states.compactMap { state in state.firstRange(of: "/label/").map { String(state[$0.upperBound...]) } }
    var marks: [ReadingChange] = (isRead ? [.read(true)] : []) + (isStarred ? [.starred(true)] : [])
    for name in (ownTags + labels).prefix(40).map({ SafeText.line($0).trimmingBlanks }) where !name.isEmpty {
      let tag = ReadingChange.tag(name, isOn: true)
      if tag.excess == 0, !marks.contains(tag) { marks.append(tag) }
    }
    return marks
  }

  /// What the reader called it by, and not the publisher: of wallabag its tags, of others its labels.
  private var ownTags: [String] { names("labels") + (value["is_archived"] == nil ? [] : names("tags")) }

  private var state: String? { (value["state"] ?? value["status"])?.text?.lowercased() }

  /// Whether it is an item that a program for feeds wrote down: what else calls itself read or marked may mean anything.
  private var isOfFeed: Bool { value["feed_id"] != nil || value["feed"]?.members != nil }

  /// `true`, or 1.
  private func isOn(_ name: String) -> Bool { value[name]?.flag == true || value[name]?.integer == 1 }
}
