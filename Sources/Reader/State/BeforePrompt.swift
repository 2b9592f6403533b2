public import NewsCore

/// What a prompt changes while it is written in.
public struct BeforePrompt: Sendable {
  public var list: HeadlineList
  public var search: ArticleSearch?
  public var anchor: DocumentOffset

  public init(list: HeadlineList, search: ArticleSearch?, anchor: DocumentOffset) {
    self.list = list
    self.search = search
    self.anchor = anchor
  }
}
