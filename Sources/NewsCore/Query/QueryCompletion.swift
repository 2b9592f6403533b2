import Text

/// What could stand where the cursor is in a query.
public struct QueryCompletion: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// What takes the place of `range`: `title:`, `unread`.
    public let text: String
    /// One line; "" where the text says it.
    public let help: String

    public init(text: String, help: String) {
      self.text = text
      self.help = help
    }
  }

  /// What is written of it so far, in characters; ends at the cursor.
  public let range: Range<Int>
  /// In the order of the table of fields.
  public let candidates: [Candidate]

  /// - Parameter cursor: How many characters stand left of it.
  public init(of text: String, cursor: Int) {
    let written = Array(text.prefix(max(0, cursor)))
    let isQuoted = written.count { $0 == "\"" } % 2 == 1
    let start = written.lastIndex { $0.isWhitespace || "()|\"".contains($0) }.map { $0 + 1 } ?? 0
    let word = written[start...]
    guard !isQuoted else {
      range = written.count..<written.count
      candidates = []
      return
    }
    if let colon = word.firstIndex(of: ":") {
      let field = QueryField(name: Self.folded(word[..<colon].drop { $0 == "-" }))
      let beginning = Self.folded(word[(colon + 1)...])
      range = (colon + 1)..<written.count
      candidates = (field?.row?.choices ?? []).filter { $0.text.hasPrefix(beginning) }
        .map { Candidate(text: $0.text, help: $0.help) }
    } else {
      let name = word.drop { $0 == "-" }
      let beginning = Self.folded(name)
      range = name.startIndex..<written.count
      candidates = QueryField.table.filter { row in ([row.name] + row.aliases).contains { $0.hasPrefix(beginning) } }
        .map { Candidate(text: $0.name + ":", help: $0.help) }
    }
  }

  private static func folded(_ characters: ArraySlice<Character>) -> String {
    String(decoding: Folding.search(String(characters)).bytes, as: UTF8.self)
  }
}
