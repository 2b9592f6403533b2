import Markup
import NewsCore

/// The running text of a paragraph in the making: blanks collapse, stretches that look alike become one span.
struct InlineText {
  private(set) var style: Span.Style = []
  private(set) var link: String?
  private var spans: [Span] = []
  private var run: [UInt8] = []
  private static let usualParagraph = 500
  /// A blank that counts only if more text comes.
  private var isBlankPending = false
  /// Whether the last that was written is a blank or a line's end, or nothing was written yet.
  private var endsBlank = true
  /// Line breaks since the last text.
  private(set) var breaks = 0

  /// Whether nothing was written that shows.
  var isEmpty: Bool { spans.isEmpty && run.isEmpty }

  mutating func setStyle(_ style: Span.Style) {
    guard style != self.style else { return }
    endRun()
    self.style = style
  }

  mutating func setLink(_ link: String?) {
    guard link != self.link else { return }
    endRun()
    self.link = link
  }

  mutating func addBreak() {
    breaks += 1
    isBlankPending = false
  }

  mutating func addBlank() {
    if !endsBlank { isBlankPending = true }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      if Self.isBlank(text[at]) {
        addBlank()
        at += 1
        continue
      }
      // Words with one blank between them are taken over as they stand.
      var end = ByteSearch.firstLooseBlank(in: text, from: at) ?? text.count
      if end < text.count, !Self.isBlank(text[end]) { end += 1 } else if text[end - 1] == 0x20 { end -= 1 }
      write(UnsafeBufferPointer(rebasing: text[at..<end]))
      at = end
    }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  private mutating func write(_ words: UnsafeBufferPointer<UInt8>) {
    if breaks > 0 {
      if !isEmpty { run.append(0x0A) }
      breaks = 0
    } else if isBlankPending {
      run.append(0x20)
    }
    isBlankPending = false
    endsBlank = false
    if run.capacity == 0 { run.reserveCapacity(Self.usualParagraph) }
    run.append(contentsOf: words)
  }

  /// The spans, without blanks at either end; the next paragraph goes on in the same style.
  mutating func take() -> [Span] {
    isBlankPending = false
    endRun()
    breaks = 0
    endsBlank = true
    guard !spans.isEmpty else { return [] }
    var result: [Span] = []
    swap(&result, &spans)
    while let last = result.indices.last {
      while result[last].text.utf8.last == 0x20 { result[last].text.removeLast() }
      guard result[last].text.isEmpty else { break }
      result.removeLast()
    }
    return result
  }

  private mutating func endRun() {
    if isBlankPending {
      run.append(0x20)
      isBlankPending = false
      endsBlank = true
    }
    guard !run.isEmpty else { return }
    let text = String(decoding: run, as: UTF8.self)
    run.removeAll(keepingCapacity: true)
    if let last = spans.indices.last, spans[last].style == style, spans[last].link == link {
      spans[last].text += text
    } else {
      spans.append(Span(text, style: style, link: link))
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
