/// The place in a dateline that stands alone.
enum NewsPlace {
  /// `PORT ALDEN, Lowmark` of `PORT ALDEN, Lowmark, Nov 26 (AP) -`; `nil` where there is none.
  static func place(_ dateline: String) -> String? {
    let beginning = dateline.prefix { !"([—–".contains($0) }
    var parts = beginning.split(separator: ",").map { $0.drop { $0 == " " } }
    if let day = parts.firstIndex(where: { $0.contains(where: \.isNumber) }) { parts.removeSubrange(day...) }
    var place = parts.joined(separator: ", ")
    while let last = place.last, last == " " || last == "-" { place.removeLast() }
    return place.contains(where: \.isLetter) ? place : nil
  }
}
