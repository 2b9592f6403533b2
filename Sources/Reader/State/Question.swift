public import NewsCore

/// A question to be answered with yes before something is done.
public struct Question: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// All of the list that was shown when it was asked, as it was then.
    case markAllRead(HeadlineQuery, through: Int)
  }

  public var text: String
  public var subject: Subject

  public init(_ text: String, _ subject: Subject) {
    self.text = text
    self.subject = subject
  }
}
