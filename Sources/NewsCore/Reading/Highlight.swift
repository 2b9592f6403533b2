/// A passage that the reader marked, with what they noted about it.
public struct Highlight: Hashable, Sendable, Identifiable {
  /// Made by chance, so that two devices never give the same; written as 16 hexadecimal digits.
  public struct ID: Hashable, Sendable {
    public let number: UInt64

    public init(number: UInt64) {
      self.number = number
    }

    public static func random() -> ID { ID(number: .random(in: .min ... .max)) }
  }

  public let id: ID
  public var range: Range<DocumentOffset>
  /// The first words of the passage, by which it is found again should the text around it have changed.
  public var quote: String
  public var note: String?

  public init(id: ID = .random(), range: Range<DocumentOffset>, quote: String, note: String? = nil) {
    self.id = id
    self.range = range
    self.quote = quote
    self.note = note
  }
}

extension Highlight.ID: CustomStringConvertible {
  public var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Reads what `description` writes; `nil` for anything else.
  public init?(_ description: String) {
    guard description.utf8.count == 16, !description.hasPrefix("+"), let number = UInt64(description, radix: 16),
      description == Self(number: number).description
    else { return nil }
    self.init(number: number)
  }
}
