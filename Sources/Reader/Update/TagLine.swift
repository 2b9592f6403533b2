import NewsCore
import Text

/// What was written at the prompt for tags: words parted by blanks or commas, each with its sign;
/// a tag of several words stands in quotation marks.
struct TagLine: Hashable, Sendable {
  enum Wish: Hashable, Sendable {
    case add, remove, turnOver
  }

  /// In the order of the line; of two words on one tag the later counts.
  private(set) var wishes: [(tag: String, wish: Wish)] = []

  static func == (left: TagLine, right: TagLine) -> Bool { left.wishes.elementsEqual(right.wishes, by: ==) }

  func hash(into hasher: inout Hasher) {
    for (tag, wish) in wishes {
      hasher.combine(tag)
      hasher.combine(wish)
    }
  }

  /// - Parameter known: tags there are, whose spelling is kept.
  init(_ text: String, known: [String]) {
    for word in Self.words(of: text) {
      let wish: Wish = word.first == "+" ? .add : word.first == "-" ? .remove : .turnOver
      let name = SafeText.line(word.drop { $0 == "+" || $0 == "-" || $0 == "#" }.filter { $0 != "\"" })
      guard !name.isEmpty else { continue }
      let folded = Folding.search(name).bytes
      let tag = known.first { Folding.search($0).bytes == folded } ?? name
      wishes.removeAll { $0.tag == tag }
      wishes.append((tag, wish))
    }
  }

  /// Parted by blanks and commas but for those within quotation marks.
  private static func words(of text: String) -> [Substring] {
    var isQuoted = false
    return text.split { character in
      if character == "\"" { isQuoted.toggle() }
      return !isQuoted && (character.isWhitespace || character == ",")
    }
  }

  /// A tag as it is to be written.
  static func written(_ tag: String) -> String {
    tag.contains { $0.isWhitespace || $0 == "," } ? "\"\(tag)\"" : tag
  }

  /// What is wrong with a tag that is too long to be kept, and what to do.
  var fault: String? {
    wishes.lazy.filter { $0.wish != .remove }.compactMap { ReadingChange.tag($0.tag, isOn: true).excessSentence }.first
  }

  /// What it comes to for some articles: a tag that is turned over goes where all of them have it.
  func act(for subjects: Subjects) -> Act {
    Act(
      wishes.map { tag, wish in
        let isOn = wish == .add || wish == .turnOver && !subjects.all.allSatisfy { $0.tags.contains(tag) }
        return Act.Step(.tag(tag, isOn: isOn), of: subjects.ids)
      })
  }
}
