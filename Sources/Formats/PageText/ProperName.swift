/// Names in running text.
enum ProperName {
  /// The words with capitals that a text begins with, up to a sign that ends them.
  static func leading(_ text: Substring) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ", maxSplits: 7).prefix(6) {
      let bare = word.prefix { !",.;:)”\"—".contains($0) }
      guard let first = bare.first,
        first.isUppercase || first.isNumber || (bare == "of" || bare == "&") && !words.isEmpty
      else { break }
      words.append(bare)
      if bare.count < word.count { break }
    }
    while words.last == "of" || words.last == "&" { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
