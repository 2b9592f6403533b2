import Testing
import Text

@Suite("Phrases")
struct PhraseFinderTests {
  @Test(
    "A phrase is found wherever its words stand in order",
    arguments: [
      ("The Prime Minister’s visit", "prime minister", ["Prime Minister"]),
      ("don’t stop, don't", "DON'T", ["don’t", "don't"]),
      ("a a b a a b", "a a b", ["a a b", "a a b"]), ("a a a b", "a a b", ["a a b"]), ("aaa", "a", []),
      ("new\n\nyork", "New York", ["new\n\nyork"]), ("東京都と京都", "京都", ["京都", "京都"]), ("Straße", "strasse", ["Straße"]),
      ("cafe\u{301}s cafe\u{301}", "café", ["cafe\u{301}"]), ("x y x z", "x z", ["x z"]),
      ("1000 and 1,000", "1,000", ["1000", "1,000"]),
      ("a b a b a c", "a b a c", ["a b a c"]), ("a a a a", "a a", ["a a", "a a"]), ("", "a", []),
    ])
  func found(text: String, phrase: String, expected: [String]) throws {
    #expect(hits(of: [try #require(SearchPhrase(phrase))], in: text) == expected)
  }

  @Test(
    "The last word may be the beginning of one",
    arguments: [
      ("climate change changes chance", "climate chan", ["climate change"]),
      ("Ferries ferry", "ferr", ["Ferries", "ferry"]),
      ("fer", "ferr", []), ("new new yorker", "new y", ["new yorker"]), ("a ab a abc", "a abc", ["a abc"]),
      ("東京都", "東", ["東"]),
    ])
  func prefix(text: String, phrase: String, expected: [String]) throws {
    #expect(hits(of: [try #require(SearchPhrase(phrase, endsInPrefix: true))], in: text) == expected)
  }

  @Test("Hits of several phrases come in the order of the text, and are joined where they overlap")
  func several() throws {
    let phrases = ["york", "new york", "city"].compactMap { SearchPhrase($0) }
    let finder = PhraseFinder(phrases)
    let text = "New York City, York"
    #expect(finder.hits(in: text).map(\.phrase) == [1, 0, 2, 0])
    #expect(finder.ranges(in: text) == [0..<8, 9..<13, 15..<19])
    #expect(PhraseFinder([]).hits(in: text).isEmpty)
  }

  @Test("A text has a phrase only if it has a word")
  func nothing() {
    #expect(SearchPhrase("… -- !") == nil)
    #expect(SearchPhrase("") == nil)
  }

  @Test(
    "One letter is too short a beginning, but where a letter is a word",
    arguments: [
      ("a", true), ("port a", true), ("é", true), ("7", true), ("ab", false), ("東", false), ("한", false), ("ก", false),
    ])
  func oneLetter(text: String, expected: Bool) throws {
    #expect(try #require(SearchPhrase(text, endsInPrefix: true)).hasOneLetterPrefix == expected)
    #expect(!(try #require(SearchPhrase(text)).hasOneLetterPrefix))
  }

  private func hits(of phrases: [SearchPhrase], in text: String) -> [String] {
    PhraseFinder(phrases).hits(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }
}
