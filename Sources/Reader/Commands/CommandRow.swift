/// A row of the command table. Keymap, help, the `:` prompt and the list of keys in README are all computed from it.
public struct CommandRow: Hashable, Sendable {
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case reading = "Reading"
    case marking = "Marking"
    case finding = "Finding"
    case appearance = "Appearance"
    case rest = "Leaving, and the rest"
  }

  /// Where a command applies.
  public enum Place: Hashable, Sendable, CaseIterable {
    case headlines, article, sidebar, overlay
  }

  public let command: Command
  public let group: Group
  /// The default keys, each a sequence.
  public let keys: [KeySequence]
  public let places: Set<Place>
  /// What it takes at `:`, as help shows it; `nil` where it takes nothing.
  public let argument: String?
  /// One line.
  public let help: String

  init(
    _ command: Command, _ group: Group, _ keys: String, in places: Set<Place> = Self.panes, argument: String? = nil,
    _ help: String
  ) {
    self.command = command
    self.group = group
    self.keys = keys.split(separator: " ").map { KeySequence($0) }
    self.places = places
    self.argument = argument
    self.help = help
  }

  static let panes: Set<Place> = [.headlines, .article, .sidebar]
  static let anywhere = Set(Place.allCases)
}
