import Text

/// Takes a query apart, going over it once.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var lexemes: [QueryLexeme] = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    while index < scalars.count { lex() }
  }

  private mutating func lex() {
    let start = index
    let isValue = lexemes.last.map { $0.isField && $0.range.upperBound == start } ?? false
    switch Self.sign(scalars[index]) {
    case " ": index += 1
    case "(": take(.open, 1)
    case ")": take(.close, 1)
    case "|":
      while index < scalars.count, Self.sign(scalars[index]) == "|" { index += 1 }
      lexemes.append(QueryLexeme(kind: .or, range: start..<index))
    case "-" where !isValue && isWordAhead: take(.not, 1)
    case "\"": quoted()
    default: word(isValue: isValue)
    }
  }

  /// A sign as the language knows it: from keyboards of other scripts come wide ones, from editors curved quotes.
  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x201C...0x201E, 0xAB, 0xBB, 0x300C...0x300F: "\""
    case 0...0x20: " "
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  private mutating func take(_ kind: QueryLexeme.Kind, _ count: Int) {
    lexemes.append(QueryLexeme(kind: kind, range: index..<(index + count)))
    index += count
  }

  /// Whether something that can be negated follows at once.
  private var isWordAhead: Bool {
    index + 1 < scalars.count && ![" ", ")", "|"].contains(Self.sign(scalars[index + 1]))
  }

  private mutating func quoted() {
    let start = index
    let straight = scalars[index] == "\""
    index += 1
    // Within straight quotes, curved ones are part of the phrase.
    let closing = scalars[index...].firstIndex { straight ? $0 == "\"" || $0 == "＂" : Self.sign($0) == "\"" }
    let end = closing ?? scalars.count
    var text = QueryLexeme.Text(written: Self.string(scalars[index..<end]), isQuoted: true, isClosed: closing != nil)
    index = closing.map { $0 + 1 } ?? end
    text.endsInStar = text.written.hasSuffix("*")
    while index < scalars.count, Self.sign(scalars[index]) == "*" {
      text.endsInStar = true
      index += 1
    }
    lexemes.append(QueryLexeme(kind: .text(text), range: start..<index))
  }

  private mutating func word(isValue: Bool) {
    let start = index
    while index < scalars.count, ![" ", "(", ")", "|", "\""].contains(Self.sign(scalars[index])) {
      if !isValue, Self.sign(scalars[index]) == ":", let field = field(named: start..<index) {
        return take(field, from: start)
      }
      index += 1
    }
    let written = scalars[start..<index]
    switch Self.string(written) {
    case "OR" where !isValue: lexemes.append(QueryLexeme(kind: .or, range: start..<index))
    case "AND" where !isValue: lexemes.append(QueryLexeme(kind: .and, range: start..<index))
    case "NOT" where !isValue: lexemes.append(QueryLexeme(kind: .not, range: start..<index))
    default:
      let stars = written.reversed().prefix { Self.sign($0) == "*" }.count
      let body = written.dropLast(stars)
      let text = QueryLexeme.Text(
        written: Self.string(body), endsInStar: stars > 0, hasStarInside: body.contains { Self.sign($0) == "*" })
      lexemes.append(QueryLexeme(kind: .text(text), range: start..<index))
    }
  }

  private mutating func take(_ field: QueryLexeme.Kind, from start: Int) {
    index += 1
    lexemes.append(QueryLexeme(kind: field, range: start..<index))
  }

  /// The field that a colon makes of the word before it. `https://` and `Breaking: ` are no fields, nor is `10:30`.
  private func field(named name: Range<Int>) -> QueryLexeme.Kind? {
    guard !name.isEmpty, name.count <= 40, scalars[name].allSatisfy(\.properties.isAlphabetic) else { return nil }
    let written = Self.string(scalars[name])
    if let field = QueryField(name: String(decoding: Folding.search(written).bytes, as: UTF8.self)) {
      return .field(field)
    }
    let next = name.upperBound + 1
    guard next < scalars.count, ![" ", "/", ")", "|", ":"].contains(Self.sign(scalars[next])) else { return nil }
    return .unknownField(written)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension QueryLexeme {
  fileprivate var isField: Bool {
    switch kind {
    case .field, .unknownField: true
    default: false
    }
  }
}
