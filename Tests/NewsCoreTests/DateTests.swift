import NewsCore
import Testing

@Suite("Dates")
struct DateTests {
  @Test(
    "Days that no calendar has are refused",
    arguments: [(2025, 2, 29), (2024, 13, 1), (2024, 4, 31), (0, 1, 1), (1900, 2, 29), (2024, 1, 0)])
  func refused(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("Days are counted from 1970, leap years and all")
  func days() throws {
    let table = [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 24, 20_781), (1, 1, 1, -719_162),
      (9999, 12, 31, 2_932_896),
    ]
    for (year, month, day, count) in table {
      #expect(try #require(CalendarDay(year: year, month: month, day: day)).daysSince1970 == count)
    }
  }

  @Test("24 November 2026 is a Tuesday, and 1 January 1970 a Thursday")
  func weekday() throws {
    #expect(try #require(CalendarDay(year: 2026, month: 11, day: 24)).weekday == 1)
    #expect(try #require(CalendarDay(year: 1970, month: 1, day: 1)).weekday == 3)
    #expect(try #require(CalendarDay(year: 1, month: 1, day: 1)).weekday == 0)
  }

  @Test("A date is written as precisely as it is known, and without a zone where it has none")
  func iso() throws {
    let day = try #require(CalendarDay(year: 2025, month: 4, day: 9))
    let time = try #require(PublicationDate.Time(hour: 12, minute: 4, second: 8))
    let minute = try #require(PublicationDate.Time(hour: 7, minute: 30))
    #expect(PublicationDate(day: day, provenance: .file).iso8601 == "2025-04-09")
    #expect(PublicationDate(day: day, time: time, provenance: .page).iso8601 == "2025-04-09T12:04:08")
    #expect(PublicationDate(day: day, time: minute, zone: 0, provenance: .feed).iso8601 == "2025-04-09T07:30Z")
    #expect(PublicationDate(day: day, time: minute, zone: -210, provenance: .feed).iso8601 == "2025-04-09T07:30-03:30")
  }

  @Test("For sorting, no zone is UTC and no time is noon")
  func sorting() throws {
    let day = try #require(CalendarDay(year: 1970, month: 1, day: 2))
    let time = try #require(PublicationDate.Time(hour: 1, minute: 0))
    #expect(PublicationDate(day: day, provenance: .page).sortKey == 86_400 + 43_200)
    #expect(PublicationDate(day: day, time: time, provenance: .page).sortKey == 86_400 + 3_600)
    #expect(PublicationDate(day: day, time: time, zone: 120, provenance: .page).sortKey == 86_400 - 3_600)
  }
}
