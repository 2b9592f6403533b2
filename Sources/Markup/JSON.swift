/// A JSON value (RFC 8259). Members keep their order.
///
/// ```swift
/// let value = try JSON(json: bytes)
/// value["title"]?.text
/// ```
public enum JSON: Sendable {
  case string(String)
  case number(Int)
  /// A number with a fraction or an exponent, or too large for an `Int`.
  case decimal(Double)
  case boolean(Bool)
  case null
  case array([JSON])
  /// Members without a value are left out when it is written.
  case object([(String, JSON?)])

  /// The value of a member; of the last one where a name stands twice, as most readers have it.
  public subscript(name: String) -> JSON? { members?.last { $0.0 == name }?.1 }

  public var text: String? { if case .string(let text) = self { text } else { nil } }
  public var integer: Int? { if case .number(let number) = self { number } else { nil } }
  public var flag: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  public var items: [JSON]? { if case .array(let items) = self { items } else { nil } }
  public var members: [(String, JSON?)]? { if case .object(let members) = self { members } else { nil } }
  public var isNull: Bool { if case .null = self { true } else { false } }
}
