public import NewsCore
import SQL

extension IndexedLibrary {
  public func contents() async throws(LibraryError) -> [ContentsEntry] {
    let unsaved = unsaved
    let counts = try await asking { (index) throws(SQLError) in try await index.files.contents(unsaved) }
    var entries = [
      ContentsEntry(kind: .standing, name: "All", search: "", stories: state.stories),
      ContentsEntry(kind: .standing, name: "Unread", search: "is:unread", stories: state.unread),
      ContentsEntry(kind: .standing, name: "Starred", search: "is:starred", stories: counts.starred),
      ContentsEntry(kind: .standing, name: "With notes", search: "has:notes", stories: counts.noted),
    ]
    entries += (searches?.all() ?? []).map { ContentsEntry(kind: .saved, name: $0.name, search: $0.search) }
    entries += counts.tags.map { Self.entry(.tag, "tag", $0) }
    entries += counts.sources.map { Self.entry(.source, "source", $0) }
    entries += counts.sites.map { Self.entry(.site, "site", $0) }
    entries += counts.sections.map { Self.entry(.section, "section", $0) }
    return entries
  }

  @discardableResult
  public func save(search: String?, named name: String) async throws(LibraryError) -> String? {
    guard let searches else { throw .notSaved(reason: "there is no home folder") }
    let former = searches.all().first { $0.name == name }?.search
    do throws(JournalError) {
      try searches.save(search, named: name)
    } catch {
      throw .notSaved(reason: error.description)
    }
    return former
  }

  private static func entry(_ kind: ContentsEntry.Kind, _ field: String, _ name: IndexContents.Name) -> ContentsEntry {
    let text = name.text.filter { $0 != "\"" }
    return ContentsEntry(kind: kind, name: name.text, search: "\(field):\"\(text)\"", stories: name.count)
  }
}
