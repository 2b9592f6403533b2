import Testing
import VirtualTerminal

@Suite("Taking over from other readers")
struct ImportTests {
  private func house() throws -> House {
    let house = try House()
    try house.write(
      "news/Coast Daily",
      """
      1795683600\tFog\thttps://coast.example/fog\tThick.\tplain\tfog-1\t\t\t
      1795683601\tTide\thttps://coast.example/tide\tLow.\tplain\t\t\t\t

      """)
    #expect(try Run(["refresh", house.path + "/news"], in: house).status == .exited(0))
    return house
  }

  private func unread(_ house: House) throws -> [String] {
    try Run(["list", "--search", "is:unread"], in: house).lines.map { $0.hasSuffix("Fog") ? "Fog" : "Tide" }
  }

  @Test("A list of links marks what was read, once, and undo takes it back")
  func links() throws {
    let house = try house()
    let urls = try house.write("urls", "https://coast.example/tide\nhttps://pier.example/1\n")
    #expect(try unread(house) == ["Tide", "Fog"])
    #expect(try Run(["mark", "import", urls], in: house).text == "2 marked read\n")
    #expect(try unread(house) == ["Fog"])
    #expect(try Run(["mark", "undo"], in: house).status == .exited(0))
    #expect(try Run(["mark", "import", urls], in: house).text == "nothing to change\n")
    #expect(try unread(house) == ["Tide", "Fog"])
  }

  @Test("Folders of an OPML file become searches, and none of the reader's own is changed")
  func folders() throws {
    let house = try house()
    let outlines = { (name: String) in
      "<outline text=\"\(name)\"><outline text=\"Coast Daily\" xmlUrl=\"https://coast.example/f\"/>"
        + "<outline text=\"Pier &quot;Mail&quot;\" xmlUrl=\"https://pier.example/f\"/></outline>"
    }
    let file = try house.write("feeds.opml", "<opml version=\"2.0\"><body>\(outlines("Harbour"))</body></opml>")
    #expect(try Run(["mark", "import", file], in: house).text == "1 list kept: Harbour\n")
    let kept = try #require(
      house.read("data/broadsheet/searches.jsonl") ?? house.read("data/broadsheet/journal/searches.jsonl"))
    let line = #"{"name":"Harbour","search":"site:\"Coast Daily\" OR site:\"Pier Mail\""}"# + "\n"
    #expect(String(decoding: kept, as: UTF8.self) == line)
    #expect(try Run(["list", "--search", "site:\"Coast Daily\" OR site:\"Pier Mail\""], in: house).lines.count == 2)
    let more = try house.write(
      "feeds.opml", "<opml version=\"2.0\"><body>\(outlines("Harbour"))\(outlines("Sea"))</body></opml>")
    #expect(try Run(["mark", "import", more], in: house).text == "1 list kept: Sea\n")
    #expect(try Run(["mark", "import", more], in: house).text == "no new lists\n")
  }

  @Test("A file that has nothing to take over is told")
  func nothing() throws {
    let house = try house()
    let run = try Run(["mark", "import", house.path + "/news/Coast Daily"], in: house)
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("has no marks of another reader in it"))
  }
}
