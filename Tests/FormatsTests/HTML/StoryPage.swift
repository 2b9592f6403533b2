import NewsCore
import Testing

@testable import Formats

/// A page with one article, of which tests write the body: `ONE` and `TWO` stand for its paragraphs.
enum StoryPage {
  /// Two paragraphs of an article, of 140 bytes each.
  static let texts = [
    (
      "ONE",
      "The harbour board of Port Alden voted to keep the night ferry until spring, after two hundred letters came in."
    ),
    (
      "TWO",
      "Crews will be paid for the extra hours, the master of the harbour said, and boats leave every forty minutes."
    ),
  ]

  static func article(_ body: String, head: String = "") throws -> Article {
    var body = body
    for (mark, text) in texts { body = body.replacing(mark, with: "<p>\(text)</p>") }
    let page = """
      <!DOCTYPE html><html lang=en><head><title>Night ferry stays on the timetable</title>\(head)</head><body><article>
      <h1>Night ferry stays on the timetable</h1>\(body)</article></body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first)
  }

  /// The blocks as lines, those that are no text of the article in brackets.
  static func lines(_ body: String, head: String = "") throws -> [String] {
    try article(body, head: head).blocks.flatMap { block -> [String] in
      if case .paragraph(let paragraph) = block, paragraph.role != .body {
        return ["(\(paragraph.spans.text))"]
      }
      return BlockForm.lines(block).map { line in
        texts.reduce(line) { $0.replacing($1.1, with: $1.0) }
      }
    }
  }
}
