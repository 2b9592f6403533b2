import Markup
import Testing

@Suite("YAML")
struct YAMLTests {
  @Test("Scalars, sequences and mappings come with their places")
  func places() throws {
    let tree = try YAMLNode(yaml: Array("name: Ink\npalette:\n  base00: \"000000\"\nlist: [a, b]\n".utf8))
    #expect(
      tree
        == .mapping(
          [
            (scalar("name", 1, 1), scalar("Ink", 1, 7)),
            (
              scalar("palette", 2, 1),
              .mapping([(scalar("base00", 3, 3), scalar("000000", 3, 11))], YAMLMark(line: 3, column: 3))
            ),
            (
              scalar("list", 4, 1),
              .sequence([scalar("a", 4, 8), scalar("b", 4, 11)], YAMLMark(line: 4, column: 7))
            ),
          ], YAMLMark(line: 1, column: 1)))
  }

  @Test("A mapping keeps its order, and its last value of a key counts")
  func order() throws {
    let tree = try YAMLNode(yaml: Array("z: 1\na: 2\nz: 3\n".utf8))
    #expect(tree.pairs?.map(\.key.text) == ["z", "a", "z"])
    #expect(tree["z"]?.text == "3")
    #expect(tree["b"] == nil)
  }

  @Test("No document is an empty scalar", arguments: ["", "# nothing\n", "\u{FEFF}", "---\n"])
  func empty(text: String) throws {
    #expect(try YAMLNode(yaml: Array(text.utf8)).text == "")
  }

  @Test("An alias is what it stands for")
  func alias() throws {
    let tree = try YAMLNode(yaml: Array("a: &ink [1, &two 2]\nb: *ink\nc: *two\n".utf8))
    #expect(tree["b"] == tree["a"])
    #expect(tree["c"]?.text == "2")
  }

  @Test(
    "Bytes that are no YAML are refused with their place",
    arguments: [
      ("a: [1, 2", 2, 1), ("a: b\n c: d: e", 2, 3), ("a: \"unended\nb: c", 2, 5), ("a: 1\n\tb: 2\n", 2, 1),
      ("a: *ink\n", 1, 4),
      ("a: &ink [*ink]\n", 1, 10), ("a: 1\n---\nb: 2\n", 2, 1), ("}", 1, 1),
    ])
  func refused(text: String, line: Int, column: Int) throws {
    let error = try #require(throws: YAMLError.self) { try YAMLNode(yaml: Array(text.utf8)) }
    #expect(error.mark == YAMLMark(line: line, column: column))
    #expect(!error.message.isEmpty)
  }

  @Test("Bytes that are no text are refused with their place")
  func badBytes() throws {
    let error = try #require(throws: YAMLError.self) { try YAMLNode(yaml: Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]) }
    #expect(error.mark == YAMLMark(line: 2, column: 4))
  }

  private func scalar(_ text: String, _ line: Int, _ column: Int) -> YAMLNode {
    .scalar(text, YAMLMark(line: line, column: column))
  }
}
