/// A dateline's place as it is shown beside an article: in capitals it would shout.
public enum PlaceName {
  /// `PORT ALDEN, Texas` to `Port Alden, Texas`; words that are not all capitals stay as they are.
  public static func shown(_ place: String) -> String {
    var result = ""
    var word = ""
    func finished(_ word: String) -> String {
      let isShouting = word.count > 1 && word.allSatisfy { !$0.isLowercase } && !word.contains(".")
      return isShouting ? word.prefix(1) + word.dropFirst().lowercased() : word
    }
    for character in place {
      if character.isLetter || character == "." || character == "'" || character == "’" {
        word.append(character)
      } else {
        result += finished(word)
        result.append(character)
        word = ""
      }
    }
    return result + finished(word)
  }
}
