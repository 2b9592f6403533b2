/// A page as people save it: breadcrumb, title, date, body, votes and the page's own lists.
struct Page {
  var title: String
  var day: Int
  var site = "Quay Courier"
  var paragraphs: [String]
  var related: [String] = []
  var ranking: [String] = []
  var recommendation: [String] = []

  var text: String {
    var lines = [
      "Current:Home > Harbor\(title) -\(site)", title, "View", "Date:2026-03-\(day < 10 ? "0" : "")\(day) 08:15:00",
    ]
    lines += paragraphs + ["veryGood! (\(7 * day))"]
    for (name, titles, sign) in [
      ("Related", related, "- "), ("Ranking", ranking, "- "), ("Recommendation", recommendation, ""),
    ] where !titles.isEmpty {
      lines += [name] + titles.map { sign + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Page {
  /// Long enough that its places can be told apart; each paragraph says which one it is.
  static let tower = Page(
    title: "The clock in the tower runs late again", day: 20,
    paragraphs: ["CORVAY, Lowmark (AP) — The clock has been late since the frost."]
      + (1...40).map {
        "Passage \($0) of the clock. The keeper climbed the stairs, oiled wheel \($0), and wrote in the book that nothing"
          + " had been dropped this time, for which the baker below was thankful."
      },
    related: [cellar.title, "A story that nobody kept", ferry.title], ranking: [ferry.title, tram.title],
    recommendation: [cellar.title])

  static let cellar = Page(
    title: "Cheese found behind a cellar wall", day: 18,
    paragraphs: (1...30).map { "Shelf \($0) of the cellar held cheese of its own year, and the mason kept count." },
    related: ["The clock in the tower runs late again", ferry.title])

  static let ferry = Page(
    title: "The small ferry is painted green", day: 16,
    paragraphs: ["PORT HOLM (AP) — It was blue.", "Nobody had asked the captain, who likes it."],
    related: [tram.title])

  static let tram = Page(
    title: "Night trams are to carry a lantern", day: 14,
    paragraphs: ["A lantern is to hang at the back of each night tram, the council said."])

  /// The pages above, as files of a folder `news`, newest first in a list.
  static func put(in house: House) throws -> String {
    for (name, page) in [("tower", tower), ("cellar", cellar), ("ferry", ferry), ("tram", tram)] {
      try house.write("news/\(name).txt", page.text)
    }
    return house.path + "/news"
  }
}
