public import NewsCore
import Text

/// The contents as they are shown: the lists there are by their kinds, each kind under its heading.
public struct ContentsList: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case blank
    case heading(String)
    /// By its place among the entries.
    case entry(Int)
  }

  /// Those whose names have the words.
  public let entries: [ContentsEntry]
  public let lines: [Line]
  public let words: String
  private let all: [ContentsEntry]
  /// The place of the selected entry.
  public var selected: Int

  public init(_ entries: [ContentsEntry], words: String = "", selected: Int = 0) {
    all = entries
    self.words = words
    let found = Self.found(words, in: entries)
    self.entries = Self.kinds.flatMap { kind, _ in found.filter { $0.kind == kind } }
    var lines: [Line] = []
    var kind: ContentsEntry.Kind?
    for (index, entry) in self.entries.enumerated() {
      if entry.kind != kind, let heading = Self.kinds.first(where: { $0.kind == entry.kind })?.heading {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(heading + Self.bound(entry.kind, in: entries)))
      }
      kind = entry.kind
      lines.append(.entry(index))
    }
    self.lines = lines
    self.selected = min(max(0, selected), max(0, self.entries.count - 1))
  }

  /// That those with few stories are left out of a long list.
  private static func bound(_ kind: ContentsEntry.Kind, in entries: [ContentsEntry]) -> String {
    guard [.source, .site, .section].contains(kind), entries.count(where: { $0.kind == kind }) >= ContentsEntry.most
    else { return "" }
    return "  the \(Amount.grouped(ContentsEntry.most)) with most stories"
  }

  /// The same with other words; the first that has them is selected.
  public func with(words: String) -> ContentsList { ContentsList(all, words: words) }

  private static func found(_ words: String, in entries: [ContentsEntry]) -> [ContentsEntry] {
    let wanted = words.split(whereSeparator: \.isWhitespace).map { Folding.search(String($0)) }
    guard !wanted.isEmpty else { return entries }
    return entries.filter { entry in
      let name = Folding.search(entry.name)
      return wanted.allSatisfy { !name.ranges(of: $0).isEmpty }
    }
  }

  /// The selected entry; `nil` where there is none.
  public var entry: ContentsEntry? { entries.indices.contains(selected) ? entries[selected] : nil }

  /// The line of the selected entry.
  public var selectedLine: Int { lines.firstIndex(of: .entry(selected)) ?? 0 }

  private static let kinds: [(kind: ContentsEntry.Kind, heading: String?)] = [
    (.standing, nil), (.saved, "SAVED SEARCHES"), (.tag, "TAGS"), (.source, "SOURCES"),
    (.site, "SITES"), (.section, "SECTIONS"),
  ]
}
