import Glibc
import Text

extension Snippet {
  /// The snippet as a line; on a terminal what was found in it is bold (ECMA-48 SGR 1 and 22).
  func line(isMarked: Bool) -> String {
    guard isMarked else { return SafeText.line(text) }
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { SafeText.line(String(decoding: bytes[range], as: UTF8.self)) }
    var line = ""
    var end = 0
    for hit in hits {
      line += part(end..<hit.lowerBound) + "\u{1B}[1m" + part(hit) + "\u{1B}[22m"
      end = hit.upperBound
    }
    return line + part(end..<bytes.count)
  }
}

extension StandardOutput {
  /// Whether it is a terminal that can show some words bold.
  static var showsBold: Bool {
    isTerminal && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }
}
