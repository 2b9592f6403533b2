import NewsCore

/// The running text of a Markdown paragraph, heading or cell as spans.
struct MarkdownInlines {
  private(set) var images: [Image] = []
  private var spans: [Span] = []
  private var emphasis = 0
  private var strong = 0
  private var links: [String?] = []
  private var pictures: [(link: String?, alternative: String)] = []

  mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case "text": add(node.literal)
    case "softbreak": add(" ")
    case "linebreak": add("\n")
    case "code": add(node.literal, .code)
    case "html_inline": addTag(node.literal)
    case "footnote_reference": add(RaisedText.written(node.literal, .superscript))
    case "emph": emphasis += 1
    case "strong": strong += 1
    case "link": links.append(node.url)
    case "image": pictures.append((node.url, ""))
    default: break
    }
  }

  mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case "emph": emphasis -= 1
    case "strong": strong -= 1
    case "link": _ = links.popLast()
    case "image":
      guard let picture = pictures.popLast() else { return }
      images.append(
        Image(alternative: picture.alternative.isEmpty ? nil : picture.alternative, link: picture.link))
    default: break
    }
  }

  /// Without blanks at its ends; empty where there is nothing to read.
  var finished: [Span] {
    let isRead = { (span: Span) in !span.text.allSatisfy(\.isWhitespace) }
    guard let first = spans.firstIndex(where: isRead), let last = spans.lastIndex(where: isRead) else { return [] }
    return Array(spans[first...last])
  }

  private mutating func add(_ text: String, _ more: Span.Style = []) {
    guard pictures.isEmpty else {
      pictures[pictures.count - 1].alternative += text
      return
    }
    var style = more
    if emphasis > 0 { style.insert(.emphasis) }
    if strong > 0 { style.insert(.strong) }
    let link = links.last ?? nil
    // Not as a copy of the last span: its text could not be added to in its place.
    if let last = spans.indices.last, spans[last].style == style, spans[last].link == link {
      spans[last].text += text
    } else {
      spans.append(Span(text, style: style, link: link))
    }
  }

  /// Of tags in running text only the break says something; what they enclose stands between them.
  private mutating func addTag(_ tag: String) {
    if tag.lowercased().hasPrefix("<br") { add("\n") }
  }
}
