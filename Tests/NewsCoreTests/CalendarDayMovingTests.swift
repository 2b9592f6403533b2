import NewsCore
import Testing

@Suite("Days before and after")
struct CalendarDayMovingTests {
  @Test("A day comes back from its number, over four hundred years and at both ends of the calendar")
  func numbers() {
    var before = CalendarDay(daysSince1970: -100_001)
    for number in -100_000...60_000 {
      let day = CalendarDay(daysSince1970: number)
      #expect(
        day.daysSince1970 == number && before < day
          && CalendarDay(year: day.year, month: day.month, day: day.day) == day)
      before = day
    }
    #expect(CalendarDay(daysSince1970: .min).iso8601 == "0001-01-01")
    #expect(CalendarDay(daysSince1970: .max).iso8601 == "9999-12-31")
  }

  @Test(
    "A month has no day that it has not",
    arguments: [
      ("2025-03-31", -1, "2025-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
      ("2025-01-15", -1, "2024-12-15"), ("2025-12-31", 2, "2026-02-28"), ("2025-05-05", 0, "2025-05-05"),
      ("0001-02-01", -2, "0001-01-01"), ("9999-12-01", 1, "9999-12-31"), ("2025-01-01", Int.min, "0001-01-01"),
    ])
  func months(day: String, months: Int, expected: String) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let start = try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    #expect(start.moved(months: months).iso8601 == expected)
  }

  @Test("Days are counted over the ends of months and years")
  func days() {
    let start = CalendarDay(daysSince1970: 20_178)
    #expect(start.iso8601 == "2025-03-31")
    #expect(start.moved(days: 1).iso8601 == "2025-04-01")
    #expect(start.moved(days: -90).iso8601 == "2024-12-31")
    #expect(start.moved(days: .min).iso8601 == "0001-01-01")
  }
}
