/// The text of a saved page, layout A.
struct Page {
  var title: String
  var section = "Stocks"
  var site = "Coast Daily"
  var date: String? = "2026-11-20 08:00:00"
  var body = "PORT ALDEN (AP) — The harbor board met on Monday and agreed on nothing."
  var related: [String] = []

  var text: String {
    var lines = [
      "Current:Home > \(section)\(title) -\(site)", title, "View", "Date:\(date ?? "")", body, "veryGood! (9)",
    ]
    if date == nil { lines.remove(at: 3) }
    if !related.isEmpty { lines += ["Related"] + related.map { "- " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }
}
