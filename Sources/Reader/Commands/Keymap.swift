public import Screen

/// From key sequences to commands: a trie.
public struct Keymap: Sendable {
  public enum Lookup: Hashable, Sendable {
    /// The beginning of a longer sequence.
    case pending
    case matched(Command)
    case notFound
  }

  private struct Node: Sendable {
    var command: Command?
    var next: [Key: Node] = [:]
  }

  private var root = Node()

  /// Later rows win where two want the same keys.
  public init(_ rows: [CommandRow]) {
    for row in rows {
      for sequence in row.keys where !sequence.keys.isEmpty { Self.insert(row.command, sequence.keys[...], &root) }
    }
  }

  public static let standard = Keymap(Command.table)

  /// What keys mean. A sequence that is a command and also begins a longer one is the command: nobody has to wait.
  public func lookUp(_ keys: [Key]) -> Lookup {
    var node = root
    for key in keys {
      guard let next = node.next[key] else { return .notFound }
      node = next
    }
    return node.command.map { .matched($0) } ?? (node.next.isEmpty ? .notFound : .pending)
  }

  private static func insert(_ command: Command, _ keys: ArraySlice<Key>, _ node: inout Node) {
    guard let first = keys.first else { return node.command = command }
    insert(command, keys.dropFirst(), &node.next[first, default: Node()])
  }
}
