import Markup
import Testing

@Suite("JSON")
struct JSONTests {
  private func read(_ text: String) throws -> String { try JSON(json: Array(text.utf8)).line() }

  @Test(
    "What is read is written the same",
    arguments: [
      #"{"a":1,"b":[true,false,null],"c":{"d":"e"}}"#, "[]", "{}", #""""#, "0", "-7", "1.5", #""ä 日本 👍🏽""#,
      #""\"\\\n\t\r\u0001""#, "9223372036854775807", "-9223372036854775808",
    ])
  func same(text: String) throws {
    #expect(try read(text) == text)
  }

  @Test(
    "A character is written alike wherever it stands",
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\u{1}", #"\u0001"#), ("~", "~"), ("\u{7F}", "\u{7F}"),
      ("é", "é"), ("日", "日"), ("👍", #"\ud83d\udc4d"#),
    ])
  func places(character: String, written: String) {
    for before in 0..<18 {
      for behind in [0, 1, 7, 8] {
        let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: behind))
        let line = JSON.string(start + character + end).line { $0 == "👍" }
        #expect(line == "\"\(start)\(written)\(end)\"")
      }
    }
  }

  @Test("Blanks, escapes and spellings of numbers are read")
  func spellings() throws {
    #expect(try read(" \t\r\n[ 1 , 2 ]\n") == "[1,2]")
    #expect(try JSON(json: Array(#""\/\b\f\u00e9\ud83d\udc4d""#.utf8)).text == "/\u{8}\u{C}é👍")
    #expect(try read("1e2") == "100.0")
    #expect(try read("12345678901234567890") == "1.2345678901234567e+19")
  }

  @Test("Half of a surrogate pair becomes U+FFFD, and what follows it stays")
  func halves() throws {
    #expect(try JSON(json: Array(#""\ud83dx""#.utf8)).text == "\u{FFFD}x")
    #expect(try JSON(json: Array(#""\ud83d\u0041""#.utf8)).text == "\u{FFFD}A")
    #expect(try JSON(json: Array(#""\udc4d""#.utf8)).text == "\u{FFFD}")
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", " ", "{", "[", "[1,]", "[1", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "01", "-", "1.", "1e", "+1", ".5",
      "\"", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\u-000\"", "\"\\ud83d\\u\"", "tru", "nulll", "1 2",
      "[1]]", "1e999",
      "\u{0}", "'a'", "NaN", "\"a", "\\",
    ])
  func refused(text: String) {
    #expect(throws: JSONError.self) { try JSON(json: Array(text.utf8)) }
  }

  @Test(
    "What is no JSON is mended, where somebody else wrote it",
    arguments: [
      (#"{"a":1,}"#, #"{"a":1}"#), ("[1,2,]", "[1,2]"), ("{\"a\":\"b\tc\nd\"}", #"{"a":"b\tc\nd"}"#),
      ("[1e999,2]", "[null,2]"),
      ("[NaN,Infinity,1]", "[null,null,1]"), (#"["\x","\u12","\"]"#, #"["\\x","\\u12","\"]"]"#),
      (#"{"a":"b"#, #"{"a":"b"}"#),
      (#"{"a":[1,{"b":"#, #"{"a":[1,{}]}"#), (#"{"a":1 "b":2}"#, #"{"a":1}"#), ("{\"a\":tru", "{}"), ("[1]]", "[1]"),
      (#"{"a":"b\"#, #"{"a":"b\\"}"#),
    ])
  func mended(text: String, expected: String) throws {
    #expect(throws: JSONError.self) { try JSON(json: Array(text.utf8)) }
    #expect(JSON(mending: Array(text.utf8))?.line() == expected)
  }

  @Test("Where nothing begins there is nothing to mend", arguments: ["", "words", "}"])
  func beyondMending(text: String) {
    #expect(JSON(mending: Array(text.utf8)) == nil)
    let nested = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(JSON(mending: nested) != nil)
  }

  @Test("Bytes that are no UTF-8 are refused")
  func encoding() {
    #expect(throws: JSONError.self) { try JSON(json: [0x22, 0xC3, 0x22]) }
    #expect(throws: JSONError.self) { try JSON(json: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test("64 levels are read, and a hundred thousand are refused without harm")
  func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: levels) + Array(repeating: UInt8(ascii: "]"), count: levels)
    }
    _ = try JSON(json: nested(64))
    #expect(throws: JSONError.self) { try JSON(json: nested(65)) }
    #expect(throws: JSONError.self) { try JSON(json: nested(100_000)) }
  }

  @Test("Members without a value are left out, and chosen characters escaped")
  func writing() {
    let value = JSON.object([("a", nil), ("b", .string("x\u{202E}y")), ("c", .decimal(.nan))])
    #expect(value.line { $0 == "\u{202E}" } == #"{"b":"x\u202ey","c":null}"#)
  }

  @Test("Of members with one name the last counts")
  func twice() throws {
    #expect(try JSON(json: Array(#"{"a":1,"a":2}"#.utf8))["a"]?.integer == 2)
  }
}
