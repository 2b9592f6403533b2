/// `MOSCOW (AP) —`, `PLANO, Texas (AP) —`, `CITY --`: place and source at the head of an agency's text.
struct Dateline {
  let place: String
  let source: String?
  /// What follows it.
  let text: Substring

  init?(_ line: String) {
    let head = line.prefix(100)
    let marks = [" — ", " – ", " -- ", " —"].compactMap { head.range(of: $0) }
    guard let mark = marks.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    var place = head[..<mark.lowerBound]
    var source: String?
    if place.last == ")", let open = place.lastRange(of: " (") {
      source = String(place[open.upperBound...].dropLast())
      place = place[..<open.lowerBound]
    }
    guard Self.isPlace(place), source?.isEmpty != true else { return nil }
    self.place = String(place)
    self.source = source
    text = line[mark.upperBound...].drop { $0 == " " }
  }

  /// A line without its dateline, which says where and not what: what a title can be made of.
  static func removed(from line: String) -> String { Dateline(line).map { String($0.text) } ?? line }

  /// A city in capitals, with state or country behind a comma; nothing else that stands before a dash.
  private static func isPlace(_ text: Substring) -> Bool {
    let parts = text.split(separator: ",", maxSplits: 3)
    guard let city = parts.first, parts.count <= 3, city.count <= 40 else { return false }
    let letters = city.filter(\.isLetter)
    guard letters.count >= 2, letters.allSatisfy(isCapital) || isMcCapital(letters) else { return false }
    guard city.allSatisfy({ $0.isLetter || " .'’-/".contains($0) }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      let name = part.drop { $0 == " " }
      return name.first?.isUppercase ?? false && name.allSatisfy { $0.isLetter || " .'’-".contains($0) }
        && name.count <= 30
    }
  }

  private static func isCapital(_ letter: Character) -> Bool { letter.isUppercase && !letter.isLowercase }

  /// `McLEAN`, `MacDILL`.
  private static func isMcCapital(_ letters: String) -> Bool {
    ["Mc", "Mac"].contains {
      letters.hasPrefix($0) && letters.count > $0.count + 1 && letters.dropFirst($0.count).allSatisfy(isCapital)
    }
  }
}
