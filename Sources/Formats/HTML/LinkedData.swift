import Markup
import NewsCore

/// What a page says of its article in JSON-LD, by the words of schema.org.
struct LinkedData {
  private(set) var article: JSON?
  /// Articles with a headline, in the order of the page.
  private var named: [JSON] = []
  private(set) var siteName: String?
  /// When a page that has no description of an article, and is no article's list, was published.
  private(set) var pageDate: String?
  private var authors: [String: String] = [:]

  private static let articles: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "Report",
    "SocialMediaPosting", "AdvertiserContentArticle", "SatiricalArticle", "Review", "Recipe",
  ]

  mutating func read(_ script: String) {
    guard let json = try? JSON(json: Self.cleaned(script)) else { return }
    var waiting = [json]
    var seen = 0
    while let value = waiting.popLast(), seen < 2000 {
      seen += 1
      if let items = value.items {
        waiting.append(contentsOf: items.reversed())
      } else if let members = value.members {
        look(at: value)
        for name in ["mainEntity", "mainEntityOfPage", "@graph"] where members.contains(where: { $0.0 == name }) {
          if let inner = value[name] { waiting.append(inner) }
        }
      }
    }
  }

  private mutating func look(at value: JSON) {
    let types = Self.texts(value["@type"])
    let isNamedAsArticles = value["headline"] != nil && value["author"] != nil
    let isArticle = types.contains(where: Self.articles.contains) || !types.isEmpty && isNamedAsArticles
    if isArticle {
      if article == nil || named.isEmpty { article = value }
      if named.count < Self.mostNamed, value["headline"] != nil { named.append(value) }
    }
    if pageDate == nil, !types.isEmpty, !isArticle { pageDate = value["datePublished"]?.text }
    if let id = value["@id"]?.text, let name = value["name"]?.text {
      authors[id] = name
      if types.contains("Organization") || types.contains("WebSite") || types.contains("NewsMediaOrganization") {
        if siteName == nil { siteName = name }
      }
    }
  }

  /// Of several articles, the one that the page is of says one of its titles; on a page of nothing but headlines, none does.
  mutating func choose(by titles: [String]) {
    let titles = titles.map(TitleForm.folded)
    let headlines = named.map { TitleForm.folded(Self.texts($0["headline"]).first?.limited(to: 1000) ?? "") }
    guard Set(headlines).count > 1 else { return }
    let own = headlines.firstIndex { headline in
      headline.utf8.count > 8 && titles.contains { $0.contains(headline) || $0.utf8.count > 8 && headline.contains($0) }
    }
    article = own.map { named[$0] }
  }

  private static let mostNamed = 40

  func text(_ names: String...) -> String? {
    for name in names {
      if let text = Self.texts(article?[name]).first?.collapsed.nonEmpty { return Self.unescaped(text) }
    }
    return nil
  }

  /// What it is about: a list, or one text with commas between.
  var keywords: [String] {
    let value = article?["keywords"]
    return value?.items?.compactMap { $0.text ?? $0["name"]?.text }
      ?? (value?.text ?? "").split(separator: ",").map(String.init)
  }

  /// Its text: paragraphs where its lines end, or blocks where it is markup.
  func body(base: String?) -> [Block] {
    guard let text = Self.texts(article?["articleBody"]).first else { return [] }
    if text.contains("</") || text.contains("<p>") || text.contains("<br") {
      return HTMLBlocks.blocks(of: Array(text.utf8), base: base)
    }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      Self.unescaped(String(line).collapsed).nonEmpty
    }.map { .paragraph(Paragraph($0)) }
  }

  /// The names of those who wrote it.
  var authorNames: [String] {
    let value = article?["author"] ?? article?["creator"]
    return (value?.items ?? value.map { [$0] } ?? []).compactMap { author in
      (author.text ?? Self.texts(author["name"]).first ?? author["@id"]?.text.flatMap { authors[$0] })
        .map { Self.unescaped($0.collapsed) }
    }
  }

  var publisher: String? {
    article?["publisher"]?["name"]?.text ?? article?["publisher"]?["@id"]?.text.flatMap { authors[$0] } ?? siteName
  }

  private static func texts(_ value: JSON?) -> [String] {
    guard let value else { return [] }
    return value.items?.compactMap(\.text) ?? value.text.map { [$0] } ?? []
  }

  /// Of character references and markup, which stand in texts that are no HTML.
  static func unescaped(_ text: String) -> String {
    text.contains("&") || text.contains("<") ? HTMLBlocks.line(of: Array(text.utf8)) : text
  }

  /// Comments around it and raw line ends in texts are common, and no reason to lose it.
  private static func cleaned(_ script: String) -> [UInt8] {
    var bytes = Array(script.utf8)
    for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = 0x20 }
    guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else { return [] }
    // `//<![CDATA[` has a bracket too.
    let text = bytes[start...].starts(with: Array("[CDATA[".utf8)) ? bytes[(start + 7)...] : bytes[start...]
    guard let end = text.lastIndex(where: { $0 == UInt8(ascii: "}") }) else { return [] }
    var last = end
    while last + 1 < text.endIndex, text[last + 1] == 0x20 || text[last + 1] == UInt8(ascii: "]") { last += 1 }
    let whole = Array(text[text.startIndex...last])
    // A closing bracket of CDATA behind an object is too much.
    return whole.first { $0 > 0x20 } == UInt8(ascii: "{") ? Array(text[text.startIndex...end]) : whole
  }
}
