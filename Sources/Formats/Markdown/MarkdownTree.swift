import CMark

/// A Markdown text as cmark's tree, GitHub's tables, strikethrough and footnotes included.
///
/// The tree is gone through without recursion, since its depth is the text's.
final class MarkdownTree {
  enum Step {
    case enter, exit
  }

  private let root: OpaquePointer
  private let parser: OpaquePointer

  /// `nil` where there is no memory for it.
  init?(_ text: String) {
    Self.registerExtensions
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return nil }
    for name in ["table", "strikethrough"] {
      if let rule = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, rule) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.root = root
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Goes through all nodes in order; those that can have others are entered and left.
  func forEachStep(_ take: (Step, MarkdownNode) -> Void) {
    guard let steps = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(steps) }
    while true {
      switch cmark_iter_next(steps) {
      case CMARK_EVENT_ENTER: if let node = cmark_iter_get_node(steps) { take(.enter, MarkdownNode(node)) }
      case CMARK_EVENT_EXIT: if let node = cmark_iter_get_node(steps) { take(.exit, MarkdownNode(node)) }
      default: return
      }
    }
  }

  /// cmark keeps its extensions in a list of the whole process; put there once.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
}
