import CMark
import NewsCore

/// A node of a Markdown tree; valid as long as the tree.
struct MarkdownNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) {
    self.node = node
  }

  /// As cmark names it: `paragraph`, `block_quote`, `table_row`; the numbers of those that extensions add are not fixed.
  var kind: String {
    switch cmark_node_get_type(node) {
    // cmark has no name for these two.
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    default: Self.text(cmark_node_get_type_string(node)) ?? ""
    }
  }
  var literal: String { Self.text(cmark_node_get_literal(node)) ?? "" }
  var url: String? { Self.text(cmark_node_get_url(node)).flatMap { $0.isEmpty ? nil : $0 } }
  var headingLevel: Int { min(6, max(1, Int(cmark_node_get_heading_level(node)))) }
  /// The number of a list's first item; `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
  }
  /// The first word behind a fence.
  var codeLanguage: String? {
    Self.text(cmark_node_get_fence_info(node))?.split { " ,{".contains($0) }.first.map(String.init)
  }

  /// Where a table's cells stand, column by column, as the line below its headers says.
  var tableAlignments: [Table.Alignment?] {
    guard let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(node))).map { column in
      switch alignments[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
