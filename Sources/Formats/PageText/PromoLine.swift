/// `Storm tracker:Tropical wave in ...`, `Need a break?Play the ...`: a colon or question mark with no blank behind it, where a
/// link's text followed its label.
///
/// Body text may have lost a blank too, and promo lines are left out of it, so a line is one only where it cannot well be
/// a sentence of the story: it does not end as sentences do, or it calls for something (`Play ...`, `More:...`).
enum PromoLine {
  static func recognizes(_ text: String) -> Bool {
    guard (6...240).contains(text.utf8.count) else { return false }
    let marks = text.utf8.prefix(120).indices.filter { text.utf8[$0] == 0x3A || text.utf8[$0] == 0x3F }
    return marks.contains { isPromo(text[..<$0], text[text.utf8.index(after: $0)...]) }
  }

  private static func isPromo(_ label: Substring, _ rest: Substring) -> Bool {
    guard let before = label.last, let next = rest.first, next != " ",
      before.isLetter || before.isNumber || "’'”\")".contains(before),
      label.count(where: \.isLetter) >= 4
    else { return false }
    let isCall = calls.contains(firstWord(label)) || labels.contains(firstWord(label))
    // `More news:10 things to know`, but not `Price:10 crowns` or `at 10:30`.
    if next.isLowercase || next.isNumber { return isCall && !before.isNumber }
    guard next.isUppercase || "“\"'‘".contains(next) && !isQuotation(rest), !speech.contains(lastWord(label)) else {
      return false
    }
    switch rest.last(where: { !"”\"’')".contains($0) }) {
    case ".", "!", "。": return (isCall || calls.contains(firstWord(rest))) && !hasSeveralSentences(rest)
    case "?", "？": return isCall || !openers.contains(firstWord(label))
    // `Where:Plover Hall` is a fact and no headline.
    default: return isCall || rest.split(separator: " ").count >= 3
    }
  }

  /// What somebody said, to the end of the line; a colon before it lost its blank with a removed link.
  private static func isQuotation(_ text: Substring) -> Bool {
    guard let last = text.last(where: { !".,!?".contains($0) }) else { return false }
    return "”\"’'".contains(last)
  }

  private static func hasSeveralSentences(_ text: Substring) -> Bool {
    [". ", "? ", "! "].contains { text.range(of: $0) != nil }
  }

  private static func firstWord(_ text: Substring) -> String {
    text.drop { "“\"'‘".contains($0) }.prefix { $0.isLetter || $0 == "’" || $0 == "'" }.lowercased()
  }

  private static func lastWord(_ text: Substring) -> String {
    (text.split(separator: " ").last ?? "").lowercased()
  }

  private static let calls: Set<String> = [
    "play", "see", "read", "watch", "listen", "sign", "subscribe", "get", "try", "take", "check", "find", "follow",
    "join", "click", "look", "learn", "start", "download", "vote", "share", "shop", "buy", "dig", "explore", "browse",
    "hear", "catch", "meet", "discover", "visit", "here", "here's", "here’s",
  ]
  private static let labels: Set<String> = [
    "more", "related", "opinion", "live", "photo", "photos", "video", "videos", "podcast", "newsletter", "quiz",
    "poll",
  ]
  private static let speech: Set<String> = [
    "said", "says", "asked", "asks", "added", "adds", "wrote", "writes", "replied", "replies", "told", "answered",
    "read", "reads", "wondered", "continued", "explained", "joked", "posted",
  ]
  /// With these a sentence begins and hardly a label.
  private static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "they", "it", "we", "i", "you", "but", "and", "so", "his", "her", "their", "its",
    "our", "my", "this", "that", "one", "there",
  ]
}
