import NewsCore
import Testing

@Suite("Faults of queries")
struct QueryFaultTests {
  /// A query with one mistake, the part that is marked, what is run all the same, and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    let text, marked, run, said: String

    init(_ text: String, _ marked: String, _ run: String, _ said: String) {
      (self.text, self.marked, self.run, self.said) = (text, marked, run, said)
    }

    var testDescription: String { text }
  }

  static let cases = [
    Case(
      "say \"port alden", "\"port alden", "say \"port alden\"",
      "This quote is not closed; it was taken to go to the end. Add a quote where the phrase ends."),
    Case(
      "x (a OR b", "(", "x (a OR b)",
      "This bracket is not closed; it was taken to go to the end. Add a bracket where it ends."),
    Case("a) b", ")", "a b", "This bracket closes nothing and was left out."),
    Case("a ( ) b", "( )", "a b", "There is nothing in these brackets; they were left out."),
    Case("title:() a", "()", "a", "There is nothing in these brackets; they were left out."),
    Case("OR a", "OR", "a", "There is nothing for this to join; it was left out."),
    Case("a OR", "OR", "a", "There is nothing for this to join; it was left out."),
    Case("a |", "|", "a", "There is nothing for this to join; it was left out."),
    Case("a NOT", "NOT", "a", "There is nothing for this to join; it was left out."),
    Case(
      "é 👍🏽 sorce:AP", "sorce:", "é \"👍🏽\" sorce AP",
      "There is no field “sorce”; it was searched as a word. Did you mean “source:”?"),
    Case(
      "-foo:bar", "foo:", "-(foo bar)",
      "There is no field “foo”; it was searched as a word. The fields are title, source, site, feed, section, topic, place, author, "
        + "tag, path, listed, after, before, is, has, time, sort."),
    Case(
      "title: a", "title:", "a",
      "Nothing stands behind “title:”; it was left out. Write title:word, with no blank behind the colon."),
    Case("is:… a", "is:…", "a", "“is:” knows no “…”; it was left out. It can be unread, read, starred."),
    Case(
      "title:&& a", "title:&&", "a",
      "Nothing stands behind “title:”; it was left out. Write title:word, with no blank behind the colon."),
    Case("is:unred a", "is:unred", "a", "“is:” knows no “unred”; it was left out. Did you mean “is:unread”?"),
    Case("has:wings", "has:wings", "", "“has:” knows no “wings”; it was left out. It can be copies, notes."),
    Case("sort:newst", "sort:newst", "", "“sort:” knows no “newst”; it was left out. Did you mean “sort:newest”?"),
    Case(
      "after:2025-13 a", "after:2025-13", "a",
      "“after:” takes a day, and “2025-13” is none; it was left out. Write after:2025-04-14, after:2025-04 or after:3d."
    ),
    Case(
      "before:soon", "before:soon", "",
      "“before:” takes a day, and “soon” is none; it was left out. Write before:2025-04-14, before:2025-04 or before:3d."
    ),
    Case(
      "time:long", "time:long", "",
      "“time:” takes whole minutes from 1 on, and not “long”; it was left out. Write time:<5m, time:>10m or time:3-5m."),
    Case(
      "time:<1m", "time:<1m", "",
      "“time:” takes whole minutes from 1 on, and not “<1m”; it was left out. Write time:<5m, time:>10m or time:3-5m."),
    Case("a* ferry", "a*", "ferry", "“a*” is too short to search for; it was left out. Add another letter."),
    Case(
      "title:\"port a\"* b", "title:\"port a\"*", "b",
      "“port a*” is too short to search for; it was left out. Add another letter."),
    Case("wo*rd", "wo*rd", "\"wo rd\"", "A star only works at the end of a word; this one was left out."),
    Case("*word", "*word", "word", "A star only works at the end of a word; this one was left out."),
    Case("a -sort:oldest", "sort:oldest", "a", "An order cannot be left out; “sort:” was not heeded."),
    Case("sort:best sort:oldest", "sort:oldest", "sort:oldest", "There are two orders; the last one counts."),
    Case("&& …", "&& …", "", "There is no letter or number to search for."),
    Case(
      "is:\u{202E}Unrexd\u{7}", "is:\u{202E}Unrexd", "",
      "“is:” knows no “Unrexd”; it was left out. Did you mean “is:unread”?"),
  ]

  @Test("A mistake is marked and said, and the rest is run", arguments: cases)
  func said(_ row: Case) throws {
    let parsed = ParsedQuery(parsing: row.text, today: queryDay)
    let fault = try #require(parsed.faults.first)
    #expect(parsed.faults.count == 1)
    #expect([fault.sentence, fault.suggestion].compactMap { $0 }.joined(separator: " ") == row.said)
    #expect(String(Array(row.text)[fault.range]) == row.marked)
    #expect(parsed.query.text == row.run)
  }

  @Test("Several faults come in the order of the text, and no more than can be read")
  func several() {
    let parsed = ParsedQuery(parsing: "is:unred (a has:x", today: queryDay)
    #expect(parsed.faults.map(\.range) == [0..<8, 9..<10, 12..<17])
    let many = ParsedQuery(parsing: String(repeating: "is:x ", count: 60), today: queryDay)
    #expect(many.faults.count == 20)
  }

  @Test(
    "What is too large is refused and said",
    arguments: [
      (String(repeating: "a ", count: 500_000), QueryFault.Kind.tooLong(limit: 16_384), 0),
      (String(repeating: "(", count: 100_000), .tooLong(limit: 16_384), 0),
      (String(repeating: "(", count: 2000) + "a" + String(repeating: ")", count: 2000), .tooDeep(limit: 20), 1),
      (String(repeating: "title:(", count: 500) + "a", .tooDeep(limit: 20), 1),
      (String(repeating: "-", count: 4000) + "a", .none, 1),
      (String(repeating: "-(", count: 1000) + "a", .tooDeep(limit: 20), 1),
      (String(repeating: "ab ", count: 1000), .tooManyTerms(limit: 256), 256),
      (String(repeating: ")", count: 4000), .strayBracket, 0),
      (String(repeating: "OR ", count: 1000), .danglingOperator, 0),
      (String(repeating: "\"", count: 4095), .tooManyTerms(limit: 256), 0),
    ] as [(String, QueryFault.Kind?, Int)])
  func large(text: String, kind: QueryFault.Kind?, terms: Int) {
    let parsed = ParsedQuery(parsing: text, today: queryDay)
    #expect(kind == nil ? parsed.faults.isEmpty : parsed.faults.contains { $0.kind == kind })
    #expect(
      parsed.query.shownPhrases.count == (parsed.query.text.hasPrefix("-") ? 0 : terms) || text.hasPrefix("title:"))
    #expect(parsed.faults.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.count })
  }
}
