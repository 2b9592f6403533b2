import Markup

/// The language that a page is in: what it says, unless its letters say that this cannot be. Templates often say `en` whatever
/// is written in them.
enum PageLanguage {
  /// A BCP 47 tag: `en-GB`.
  ///
  /// - Parameter declared: what the page says in several places, the most trusted first.
  static func tag(declared: [String?], body: [Int], facts: PageFacts) -> String? {
    let declared = declared.lazy.compactMap { $0.flatMap(tag) }.first
    if let declared, !withLatinLetters.contains(primary(declared)) { return declared }
    guard let script = script(of: body, facts) else { return declared }
    return script.language
  }

  private static func tag(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-").prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let name = primary(String(tag))
    guard (2...12).contains(tag.count), (2...3).contains(name.count), name.allSatisfy(\.isLetter), name != "utf" else {
      return nil
    }
    return String(tag)
  }

  private static func primary(_ tag: String) -> String {
    tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
  }

  private static let withLatinLetters: Set<String> = [
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "nb", "nn", "fi", "pl", "cs", "sk", "hu", "ro",
    "hr", "sl", "lt", "lv", "et", "tr", "id", "ms", "vi", "ca", "eu", "gl", "sq", "is", "ga", "cy", "sw", "af",
    "tl",
  ]

  // MARK: Letters

  private struct Script {
    let letters: ClosedRange<UInt32>
    /// That is written with it; `nil` where there are several.
    let language: String?
  }

  private static let scripts = [
    Script(letters: 0x370...0x3FF, language: "el"), Script(letters: 0x400...0x4FF, language: nil),
    Script(letters: 0x530...0x58F, language: "hy"), Script(letters: 0x590...0x5FF, language: "he"),
    Script(letters: 0x600...0x6FF, language: nil), Script(letters: 0x900...0x97F, language: nil),
    Script(letters: 0x980...0x9FF, language: "bn"), Script(letters: 0xA00...0xA7F, language: "pa"),
    Script(letters: 0xA80...0xAFF, language: "gu"), Script(letters: 0xB80...0xBFF, language: "ta"),
    Script(letters: 0xC00...0xC7F, language: "te"), Script(letters: 0xC80...0xCFF, language: "kn"),
    Script(letters: 0xD00...0xD7F, language: "ml"), Script(letters: 0xD80...0xDFF, language: "si"),
    Script(letters: 0xE00...0xE7F, language: "th"), Script(letters: 0xE80...0xEFF, language: "lo"),
    Script(letters: 0x1000...0x109F, language: "my"), Script(letters: 0x10A0...0x10FF, language: "ka"),
    Script(letters: 0x1200...0x137F, language: "am"), Script(letters: 0x1780...0x17FF, language: "km"),
    Script(letters: 0x3040...0x30FF, language: "ja"), Script(letters: 0x3400...0x9FFF, language: "zh"),
    Script(letters: 0xAC00...0xD7AF, language: "ko"),
  ]
  private static let japanese = 20
  private static let chinese = 21

  /// What most of the text is written in; `nil` for Latin letters.
  private static func script(of body: [Int], _ facts: PageFacts) -> Script? {
    var counts = [Int](repeating: 0, count: scripts.count)
    var (latin, seen) = (0, 0)
    facts.document.withBytes { bytes in
      for root in body.isEmpty ? [0] : body {
        for node in root..<facts.document.end(of: root)
        where seen < most && facts.tag(node) == .text && !facts.isGone[node] {
          let text = bytes.text(of: node)
          seen += text.count
          for scalar in String(decoding: text.prefix(most), as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
              if (scalar.value | 0x20) &- 0x61 < 26 { latin += 1 }
            } else if let index = scripts.firstIndex(where: { $0.letters.contains(scalar.value) }) {
              counts[index] += 1
            }
          }
        }
      }
    }
    guard
      let (index, count) = counts.enumerated().max(by: { $0.element < $1.element }).map({ ($0.offset, $0.element) }),
      count > 20, count * 2 > latin
    else { return nil }
    return scripts[index == chinese && counts[japanese] * 20 > count ? japanese : index]
  }

  /// In bytes.
  private static let most = 6_000
}
