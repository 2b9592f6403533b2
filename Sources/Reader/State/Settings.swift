/// What a reader chose, remembered from one time to the next.
public struct Settings: Hashable, Sendable {
  /// The name of the theme, or the path of a scheme file.
  public var theme = "terminal"
  /// The widest the article's text gets, in columns.
  public var measure = 72
  public var ambiguousIsWide = false
  public var mouse = false
  /// Columns of the side panes where the reader resized them.
  public var headlinesColumns: Int?
  public var sidebarColumns: Int?

  public init() {}

  /// What `+`, `-` and `:measure` may set.
  public static let measures = 20...200
}
