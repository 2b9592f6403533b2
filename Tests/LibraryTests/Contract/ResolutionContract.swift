import Library
import NewsCore
import Testing

@Suite("Contract: what listed headlines lead to")
struct ResolutionContract {
  private func resolve(
    _ listed: [String], among titles: [String], on page: String? = nil, _ kind: Kind
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    for (number, title) in titles.enumerated() {
      try folder.write(Page(title: title, body: "A (AP) — Text \(number).").text, to: "\(number).txt")
    }
    let library = try await kind.library(of: folder)
    let here = try await library.id(of: page ?? "") ?? ArticleID(version: 1, high: 0, low: 0)
    var said: [String] = []
    for resolution in try await library.resolve(listed, on: here) {
      switch resolution {
      case .here(let id): said.append(try await library.article(id).title)
      case .completed(let id, let title):
        #expect(try await library.article(id).title == title)
        said.append("in full: " + title)
      case .thisPage: said.append("this page")
      case .absent: said.append("absent")
      }
    }
    return said
  }

  @Test("Quotes, dashes, case, width and spaces make no difference; a word does", arguments: Kind.allCases)
  func folded(_ kind: Kind) async throws {
    let said = try await resolve(
      ["the mayor’s “plan” — revisited", "The mayor's plan - revisited", "Ｆerry  10", "Ferry 100", ""],
      among: ["The mayor's \"plan\" - Revisited", "Ferry 10"], kind)
    #expect(said == ["The mayor's \"plan\" - Revisited", "absent", "Ferry 10", "absent", "absent"])
  }

  @Test("A headline cut at a hyphen leads to the only title that goes on with one", arguments: Kind.allCases)
  func hyphenCut(_ kind: Kind) async throws {
    let titles = [
      "A 9-year-old chess champion", "Average rate on 30-year loans falls", "Average rate on 30-year loans rises",
      "Storm damage grows", "Well-known baker, well-loved bread",
    ]
    let said = try await resolve(
      ["A 9", "Average rate on 30", "Storm", "Well", "Well-known baker, well", "A 9-year"], among: titles, kind)
    #expect(
      said == [
        "in full: A 9-year-old chess champion", "absent", "absent", "in full: Well-known baker, well-loved bread",
        "in full: Well-known baker, well-loved bread", "in full: A 9-year-old chess champion",
      ])
  }

  @Test("Long beginnings in common are no match", arguments: Kind.allCases)
  func longBeginnings(_ kind: Kind) async throws {
    let said = try await resolve(
      ["Today’s crossword is a sly one, full of traps, Sailing", "Today’s crossword is a sly one, full of traps"],
      among: ["Today’s crossword is a sly one, full of traps, Rowing"], kind)
    #expect(said == ["absent", "absent"])
  }

  @Test("A page's own headline leads to another copy, or is this page", arguments: Kind.allCases)
  func ownHeadline(_ kind: Kind) async throws {
    #expect(
      try await resolve(["Harbor opens"], among: ["Harbor opens", "Other"], on: "Harbor opens", kind) == ["this page"])
    let twice = try await resolve(["harbor opens"], among: ["Harbor opens", "HARBOR OPENS"], on: "Harbor opens", kind)
    #expect(twice == ["HARBOR OPENS"])
    let cut = try await resolve(["A 9"], among: ["A 9-year-old"], on: "A 9-year-old", kind)
    #expect(cut == ["this page"])
  }

  @Test(
    "What has the address of a listed headline is what it leads to, whatever its words are", arguments: Kind.allCases)
  func address(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for (number, title) in ["Harbor opens", "Fog"].enumerated() {
      try folder.write(
        "---\ntitle: \(title)\nurl: https://coast.example/news/\(number)\n---\n\nA text of \(title).\n",
        to: "\(number).md")
    }
    let library = try await kind.library(of: folder)
    let fog = try #require(try await library.id(of: "Fog"))
    let harbor = try #require(try await library.id(of: "Harbor opens"))
    let listed = [
      ListedHeadline("1 Harbor opens for all 14:05", link: "http://coast.example/news/0#top"),
      ListedHeadline("Fog", link: "https://coast.example/news/0"),
      ListedHeadline("2 Fog", link: "https://coast.example/news/1"),
      ListedHeadline("harbor opens", link: "https://coast.example/elsewhere"),
      ListedHeadline("2 Fog", link: "https://coast.example/elsewhere"),
    ]
    #expect(
      try await library.resolve(listed, on: fog) == [.here(harbor), .here(harbor), .thisPage, .here(harbor), .absent])
  }

  @Test("Copies count as one, and the cleanest is opened", arguments: Kind.allCases)
  func copies(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let body = "PORT ALDEN (AP) — A long text that says what there is to say of it."
    try folder.write(Page(title: "A 9-year-old wins", date: nil, body: body).text, to: "undated.txt")
    try folder.write(Page(title: "A 9-year-old wins", site: "Ridge Post", body: body).text, to: "clean.txt")
    try folder.write(Page(title: "A 9-Year-Old Wins", site: "Isle Post", body: "Short.").text, to: "short.txt")
    let library = try await kind.library(of: folder)
    let nowhere = ArticleID(version: 1, high: 0, low: 0)
    for listed in ["A 9-year-old wins", "A 9"] {
      let id = try #require(try await library.resolve([listed], on: nowhere).first?.article)
      #expect(try await library.article(id).publication.site == "Ridge Post")
    }
  }
}
