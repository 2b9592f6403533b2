import NewsCore

/// What there was when a prompt was opened: what it changes while it is written in, and what it is for.
struct BeforePrompt: Sendable {
  var list: HeadlineList
  var search: ArticleSearch?
  /// From where an article is searched.
  var anchor: DocumentOffset
  /// What tags and notes are for, whatever is opened while they are written.
  var subjects: Subjects?
  var open: OpenArticle?
}
