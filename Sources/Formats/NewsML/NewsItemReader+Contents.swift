import Markup
import NewsCore

/// What an item carries, and what a package names.
extension NewsItemReader {
  /// An item may carry its text in several forms: the longest is read. One without a text, such as a picture, is told by
  /// its descriptions.
  func readContents(into draft: inout ArticleDraft) {
    var longest: NewsText?
    for contents in item.children("contentset").flatMap({ Array($0.children) }).prefix(64) {
      let type = contents.attribute("contenttype")?.lowercased()
      if contents.isNamed("remotecontent") {
        readRemote(contents, type, into: &draft)
      } else if let text = NewsText(in: contents, type: type, of: draft), text.length > longest?.length ?? 0 {
        longest = text
      }
    }
    longest?.fill(&draft)
    let descriptions = content?.children("description") ?? []
    let summary = descriptions.first { Self.word($0, "role") == "summary" } ?? descriptions.first
    if longest == nil {
      draft.blocks = descriptions.compactMap { $0.text() }.map { .paragraph(Paragraph($0)) }
    } else if let line = summary?.text(), !FeedBody.begins(draft.blocks, with: line) {
      draft.summary = line
    }
  }

  /// What lies elsewhere: the page of the article, or its pictures, sound and films. A reference within an agency's system
  /// leads nowhere.
  private func readRemote(_ contents: XMLElement, _ type: String?, into draft: inout ArticleDraft) {
    guard let href = contents.attribute("href"), let link = WebLink.resolved(href.utf8, against: nil) else { return }
    if type?.contains("html") ?? false {
      if link.hasPrefix("http"), draft.link == nil { draft.link = link }
    } else if draft.media.count < 100, !draft.media.contains(link) {
      draft.media.append(link)
    }
  }

  /// The groups of a package as lists of what is in them.
  var groups: [Listing] {
    let groups = item.first("groupset")?.children("group") ?? []
    return groups.compactMap { group in
      let items = group.children("itemref").compactMap { reference -> ListedHeadline? in
        let names = [reference.first("headline"), reference.first("title"), reference.first("description")]
        guard let title = names.lazy.compactMap({ $0?.text() }).first ?? reference.attribute("residref") else {
          return nil
        }
        return ListedHeadline(
          title, link: reference.attribute("href").flatMap { WebLink.resolved($0.utf8, against: nil) })
      }
      let name = group.first("headline")?.text() ?? group.first("title")?.text() ?? Self.word(group, "role")
      return items.isEmpty ? nil : Listing(kind: .other, name: name ?? "", items: items)
    }
  }
}
