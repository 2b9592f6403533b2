import Text

/// Sentences in running text.
enum Sentence {
  /// Whether a text ends as sentences do, quotes and brackets behind the full stop or not.
  static func isEnd(of text: String) -> Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", ")", "]", "»", "）", "】"]
    guard let last = text.last(where: { !closing.contains($0) }) else { return false }
    // Corner brackets close what was said, with no full stop inside.
    return ".!?…。！？:：」』".contains(last)
  }

  /// A title for a text that has none: its first sentence, at most 120 characters, cut between words.
  static func title(of text: String) -> String? {
    let line = SafeText.line(String(text.prefix(600))).drop { $0 == " " }
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let sentence = first(of: line)
    guard sentence.count > 120 else { return String(sentence) }
    let beginning = sentence.prefix(119)
    let cut = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning
    return String(cut) + "…"
  }

  /// Up to the first full stop that ends a sentence: not one behind an initial or an abbreviation.
  private static func first(of text: Substring) -> Substring {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      switch text[index] {
      case "。", "！", "？": return text[..<next]
      case ".", "!", "?":
        let word = text[..<index].split(separator: " ").last ?? ""
        let isAbbreviated =
          text[index] == "." && (word.count <= 3 && word.first?.isUppercase ?? false || word.contains("."))
        if !isAbbreviated, next == text.endIndex || text[next] == " " { return text[..<next] }
      default: break
      }
      index = next
    }
    return text
  }
}
