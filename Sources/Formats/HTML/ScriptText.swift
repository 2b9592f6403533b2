import Markup
import NewsCore

/// An article that a page holds for its scripts alone: markup in a string of JSON or of JavaScript, which the page is filled
/// with when it is looked at.
struct ScriptText {
  let facts: PageFacts
  let title: String
  private static let shortest = 150
  /// Strings in one another: JSON in a string of JSON.
  private static let deepest = 3

  /// The longest text that speaks of what the title does; empty where there is none.
  func blocks(base: String?) -> [Block] {
    var best: (length: Int, blocks: [Block]) = (Self.shortest, [])
    let words = TitleWords(title)
    let document = facts.document
    for node in document.nodes.indices
    where document.nodes[node].tag == .text && document.nodes[document.parent(of: node)].tag == .script
      && document.textCount(of: node) > Self.shortest
    {
      for markup in Self.markup(in: Array(document.text(of: node))) where markup.count > best.length {
        let blocks = HTMLBlocks.blocks(of: markup, base: base)
        let length = blocks.reduce(0) { $0 + ($1.isRunningText ? $1.text.utf8.count : 0) }
        guard length > best.length, words.areSaid(in: blocks.lazy.map(\.text).joined(separator: " ")) else { continue }
        best = (length, blocks)
      }
    }
    return best.blocks
  }

  /// Strings that hold paragraphs, without their escapes.
  private static func markup(in script: [UInt8], depth: Int = 0) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var at = 0
    while let paragraph = paragraph(in: script, from: at) {
      let start = quote(in: script, before: paragraph, notBefore: at)
      let end = quote(in: script, behind: paragraph)
      if let start, end - start > shortest {
        let text = unescaped(script[(start + 1)..<end])
        if isJSON(text) {
          if depth < deepest { found += markup(in: text, depth: depth + 1) }
        } else {
          found.append(text)
        }
      }
      at = end
    }
    return found
  }

  /// Whether it has members, as in `{"name":"Alden"}`: no article has a quotation mark and a colon right behind it.
  private static func isJSON(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "\"") && $1 == UInt8(ascii: ":") }
  }

  /// The next `<p>` or `<p `, whose first sign may be written as `\u003c`.
  private static func paragraph(in script: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 8 < script.count {
      if script[at] | 0x20 == UInt8(ascii: "p") {
        let next = script[at + 1]
        let isElement = next == UInt8(ascii: ">") || next == 0x20 || next == UInt8(ascii: "\\")
        if isElement, at > start, script[at - 1] == UInt8(ascii: "<") { return at }
        if isElement, at >= start + 6,
          script[(at - 5)..<at].elementsEqual("u003c".utf8)
            || at >= start + 6 && script[(at - 5)..<at].elementsEqual("u003C".utf8)
        {
          return at
        }
      }
      at += 1
    }
    return nil
  }

  /// The quotation mark that begins the string; one with an odd number of backslashes before it is part of it.
  private static func quote(in script: [UInt8], before place: Int, notBefore first: Int) -> Int? {
    var at = place - 1
    while at >= first {
      if script[at] == UInt8(ascii: "\""), !isEscaped(at, in: script) { return at }
      at -= 1
    }
    return nil
  }

  private static func quote(in script: [UInt8], behind place: Int) -> Int {
    var at = place
    while at < script.count, script[at] != UInt8(ascii: "\"") {
      at += script[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at, script.count)
  }

  private static func isEscaped(_ place: Int, in script: [UInt8]) -> Bool {
    script[..<place].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Escapes as JSON and JavaScript have them; what is none stays.
  private static func unescaped(_ string: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(string.count)
    var units: [UInt16] = []
    var at = string.startIndex
    while at < string.endIndex {
      let byte = string[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < string.endIndex else {
        text += String(decoding: units, as: UTF16.self).utf8
        units = []
        text.append(byte)
        at += 1
        continue
      }
      let sign = string[at + 1]
      if sign == UInt8(ascii: "u"), at + 6 <= string.endIndex,
        let unit = UInt16(String(decoding: string[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        at += 6
        continue
      }
      text += String(decoding: units, as: UTF16.self).utf8
      units = []
      switch sign {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(0x20)
      default: text.append(sign)
      }
      at += 2
    }
    return text + Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// What a title speaks of: its longer words, or, where words are not parted, each pair of its letters.
private struct TitleWords {
  private let words: Set<String>

  init(_ title: String) {
    let letters = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let long = letters.filter { $0.count > 3 && $0.utf8.first.map { $0 < 0xE0 } ?? false }
    if long.count > 2 {
      words = Set(long)
    } else {
      words = Set(letters.flatMap { word in zip(word, word.dropFirst()).map { String([$0, $1]) } })
    }
  }

  /// Whether a text has at least a third of them.
  func areSaid(in text: String) -> Bool {
    let text = text.prefix(20_000).lowercased()
    return !words.isEmpty && words.count { text.range(of: $0) != nil } * 3 >= words.count
  }
}
