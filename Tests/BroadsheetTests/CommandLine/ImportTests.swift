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
    let line =
      #"{"name":"Harbour","search":"feed:\"coast.example/f\" OR site:\"Coast Daily\" OR feed:\"pier.example/f\" OR site:\"Pier Mail\""}"#
      + "\n"
    #expect(String(decoding: kept, as: UTF8.self) == line)
    #expect(try Run(["list", "--search", "site:\"Coast Daily\" OR site:\"Pier Mail\""], in: house).lines.count == 2)
    let more = try house.write(
      "feeds.opml", "<opml version=\"2.0\"><body>\(outlines("Harbour"))\(outlines("Sea"))</body></opml>")
    #expect(try Run(["mark", "import", more], in: house).text == "1 list kept: Sea\n")
    #expect(try Run(["mark", "import", more], in: house).text == "no new lists\n")
  }

  @Test("Feeds of the same title are told apart by their addresses, and by their titles where the files say none")
  func sameTitle() throws {
    let house = try house()
    let item = { (title: String) in "<item><title>\(title)</title><guid>https://g.example/\(title)</guid></item>" }
    let atom = { (link: String) in "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='\(link)'/>" }
    let feeds = [
      ("a", "<title>News</title>" + atom("http://www.coast.example/news.xml") + item("Fog")),
      ("b", "<title>News</title><link>https://pier.example</link>" + item("Rope")),
      ("c", "<title>News</title>" + item("Tar")),
      ("d", "<title>Renamed by its reader</title><link>https://tower.example/blog</link>" + item("Bell")),
    ]
    for (name, feed) in feeds { try house.write("feeds/\(name).xml", "<rss><channel>\(feed)</channel></rss>") }
    #expect(try Run(["refresh", house.path + "/feeds"], in: house).status == .exited(0))
    let outline = { (title: String, feed: String, home: String) in
      "<outline text=\"\(title)\" xmlUrl=\"\(feed)\" htmlUrl=\"\(home)\"/>"
    }
    let file = try house.write(
      "feeds.opml",
      """
      <opml version="2.0"><body>
      <outline text="One">\(outline("News", "https://coast.example/news.xml", "https://coast.example/"))</outline>
      <outline text="Two">\(outline("News", "https://pier.example/feed", "https://pier.example/"))
      \(outline("Tower", "https://tower.example/rss", "https://www.tower.example/blog/"))</outline></body></opml>
      """)
    #expect(
      try Run(["mark", "import", file, "--in", house.path + "/feeds"], in: house).text == "2 lists kept: One, Two\n")
    let kept = try #require(
      house.read("data/broadsheet/searches.jsonl") ?? house.read("data/broadsheet/journal/searches.jsonl"))
    let searches = String(decoding: kept, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.split(separator: #""search":""#).last.map { String($0.dropLast(2)).replacing(#"\""#, with: "\"") }
    }
    try #require(searches.count == 2)
    for (search, titles) in zip(searches, [["Fog", "Tar"], ["Bell", "Rope", "Tar"]]) {
      let lines = try Run(["list", house.path + "/feeds", "--search", search, "--sort", "title"], in: house).lines
      #expect(lines.count == titles.count && zip(lines, titles).allSatisfy { $0.hasSuffix($1) }, "\(search) \(lines)")
    }
  }

  @Test("A file that has nothing to take over is told")
  func nothing() throws {
    let house = try house()
    let run = try Run(["mark", "import", house.path + "/news/Coast Daily"], in: house)
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("has no marks of another reader in it"))
  }
}
