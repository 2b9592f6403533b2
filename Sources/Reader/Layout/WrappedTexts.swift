import Prose
import Text

/// Short texts set in lines of a pane, made harmless and cut: each is wrapped when it is first shown, and kept while it is.
///
/// What is not kept is set when it is asked for. So whatever is kept, the same lines are drawn.
struct WrappedTexts: Hashable, Sendable {
  /// What lines follow from, but for the text.
  struct Measure: Hashable, Sendable {
    /// Cells of a line.
    let columns: Int
    /// Lines that a text may take.
    let lines: Int
    let metrics: CellMetrics
  }

  struct Wrapped: Hashable, Sendable {
    let lines: [String]
    /// Lines that are held for it: what is wider than one takes all it may.
    let height: Int
  }

  let measure: Measure
  private var kept: [String: Wrapped] = [:]

  init(_ measure: Measure) {
    self.measure = measure
  }

  subscript(text: String) -> Wrapped {
    if let wrapped = kept[text] { return wrapped }
    let safe = SafeText.line(text)
    let wrapper = LineWrapper(metrics: measure.metrics, columns: measure.columns)
    return Wrapped(lines: wrapper.texts(of: safe, atMost: measure.lines), height: height(ofSafe: safe))
  }

  /// How many are kept.
  var count: Int { kept.count }

  /// Lines that are held for a text, which need not be set to know it.
  func height(of text: String) -> Int {
    // Made harmless, a text has no more bytes, and no cluster takes more cells than it has bytes.
    if text.utf8.count <= measure.columns { return 1 }
    return kept[text]?.height ?? height(ofSafe: SafeText.line(text))
  }

  /// Keeps the texts that are shown, and forgets others once there are many.
  mutating func keep(_ shown: [String]) {
    let missing = shown.filter { kept[$0] == nil }
    guard !missing.isEmpty else { return }
    if kept.count > Self.many { kept = kept.filter { shown.contains($0.key) } }
    for text in missing { kept[text] = self[text] }
  }

  private static let many = 500

  private func height(ofSafe text: String) -> Int {
    guard measure.columns > 0 else { return 1 }
    return measure.metrics.width(of: text) > measure.columns ? measure.lines : 1
  }
}
