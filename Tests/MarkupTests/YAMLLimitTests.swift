import Markup
import Testing

@Suite("What a YAML document may take")
struct YAMLLimitTests {
  @Test("A document as deep as allowed is read, a deeper one refused")
  func depth() throws {
    let nested = { (levels: Int) in
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    _ = try YAMLNode(yaml: nested(50))
    for levels in [51, 100_000] {
      let error = try #require(throws: YAMLError.self) { try YAMLNode(yaml: nested(levels)) }
      #expect(error == YAMLError("more than 50 levels are nested", at: YAMLMark(line: 1, column: 51)))
    }
  }

  @Test("Aliases in aliases add to the depth")
  func aliasDepth() {
    let text = "- &a [[[x]]]\n- [[*a]]\n"
    #expect(throws: Never.self) { try YAMLNode(yaml: Array(text.utf8), limits: YAMLLimits(depth: 6)) }
    #expect(throws: YAMLError.self) { try YAMLNode(yaml: Array(text.utf8), limits: YAMLLimits(depth: 5)) }
  }

  @Test("A few lines that stand for millions of values are refused")
  func bomb() throws {
    let lines = (0..<20).map { line in
      line == 0
        ? "a0: &a0 x" : "a\(line): &a\(line) [\(Array(repeating: "*a\(line - 1)", count: 9).joined(separator: ", "))]"
    }
    let error = try #require(throws: YAMLError.self) { try YAMLNode(yaml: Array(lines.joined(separator: "\n").utf8)) }
    #expect(error.message == "there are more than 50000 values")
    #expect(error.mark.line == 6)
  }

  @Test("A file as large as allowed is read, a larger one refused")
  func bytes() throws {
    let limits = YAMLLimits(bytes: 4)
    #expect(try YAMLNode(yaml: Array("a: 1".utf8), limits: limits)["a"]?.text == "1")
    #expect(throws: YAMLError("the file is larger than 4 bytes", at: YAMLMark(line: 1, column: 1))) {
      try YAMLNode(yaml: Array("a: 12".utf8), limits: limits)
    }
  }

  @Test("Any bytes are read or refused")
  func noise() {
    var seed: UInt64 = 42
    let letters = Array("ab:- \n\t[]{}&*!|>'\"#%@,?0\u{FEFF}é".utf8) + [0x00, 0x1B, 0xFF]
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(seed >> 33) % letters.count]
      }
      let result = Result { try YAMLNode(yaml: bytes) }
      if case .failure(let error) = result { #expect((error as? YAMLError)?.mark.line ?? 0 > 0) }
    }
  }
}
