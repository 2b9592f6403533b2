public import NewsCore

/// All that the journal says of an article, as far as it counts: the latest change of each field.
///
/// Merging is commutative, associative and idempotent, so that devices agree however their journals meet.
public struct StampedState: Hashable, Sendable {
  /// One a field, in no order: an article has few.
  private var fields: [StampedChange] = []

  public init() {}

  public var changes: [StampedChange] { fields }

  public subscript(field: ReadingField) -> StampedChange? { fields.first { $0.change.field == field } }

  /// - Returns: whether it was the later word on its field.
  @discardableResult
  public mutating func merge(_ stamped: StampedChange) -> Bool {
    let field = stamped.change.field
    guard let index = fields.firstIndex(where: { $0.change.field == field }) else {
      fields.append(stamped)
      return true
    }
    guard stamped.supersedes(fields[index]) else { return false }
    fields[index] = stamped
    return true
  }

  mutating func remove(_ stamped: StampedChange) { fields.removeAll { $0 == stamped } }

  public var state: ReadingState {
    fields.reduce(into: .untouched) { $0.apply($1.change) }
  }

  public static func == (left: StampedState, right: StampedState) -> Bool { Set(left.fields) == Set(right.fields) }

  public func hash(into hasher: inout Hasher) { hasher.combine(Set(fields)) }
}
