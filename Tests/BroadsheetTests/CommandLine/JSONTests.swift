import Testing
import VirtualTerminal

@Suite("--json")
struct JSONTests {
  @Test("list prints an object a line with all that a page has, and where its listed headlines lead")
  func list() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let run = try Run(["list", "news", "--json"], in: house)
    #expect(run.status == .exited(0))
    #expect(run.complaint == "")
    #expect(run.output.last == 0x0A)
    let objects = try run.objects
    #expect(
      objects.map { $0["title"] } == [Page.tower.title, Page.cellar.title, Page.ferry.title, Page.tram.title])
    let tower = objects[0]
    #expect(
      tower.names == [
        "id", "title", "date", "dateFrom", "site", "source", "place", "section", "text", "votes", "listings", "path",
        "format",
      ])
    #expect(tower["date"] == "2026-03-20T08:15:00")
    #expect(tower["dateFrom"] == "page")
    #expect(tower["site"] == "Quay Courier")
    #expect(tower["source"] == "AP")
    #expect(tower["place"] == "CORVAY, Lowmark")
    #expect(tower["section"] == "Harbor")
    #expect(tower["path"] == "news/tower.txt")
    #expect(tower["format"] == "pagetext A")
    #expect(tower.members["votes"] as? Int == 140)
    #expect(tower["text"]?.hasSuffix(Page.tower.paragraphs[40]) == true)
    let listings = tower.objects("listings")
    #expect(listings.map { $0["name"] } == ["Related", "Ranking", "Recommendation"])
    let related = listings[0].objects("items")
    #expect(related.map { $0["title"] } == Page.tower.related)
    #expect(related.map { $0["article"] } == [objects[1]["id"], nil, objects[2]["id"]])
  }

  @Test("What is absent is absent: no empty text, no empty list, no null", arguments: ["list", "show", "check"])
  func absent(command: String) throws {
    let house = try House()
    try house.write("bare.txt", "Nothing but a line.\n")
    let object = try #require(try Run([command, "bare.txt", "--json"], in: house).objects.first)
    let expected: Set = ["id", "title", "text", "path", "format", "warnings"]
    #expect(object.names == (command == "check" ? expected.union(["findings"]) : expected))
    #expect(object["format"] == "text")
    #expect(!object.strings("warnings").isEmpty)
  }

  @Test("show prints in the order of its arguments, the whole text, without where headlines lead")
  func show() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let run = try Run(["show", "--json", "news/tram.txt", "news/tower.txt"], in: house)
    #expect(run.status == .exited(0))
    let objects = try run.objects
    #expect(objects.map { $0["title"] } == [Page.tram.title, Page.tower.title])
    #expect(objects[1]["text"] == Page.tower.paragraphs.joined(separator: "\n\n"))
    #expect(objects[1].objects("listings")[0].objects("items").allSatisfy { $0.names == ["title"] })
  }

  @Test("check says of each field how it was found")
  func check() throws {
    let house = try House()
    _ = try Page.put(in: house)
    let run = try Run(["check", "--json", "news/tower.txt"], in: house)
    #expect(run.status == .exited(0))
    let findings = try #require(try run.objects.first).objects("findings")
    #expect(findings.contains { $0["field"] == "title" })
    for finding in findings {
      #expect(finding.names == ["field", "certainty", "how"])
      #expect(["certain", "likely", "guessed"].contains(finding["certainty"]), "\(finding.members)")
    }
  }

  @Test(
    "A file with nothing to show is an object too, the others go on, and the status is 1",
    arguments: ["list", "show", "check"])
  func problem(command: String) throws {
    let house = try House()
    try house.write("a.txt", "")
    try house.write("b.txt", "There is text in here.")
    let run = try Run([command, "--json", "a.txt", "nowhere.txt", "b.txt"], in: house)
    #expect(run.status == .exited(1))
    let objects = try run.objects
    let errors = objects.filter { $0["error"] != nil }
    #expect(errors.allSatisfy { $0.names == ["path", "error"] })
    #expect(
      Set(errors.map { "\($0["path"] ?? "") \($0["error"] ?? "")" }) == [
        "a.txt has no text in it", "nowhere.txt cannot be opened: no such file or directory",
      ])
    #expect(objects.compactMap { $0["title"] } == ["There is text in here."])
  }

  @Test("The sample edition is valid, line for line")
  func sample() throws {
    let house = try House()
    let objects = try Run(["list", "--json"], in: house).objects
    #expect(objects.count == 43)
    for object in objects {
      #expect(object.members.values.allSatisfy { ($0 as? String) != "" && ($0 as? [Any])?.isEmpty != true })
    }
    let id = try #require(objects.first?["id"])
    let shown = try Run(["show", "--json", id], in: house)
    #expect(shown.status == .exited(0))
    #expect(try shown.objects.map { $0["id"] } == [id])
  }
}
