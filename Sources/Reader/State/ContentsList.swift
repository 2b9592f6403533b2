public import NewsCore

/// The contents as they are shown: the lists there are by their kinds, each kind under its heading.
public struct ContentsList: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case blank
    case heading(String)
    /// By its place among the entries.
    case entry(Int)
  }

  public let entries: [ContentsEntry]
  public let lines: [Line]
  /// The place of the selected entry.
  public var selected: Int

  public init(_ entries: [ContentsEntry], selected: Int = 0) {
    self.entries = Self.kinds.flatMap { kind, _ in entries.filter { $0.kind == kind } }
    var lines: [Line] = []
    var kind: ContentsEntry.Kind?
    for (index, entry) in self.entries.enumerated() {
      if entry.kind != kind, let heading = Self.kinds.first(where: { $0.kind == entry.kind })?.heading {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(heading))
      }
      kind = entry.kind
      lines.append(.entry(index))
    }
    self.lines = lines
    self.selected = min(max(0, selected), max(0, self.entries.count - 1))
  }

  /// The selected entry; `nil` where there is none.
  public var entry: ContentsEntry? { entries.indices.contains(selected) ? entries[selected] : nil }

  /// The line of the selected entry.
  public var selectedLine: Int { lines.firstIndex(of: .entry(selected)) ?? 0 }

  private static let kinds: [(kind: ContentsEntry.Kind, heading: String?)] = [
    (.standing, nil), (.saved, "SAVED SEARCHES"), (.tag, "TAGS"), (.source, "SOURCES"), (.section, "SECTIONS"),
  ]
}
