import Text

extension Query {
  /// The query as text, in the one form that reads back to it; days are written out.
  public var text: String {
    let parts = [condition?.text(inside: .nothing), order.map { "sort:\($0.rawValue)" }].compactMap { $0 }
    // What comes behind `OR` belongs to it alone.
    guard parts.count == 2, case .any = condition else { return parts.joined(separator: " ") }
    return "(\(parts[0])) \(parts[1])"
  }
}

extension QueryCondition {
  fileprivate enum Surroundings {
    case nothing, all, not
  }

  fileprivate func text(inside surroundings: Surroundings) -> String {
    switch self {
    case .all(let parts):
      let text = parts.map { $0.text(inside: .all) }.joined(separator: " ")
      return surroundings == .not ? "(\(text))" : text
    case .any(let parts):
      let text = parts.map { $0.text(inside: .nothing) }.joined(separator: " OR ")
      return surroundings == .nothing ? text : "(\(text))"
    case .not(let condition): return "-" + condition.text(inside: .not)
    case .phrase(let phrase, let scope): return (scope == .anywhere ? "" : scope.rawValue + ":") + phrase.written
    case .since(let day): return "after:" + day.iso8601
    case .before(let day): return "before:" + day.iso8601
    case .marked(let mark): return "is:" + mark.rawValue
    case .having(let extra): return "has:" + extra.rawValue
    case .readingTime(let minutes): return "time:" + minutes.text
    }
  }
}

extension QueryPhrase {
  fileprivate var written: String {
    (isPlain ? text : "\"\(text)\"") + (words.endsInPrefix ? "*" : "")
  }

  /// Whether it can stand without quotes.
  private var isPlain: Bool {
    guard let first = text.unicodeScalars.first, !["OR", "AND", "NOT"].contains(text) else { return false }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return isWord(first) && text.unicodeScalars.allSatisfy { isWord($0) || ["-", "'", "’", "."].contains($0) }
  }
}
