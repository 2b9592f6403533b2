import Markup
import Text

/// What is wrong with a scheme file, each as `file:line: sentence`.
struct ThemeFaults {
  private let file: String
  private(set) var lines: [String] = []
  /// A file that is none at all shall not fill the screen.
  private static let most = 20

  init(file: String) {
    self.file = SafeText.line(file)
  }

  /// Notes a mistake; `word` is what was written and `meant` what can be written there.
  mutating func note(_ sentence: String, at line: Int, word: String? = nil, meant: [String] = []) {
    guard lines.count < Self.most else { return }
    let hint = word.flatMap { Spelling.nearest(to: $0, in: meant) }.map { "; did you mean “\($0)”?" } ?? ""
    lines.append("\(file):\(line): \(sentence)\(hint)")
  }

  /// A word as it is shown in a sentence: without what could harm, and not long.
  static func quoted(_ word: String) -> String {
    let clean = SafeText.line(word)
    return clean.count <= 40 ? "“\(clean)”" : "“\(clean.prefix(39))…”"
  }
}
