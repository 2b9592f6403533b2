import Markup
import Text

extension JSON {
  /// One line. Control characters and what could turn a line around are escaped, so that nothing of a file acts on a terminal.
  var line: String { line(escaping: SafeText.isUnsafe) }

  static func string(_ string: String?) -> JSON? { string.map { .string($0) } }

  /// Absent where it is empty.
  static func list(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .array(items) }
}
