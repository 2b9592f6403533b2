import Testing

@testable import Benchmark

@Suite("The table")
struct ReportTests {
  private func report() -> Report {
    let machine = Machine(date: "2026-11-25", processor: "a processor", cores: 2, memory: 24, load: 0.5)
    let figures = [
      Figure("p50", 0.31, .milliseconds, budget: 0.4, note: "Said once."),
      Figure("p99", 12.34, .milliseconds, budget: 3, note: "Said once."),
    ]
    let lines = [
      Line(measurement: "a key", figures: figures),
      Line(measurement: "a search", reason: "There is no search yet.", isNotYet: true),
      Line(measurement: "a refresh", reason: "It ended."),
    ]
    return Report(machine: machine, sizes: [SizeReport(articles: 1000, lines: lines)])
  }

  @Test("A line for each figure, what misses its budget in bold, and the reason where there is no number")
  func markdown() {
    #expect(
      report().markdown == """
        Measured 2026-11-25 on 2 cores (a processor) and 24 GiB, with a load of 0.50 before.
        In **bold**: not within the budget.

        | what       |  budget |       1,000 |
        |------------|--------:|------------:|
        | a key: p50 | 0.40 ms |     0.31 ms |
        | a key: p99 | 3.00 ms | **12.3 ms** |
        | a search   |       - |     not yet |
        | a refresh  |       - |  **failed** |

        - a key: Said once.
        - a search: There is no search yet.
        - a refresh: It ended.

        """)
  }

  @Test("Numbers have three digits that count, and thousands are parted")
  func numbers() {
    #expect(
      [0.052, 9.996, 45.67, 99.97, 123.4, 12_431.2].map(Number.rounded) == [
        "0.05", "10.00", "45.7", "100.0", "123", "12,431",
      ])
    #expect(Number.rounded(.nan) == "-")
    #expect(Number.grouped(-1_234_567) == "-1,234,567")
  }
}
