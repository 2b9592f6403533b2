import Text

/// Titles in a form to compare: letters and digits alone, case and marks folded.
enum TitleForm {
  static func folded(_ title: String) -> String {
    var result = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same without accents: `Página 12` is `PAGINA12`.
  static func bare(_ name: String) -> String {
    folded(String(decoding: Folding.search(name).bytes, as: UTF8.self))
  }

  /// The words, in scripts without blanks the characters.
  static func words(_ title: String) -> Set<String> {
    var words: Set<String> = []
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.count > 2 * word.count { words.formUnion(word.map(String.init)) } else { words.insert(String(word)) }
    }
    return words
  }
}
