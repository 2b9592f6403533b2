import Text

/// Makes a query of its pieces; recursion ends at `ParsedQuery.deepest` brackets.
struct QueryParser {
  /// A page pasted by mistake shall not fill the screen.
  private static let mostFaults = 20

  private let lexemes: [QueryLexeme]
  private let length: Int
  private let today: CalendarDay
  private let isBeingTyped: Bool
  private var index = 0
  private var terms = 0
  /// Opening brackets that were too deep to be heeded.
  private var unheeded = 0
  private var order: QueryOrder?
  /// With ranges in code points, none of them empty.
  private(set) var faults: [QueryFault] = []

  init(_ scalars: [Unicode.Scalar], today: CalendarDay, isBeingTyped: Bool) {
    lexemes = QueryLexer(scalars).lexemes
    length = scalars.count
    self.today = today
    self.isBeingTyped = isBeingTyped
  }

  mutating func parse() -> Query {
    let condition = alternatives(in: nil, depth: 0).condition
    let query = Query(condition: condition, order: order)
    if query == Query(), faults.isEmpty, !lexemes.isEmpty { note(.nothingToSearch, at: 0..<length) }
    return query
  }

  private var next: QueryLexeme? { index < lexemes.count ? lexemes[index] : nil }

  private mutating func note(_ kind: QueryFault.Kind, at range: Range<Int>) {
    if faults.count < Self.mostFaults { faults.append(QueryFault(kind, at: range)) }
  }

  /// As `note`, for what is not worth saying twice.
  private mutating func noteOnce(_ kind: QueryFault.Kind, at range: Range<Int>) {
    if !faults.contains(where: { $0.kind == kind }) { note(kind, at: range) }
  }
}

// Brackets, `OR` and `NOT`.
extension QueryParser {
  private struct Group {
    var condition: QueryCondition?
    /// Whether nothing at all stood there.
    var isEmpty = true
    var isClosed = false
  }

  /// All up to the bracket that closes, or the end.
  private mutating func alternatives(in field: QueryField?, depth: Int) -> Group {
    var group = Group()
    var arms: [QueryCondition] = []
    var arm: [QueryCondition] = []
    // Where `OR` waits for what it joins.
    var waiting: Range<Int>?
    var armIsEmpty = true
    while let lexeme = next, !group.isClosed {
      switch lexeme.kind {
      case .or:
        index += 1
        if armIsEmpty { note(.danglingOperator, at: lexeme.range) } else { waiting = lexeme.range }
        if let condition = QueryCondition.joining(all: arm) { arms.append(condition) }
        arm = []
        armIsEmpty = true
      case .and: index += 1
      case .close:
        index += 1
        if unheeded > 0 {
          unheeded -= 1
        } else if depth > 0 {
          group.isClosed = true
        } else {
          note(.strayBracket, at: lexeme.range)
        }
      case .open, .not, .field, .unknownField, .text:
        group.isEmpty = false
        armIsEmpty = false
        waiting = nil
        if let condition = negatable(in: field, depth: depth) { arm.append(condition) }
      }
    }
    if let waiting { note(.danglingOperator, at: waiting) }
    if let condition = QueryCondition.joining(all: arm) { arms.append(condition) }
    group.condition = QueryCondition.joining(any: arms)
    return group
  }

  /// A term or a group, with the signs of negation before it.
  private mutating func negatable(in field: QueryField?, depth: Int) -> QueryCondition? {
    var isNegated = false
    var negation: Range<Int>?
    while let lexeme = next {
      if lexeme.kind == .not {
        isNegated.toggle()
        negation = lexeme.range
      } else if lexeme.kind == .open, depth == ParsedQuery.deepest {
        unheeded += 1
        noteOnce(.tooDeep(limit: ParsedQuery.deepest), at: lexeme.range)
      } else {
        break
      }
      index += 1
    }
    guard let lexeme = next, lexeme.kind != .or, lexeme.kind != .and, lexeme.kind != .close else {
      if let negation { note(.danglingOperator, at: negation) }
      return nil
    }
    let orderBefore = order
    let condition = primary(lexeme, in: field, depth: depth)
    if isNegated, order != orderBefore {
      order = orderBefore
      note(.negatedOrder, at: lexeme.range.lowerBound..<lexemes[index - 1].range.upperBound)
    }
    return isNegated ? condition?.negated : condition
  }

  private mutating func primary(_ lexeme: QueryLexeme, in field: QueryField?, depth: Int) -> QueryCondition? {
    index += 1
    switch lexeme.kind {
    case .open: return group(opened: lexeme, in: field, depth: depth)
    case .text(let text): return term(text, at: lexeme.range, in: field)
    case .field(let field):
      guard let value = next, value.range.lowerBound == lexeme.range.upperBound else { break }
      if case .text(let text) = value.kind {
        index += 1
        return term(text, at: lexeme.range.lowerBound..<value.range.upperBound, in: field)
      }
      guard value.kind == .open, depth < ParsedQuery.deepest else { break }
      index += 1
      return group(opened: value, in: field, depth: depth)
    case .unknownField(let name):
      let nearest = Spelling.nearest(to: name.lowercased(), in: QueryField.table.map(\.name))
      note(.unknownField(name, nearest: nearest.flatMap { QueryField(name: $0) }), at: lexeme.range)
      let word = term(QueryLexeme.Text(written: name), at: lexeme.range, in: field)
      guard let value = next, value.kind != .open || depth < ParsedQuery.deepest else { return word }
      return .joining(all: [word, primary(value, in: field, depth: depth)].compactMap { $0 })
    case .close, .or, .and, .not: return nil
    }
    if case .field(let field) = lexeme.kind { note(.emptyField(field), at: lexeme.range) }
    return nil
  }

  private mutating func group(opened: QueryLexeme, in field: QueryField?, depth: Int) -> QueryCondition? {
    let group = alternatives(in: field, depth: depth + 1)
    let end = index > 0 ? lexemes[index - 1].range.upperBound : opened.range.upperBound
    if !group.isClosed {
      noteOnce(.unclosedBracket, at: opened.range)
    } else if group.isEmpty {
      note(.emptyBrackets, at: opened.range.lowerBound..<end)
    }
    return group.condition
  }
}

// Words and values.
extension QueryParser {
  private mutating func term(
    _ text: QueryLexeme.Text, at range: Range<Int>, in field: QueryField?
  ) -> QueryCondition? {
    terms += 1
    guard terms <= ParsedQuery.mostTerms else {
      noteOnce(.tooManyTerms(limit: ParsedQuery.mostTerms), at: range.lowerBound..<length)
      return nil
    }
    if !text.isClosed { note(.unclosedQuote, at: range) }
    guard let field, field.scope == nil else {
      return phrase(text, at: range, in: field?.scope ?? .anywhere, of: field)
    }
    guard !Self.folded(text.written).isEmpty else {
      note(.emptyField(field), at: range)
      return nil
    }
    return condition(field, text.written, at: range)
  }

  private mutating func phrase(
    _ text: QueryLexeme.Text, at range: Range<Int>, in scope: QueryScope, of field: QueryField?
  ) -> QueryCondition? {
    if text.hasStarInside { note(.starInside, at: range) }
    guard var phrase = QueryPhrase(text.written, endsInPrefix: text.endsInStar) else {
      // A dash or an ampersand between words is no fault.
      if let field { note(.emptyField(field), at: range) }
      return nil
    }
    guard !phrase.words.hasOneLetterPrefix else {
      note(.shortPrefix(phrase.text), at: range)
      return nil
    }
    if isBeingTyped, !text.isQuoted, range.upperBound == length,
      let beginning = QueryPhrase(text.written, endsInPrefix: true), beginning.words.prefixLetters ?? 3 >= 3
    {
      // Of fewer letters nearly everything has a word: what is being typed is then taken as it stands.
      phrase = beginning
    }
    return .phrase(phrase, in: scope)
  }

  private mutating func condition(_ field: QueryField, _ written: String, at range: Range<Int>) -> QueryCondition? {
    let value = Self.folded(written)
    switch field {
    case .after, .before:
      guard let day = CalendarDay(query: value, today: today) else {
        note(.unreadableDay(field, written), at: range)
        return nil
      }
      return field == .after ? .since(day) : .before(day)
    case .time:
      guard let minutes = MinuteRange(value) else {
        note(.unreadableTime(written), at: range)
        return nil
      }
      return .readingTime(minutes)
    case .is: return choice(QueryMark.self, of: field, written, at: range).map { .marked($0) }
    case .has: return choice(QueryExtra.self, of: field, written, at: range).map { .having($0) }
    case .sort:
      let named = QueryOrder(name: Self.folded(written))
      guard let order = named ?? choice(QueryOrder.self, of: field, written, at: range) else { return nil }
      if self.order != nil { noteOnce(.secondOrder, at: range) }
      self.order = order
      return nil
    case .title, .source, .site, .feed, .section, .topic, .place, .author, .tag, .path, .listed: return nil
    }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _: Choice.Type, of field: QueryField, _ written: String, at range: Range<Int>
  ) -> Choice? {
    let value = Self.folded(written)
    if let choice = Choice(rawValue: value) { return choice }
    let nearest = Spelling.nearest(to: value, in: Choice.allCases.map(\.rawValue))
    note(.unknownValue(field, written, nearest: nearest), at: range)
    return nil
  }

  private static func folded(_ value: String) -> String {
    let text = String(decoding: Folding.search(value).bytes, as: UTF8.self)
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
