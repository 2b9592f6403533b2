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
}
