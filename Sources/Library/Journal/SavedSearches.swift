import Formats
import Glibc
import Markup
import NewsCore

/// The searches that the reader saved, by name: one JSON object a line, added at the end; the last of a name counts.
///
/// ```json
/// {"name":"Ferries","search":"ferry -quarrel"}
/// ```
struct SavedSearches: Sendable {
  let path: FilePath

  /// In the order in which they were first saved; lines that cannot be read are passed over.
  func all() -> [(name: String, search: String)] {
    guard let file = try? FileReader.read(path) else { return [] }
    var searches: [(name: String, search: String)] = []
    for line in file.bytes.split(separator: 0x0A) {
      guard let json = try? JSON(json: Array(line)), let name = json["name"]?.text else { continue }
      let index = searches.firstIndex { $0.name == name }
      switch (json["search"]?.text, index) {
      case (let search?, let index?): searches[index].search = search
      case (let search?, nil): searches.append((name, search))
      case (nil, let index?): searches.remove(at: index)
      case (nil, nil): break
      }
    }
    return searches
  }

  /// Saves a search under a name, or forgets it (`nil`); it is on the disk when this returns.
  func save(_ search: String?, named name: String) throws(JournalError) {
    let json = JSON.object([("name", .string(name)), ("search", search.map { .string($0) } ?? .null)])
    do throws(SystemFailure) {
      try JournalFolder(path: path.folder).make()
      let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND)
      // A line that was cut off keeps its bytes, and this one begins anew.
      let isTorn = file.size > 0 && file.bytes(in: (file.size - 1)..<file.size) != [0x0A]
      try file.write((isTorn ? [0x0A] : []) + Array(json.line().utf8) + [0x0A])
      try file.sync()
    } catch {
      throw JournalError(path, error)
    }
  }
}
