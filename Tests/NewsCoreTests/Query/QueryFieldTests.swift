import NewsCore
import Testing

@Suite("Fields of queries")
struct QueryFieldTests {
  @Test("The best match first is called best and relevance, in queries and elsewhere")
  func relevance() {
    for name in ["best", "relevance"] {
      #expect(ParsedQuery(parsing: "ferry sort:\(name)", today: queryDay).query.order == .best)
      #expect(HeadlineSort(name: name) == .relevance)
    }
    #expect(HeadlineSort(name: "relevant") == nil)
  }

  @Test("Every field has a row, with a line of help, and names are not given twice")
  func table() {
    #expect(Set(QueryField.table.map(\.field)) == Set(QueryField.allCases))
    let names = QueryField.table.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(QueryField.table.allSatisfy { !$0.help.isEmpty && !$0.values.isEmpty })
  }

  @Test("Every value and every form that help shows can be asked for")
  func examples() {
    for row in QueryField.table {
      for choice in row.choices {
        let parsed = ParsedQuery(parsing: "\(row.name):\(choice.text)", today: queryDay)
        #expect(parsed.faults.isEmpty && parsed.query != Query(), "\(row.name):\(choice.text)")
      }
      for value in row.values.split(separator: ", ") where row.choices.isEmpty || !value.hasPrefix("as ") {
        #expect(ParsedQuery(parsing: "\(row.name):\(value)", today: queryDay).faults.isEmpty, "\(row.name):\(value)")
      }
    }
    for form in QueryForm.table {
      let parsed = ParsedQuery(parsing: form.example, today: queryDay)
      #expect(parsed.faults.isEmpty && parsed.query.condition != nil, "\(form.example)")
    }
    for order in QueryOrder.allCases {
      #expect(QueryField.sort.row?.choices.map(\.text).contains(order.rawValue) ?? false)
    }
    for mark in QueryMark.allCases { #expect(QueryField.is.row?.choices.map(\.text).contains(mark.rawValue) ?? false) }
    for extra in QueryExtra.allCases {
      #expect(QueryField.has.row?.choices.map(\.text).contains(extra.rawValue) ?? false)
    }
  }

  @Test(
    "What could follow is offered at the cursor, which is the bar",
    arguments: [
      ("ti|", ["title:", "time:"], "ti"), ("harbor s|", ["source:", "site:", "section:", "sort:"], "s"),
      ("-so|", ["source:", "sort:"], "so"),
      ("int|", ["title:"], "int"), ("(is:|", ["unread", "read", "starred"], ""), ("is:UN|", ["unread"], "UN"),
      ("is:un|read x", ["unread"], "un"),
      ("a is:s|", ["starred"], "s"), ("sort:o|", ["oldest"], "o"), ("xyz|", [], "xyz"), ("foo:|", [], ""),
      ("\"ti|", [], ""),
      ("\"a\" ti|", ["title:", "time:"], "ti"), ("time:<|", ["<5m"], "<"), ("has:|", ["copies", "notes"], ""),
    ])
  func completion(text: String, expected: [String], replaced: String) throws {
    let bar = try #require(text.firstIndex(of: "|"))
    let cursor = text.distance(from: text.startIndex, to: bar)
    let line = text.replacing("|", with: "")
    let completion = QueryCompletion(of: line, cursor: cursor)
    #expect(completion.candidates.map(\.text) == expected)
    #expect(String(Array(line)[completion.range]) == replaced)
    #expect(completion.range.upperBound == cursor)
  }

  @Test("With nothing written all fields are offered")
  func allFields() {
    #expect(QueryCompletion(of: "", cursor: 0).candidates.map(\.text) == QueryField.table.map { $0.name + ":" })
    #expect(QueryCompletion(of: "a ", cursor: 99).range == 2..<2)
  }
}
