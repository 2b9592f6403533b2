import NewsCore

extension State {
  /// What the prompt for tags is for.
  var tagged: Subjects? { beforePrompt?.subjects ?? subjects }

  /// The tags there are, and those of what is about to be tagged.
  var knownTags: [String] {
    let own = tagged?.all.reduce(into: Set<String>()) { $0.formUnion($1.tags) } ?? []
    return own.union(contents.filter { $0.kind == .tag }.map(\.name)).sorted()
  }

  /// Opens the prompt for tags, and asks which there are.
  mutating func openTags() -> [Effect] {
    guard subjects != nil else {
      notice = Notice("There is nothing to tag here.")
      return []
    }
    openPrompt(.tags)
    return askForContents()
  }

  mutating func changeTags(_ text: String) -> [Effect] {
    guard let tagged else { return [] }
    let act = TagLine(text, known: knownTags).act(for: tagged)
    return act.steps.isEmpty ? [] : perform(act)
  }
}
