/// The identity of slow work; late answers to superseded requests are dropped by it.
public struct RequestID: Hashable, Sendable {
  public let number: Int

  public init(_ number: Int) {
    self.number = number
  }
}

/// Hands out identities.
public struct RequestCounter: Hashable, Sendable {
  private var last = 0

  public init() {}

  public mutating func next() -> RequestID {
    last += 1
    return RequestID(last)
  }
}
