import Library
import NewsCore
import Testing

@Suite("Contract: contents")
struct ContentsContract {
  @Test(
    "What there is to choose from stands there with its number, and what it is called finds as many",
    arguments: Kind.allCases)
  func contents(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let contents = try await search.library.contents()
    func stories(_ kind: ContentsEntry.Kind, _ name: String) -> Int? {
      contents.first { $0.kind == kind && $0.name == name }?.stories
    }
    #expect(stories(.standing, "All") == 9)
    #expect(stories(.standing, "Unread") == 8)
    #expect(stories(.standing, "Starred") == 1)
    #expect(stories(.standing, "With notes") == 1)
    #expect(stories(.tag, "Night reading") == 1)
    #expect(stories(.source, "Reuters") == 1)
    #expect(stories(.section, "Science") == 2)
    for entry in contents where entry.kind != .saved {
      let found = try await search.library.titles(HeadlineQuery(search: entry.search)).count
      #expect(found > 0 && found == entry.stories, "\(entry.name)")
    }
  }

  @Test("A search that is kept stands among them under its name until it is forgotten", arguments: Kind.allCases)
  func saved(_ kind: Kind) async throws {
    let search = try await SearchLibrary(kind)
    let library = search.library
    func saved() async throws -> [String] {
      try await library.contents().filter { $0.kind == .saved }.map { "\($0.name): \($0.search)" }
    }
    #expect(try await saved() == [])
    try await library.save(search: "ferry -minister", named: "Boats")
    try await library.save(search: "harbor", named: "Quays")
    #expect(try await saved() == ["Boats: ferry -minister", "Quays: harbor"])
    try await library.save(search: "ferry", named: "Boats")
    #expect(try await saved().sorted() == ["Boats: ferry", "Quays: harbor"])
    try await library.save(search: nil, named: "Quays")
    #expect(try await saved() == ["Boats: ferry"])
  }
}
