import Testing
import Text

@Suite("Snippets")
struct SnippetTests {
  static let story = """
    The harbor minister of Lowmark came to Port Alden on Monday. Mr. Quell will stay for three days, and meet no one.

    Neighbors fret about a reported deal: new ferries, paid by the state. The minister denied that there was any deal on ferries. \
    Asked by reporters he said that the weather was fine, and that he would swim before breakfast as he had always done.
    """

  @Test(
    "A snippet is the window with the most different hits, the nearest together, from the beginning of a sentence or word",
    arguments: [
      (["minister", "deal"], 70, "The [minister] denied that there was any [deal] on ferries."),
      (["quell"], 60, "Mr. [Quell] will stay for three days, and meet no one."),
      (["port alden"], 72, "The harbor minister of Lowmark came to [Port Alden] on Monday."),
      (["breakfast"], 40, "…before [breakfast] as he had always done."),
      (["ferries", "state"], 30, "…[ferries], paid by the [state]."),
      (
        ["always"], 100,
        "…he said that the weather was fine, and that he would swim before breakfast as he had [always] done."
      ),
      (["nothing of it"], 30, "The harbor minister of Lowmark…"),
      ([], 65, "The harbor minister of Lowmark came to Port Alden on Monday."),
      (["one", "neighbors"], 40, "…meet no [one]. [Neighbors] fret about a…"),
    ])
  func window(phrases: [String], length: Int, expected: String) {
    #expect(marked(Self.story, phrases, length) == expected)
  }

  @Test(
    "A short text is shown whole, as one line",
    arguments: [
      ("One  line\n\nand\tanother", ["another"], "One line and [another]"), ("", ["a"], ""), ("  \n ", ["a"], ""),
      ("東京都の話", ["京都"], "東[京都]の話"), ("cafe\u{301}!", ["cafe"], "[cafe\u{301}]!"),
      ("New York City", ["new york", "york city"], "[New York City]"),
    ])
  func whole(text: String, phrases: [String], expected: String) {
    #expect(marked(text, phrases, 60) == expected)
  }

  @Test("A text without spaces is cut between its characters")
  func spaceless() {
    let text = String(repeating: "外交部长访问首都", count: 20) + "，东京会谈" + String(repeating: "引起邻国担忧", count: 20)
    #expect(marked(text, ["东京"], 16) == "…问首都，[东京]会谈引起邻国担忧引起…")
  }

  @Test("A word longer than the snippet is cut within")
  func long() {
    let word = String(repeating: "x", count: 500)
    #expect(marked("a " + word, [word], 10) == "…[xxxxxxxxxx]…")
  }

  @Test("What lies beyond reach is not looked at, and no code point is cut in half")
  func reach() {
    let text = String(repeating: "я ", count: Snippet.reach / 3 + 5) + "found"
    #expect(marked(text, ["found"], 5) == "я я я…")
  }

  @Test(
    "Hits lie inside, on code points and in order, and the window is no longer than asked for", arguments: nastyTexts)
  func properties(text: String) {
    let texts = [text, text + " word " + text, String(repeating: text + ". ", count: 30) + "word" + text]
    let phrases = ["word", "日本", "a", "123 abc"].compactMap { SearchPhrase($0) }
    for text in texts {
      for length in [1, 2, 7, 30, 200] {
        let snippet = Snippet(of: text, finding: PhraseFinder(phrases), length: length)
        let bytes = Array(snippet.text.utf8)
        #expect(snippet.text.unicodeScalars.count <= length + 2)
        var end = 0
        for hit in snippet.hits {
          #expect(hit.lowerBound >= end && !hit.isEmpty && hit.upperBound <= bytes.count)
          #expect(String(validating: bytes[hit], as: UTF8.self) != nil)
          end = hit.upperBound
        }
      }
    }
  }

  private func marked(_ text: String, _ phrases: [String], _ length: Int) -> String {
    let snippet = Snippet(of: text, finding: PhraseFinder(phrases.compactMap { SearchPhrase($0) }), length: length)
    var bytes = Array(snippet.text.utf8)
    for hit in snippet.hits.reversed() {
      bytes.insert(0x5D, at: hit.upperBound)
      bytes.insert(0x5B, at: hit.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
