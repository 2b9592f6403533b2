import Formats
import NewsCore
import Testing

@Suite("Identity")
struct IdentityTests {
  /// Frozen: marks and positions of every reader hang on these very values.
  @Test("The id of bytes never changes")
  func frozen() {
    #expect(ArticleIdentity.version1(bytes: []).description == "1-388c5568fafc5325058396619a74cd28")
    let word = ArticleIdentity.version1(bytes: Array("Broadsheet\n".utf8))
    #expect(word.description == "1-601c2c56f27ad3bd5aca42134fa607ca")
  }

  @Test("What identifies nothing makes no id", arguments: ["", " ", "\n \t", "-", "  --  "])
  func nothing(guid: String) {
    #expect(ArticleIdentity.version1(guid: guid, feed: "https://beacon.example/") == nil)
    #expect(ArticleIdentity.version1(guid: guid, feed: nil) == nil)
  }

  @Test("A renamed file keeps its id, and a changed one does not")
  func renaming() throws {
    let read = { (name: String, text: String) in
      let file = SourceFile(path: FilePath(name), bytes: Array(text.utf8))
      return try FormatRegistry.standard.articles(in: file).first?.id
    }
    #expect(try read("a.txt", "The same words.") == read("b/c", "The same words."))
    #expect(try read("a.txt", "The same words.") != read("a.txt", "Other words."))
  }
}
