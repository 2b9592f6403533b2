/// `MOSCOW (AP) —`, `PLANO, Texas (AP) —`, `CITY --`: place and source at the head of an agency's text.
///
/// With an agency in brackets any dash will do, and for the great ones a place in small letters. Without one only capitals
/// tell a place, so what else is written in capitals is refused.
struct Dateline {
  let place: String
  let source: String?
  /// What follows it.
  let text: Substring

  init?(_ line: String) {
    let head = Self.head(of: line)
    guard let (place, source, end) = Self.withAgency(head) ?? Self.withoutAgency(head) else { return nil }
    self.place = place
    self.source = source
    text = line.dropFirst(head.distance(from: head.startIndex, to: end)).drop(while: Self.isBlank)
  }

  /// A line without its dateline, which says where and not what: what a title can be made of.
  static func removed(from line: String) -> String { Dateline(line).map { String($0.text) } ?? line }

  private typealias Parts = (place: String, source: String?, end: String.Index)

  /// Where a dateline can stand, with no-break spaces as blanks.
  private static func head(of line: String) -> Substring {
    let head = line.prefix(100)
    return head.range(of: "\u{A0}") != nil ? Substring(head.map { isBlank($0) ? " " : $0 }) : head
  }

  private static func withAgency(_ head: Substring) -> Parts? {
    guard let open = head.range(of: " ("), let close = head[open.upperBound...].range(of: ")") else { return nil }
    let agency = String(head[open.upperBound..<close.lowerBound])
    let rest = head[close.upperBound...].drop(while: isBlank)
    let text = rest.drop { "—–―-".contains($0) }
    guard text.startIndex > rest.startIndex, isAgency(agency) else { return nil }
    let isGreat = agency.split(separator: "/").allSatisfy { greatAgencies.contains(String($0)) }
    if let place = DatelinePlace(head[..<open.lowerBound], isInCapitals: true),
      isGreat || !place.isOtherwiseInCapitals
    {
      return (place.name, agency, text.startIndex)
    }
    // `Cable and Wireless News (CWN) — ...` is no place but what the letters stand for.
    guard isGreat, !goesOnSmall(text), let place = DatelinePlace(head[..<open.lowerBound], isInCapitals: false),
      String(place.name.split(separator: " ").compactMap(\.first)) != agency
    else { return nil }
    return (place.name, agency, text.startIndex)
  }

  private static func withoutAgency(_ head: Substring) -> Parts? {
    let marks = [" — ", " – ", " -- ", " --- ", " —"].compactMap { head.range(of: $0) }
    guard let mark = marks.min(by: { $0.lowerBound < $1.lowerBound }),
      let place = DatelinePlace(head[..<mark.lowerBound], isInCapitals: true), !place.isOtherwiseInCapitals,
      !goesOnSmall(head[mark.upperBound...])
    else { return nil }
    return (place.name, nil, mark.upperBound)
  }

  /// Behind a dateline a sentence begins.
  private static func goesOnSmall(_ text: Substring) -> Bool {
    text.first { !isBlank($0) }?.isLowercase ?? false
  }

  private static func isBlank(_ sign: Character) -> Bool { sign == " " || sign == "\u{A0}" }

  /// A name, such as `AP`, `AZ Family` or `KQRX-TV`.
  private static func isAgency(_ text: String) -> Bool {
    guard let first = text.first, text.count <= 40 else { return false }
    return (first.isUppercase || greatAgencies.contains(text))
      && text.allSatisfy { $0.isLetter || $0.isNumber || " .'’-/&!".contains($0) }
  }

  private static let greatAgencies: Set<String> = [
    "AP", "AFP", "Reuters", "REUTERS", "UPI", "dpa", "DPA", "ANSA", "EFE", "TASS", "PTI", "ANI", "Xinhua", "Kyodo",
    "Yonhap", "Bloomberg", "CNN", "NPR", "Associated Press", "The Associated Press", "USA TODAY", "CBS News",
  ]
}
