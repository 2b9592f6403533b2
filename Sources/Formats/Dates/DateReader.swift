public import NewsCore

/// Dates as people write them: RFC 822 and 2822 with their sloppy variants, ISO 8601 with ordinal and week dates, `asctime`,
/// numbers of seconds since 1970, and what pages print in a dozen languages.
///
/// Nothing is made up: no time where none is given, no zone where none is given or where its name means several, no date where
/// the year, the month or the day is missing, and none where two readings are as good (`04/05/2018` without an order).
public enum DateReader {
  /// Which of two numbers is the day where a date is written in numbers with the year behind.
  public enum Order: Sendable {
    case dayFirst, monthFirst
    /// Where the year has two digits it stands before both: `18-03-08`. Where it has four and stands behind, either may be the day.
    case yearFirst

    /// As the readers of a language have it; `nil` where that is not known.
    ///
    /// - Parameter language: a BCP 47 tag. English alone, as it is written on pages, may be either.
    public init?(language: String?) {
      guard let tag = language?.lowercased(), let name = tag.split(separator: "-").first else { return nil }
      switch (name, tag) {
      case (_, "en-us"), (_, "en-ph"): self = .monthFirst
      case (_, "en"): return nil
      case ("zh", _), ("ja", _), ("ko", _), ("hu", _), ("lt", _), ("mn", _): self = .yearFirst
      default: self = .dayFirst
      }
    }
  }

  /// The date that a whole text is, with a weekday, marks and a comment in brackets around it or not.
  public static func date(
    _ text: some StringProtocol, provenance: PublicationDate.Provenance, order: Order? = nil
  ) -> PublicationDate? {
    withBytes(text) { date($0, provenance: provenance, order: order) }
  }

  /// The date that all bytes of a text in UTF-8 are.
  public static func date(
    _ bytes: UnsafeBufferPointer<UInt8>, provenance: PublicationDate.Provenance, order: Order? = nil
  ) -> PublicationDate? {
    let bytes = trimmed(bytes)
    guard !bytes.isEmpty, bytes.count <= longest else { return nil }
    if let moment = MailDate.read(bytes) ?? ISODate.read(bytes) ?? DateNumber.read(bytes) {
      return moment.date(provenance)
    }
    var scanner = DateScanner(DateToken.tokens(in: bytes), order: order)
    return scanner.whole()?.date(provenance)
  }

  /// The first date in a short text, such as a byline; of a long one only the beginning is looked at.
  public static func firstDate(
    in text: some StringProtocol, provenance: PublicationDate.Provenance, order: Order? = nil
  ) -> PublicationDate? {
    if let date = date(text, provenance: provenance, order: order) { return date }
    return withBytes(text) { bytes in
      let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(longest))
      var scanner = DateScanner(DateToken.tokens(in: beginning), order: order)
      return scanner.first()?.date(provenance)
    }
  }

  /// A moment as computers count it, in UTC; `nil` outside of the years 1 to 9999.
  public static func date(
    secondsSince1970 seconds: Int, provenance: PublicationDate.Provenance
  ) -> PublicationDate? {
    DateMoment(secondsSince1970: seconds)?.date(provenance)
  }

  /// No date is as long; and a text of that length costs next to nothing.
  private static let longest = 400

  private static func withBytes<Result>(
    _ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
