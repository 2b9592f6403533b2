public import NewsCore
public import Screen

/// All that the reader knows and shows.
public struct State: Sendable {
  public var size: Size
  public var now: LocalTime
  public var settings: Settings
  /// What `Themes/` and the user offer, by name; the current one is named in `settings`.
  public var themes: [Theme]
  /// What is open, as its header names it: `~/news`, `Sample edition`.
  public var libraryName: String
  public var status = LibraryStatus(isLoading: true)
  public var list = HeadlineList()
  /// The article in the middle; `nil` before the first.
  public var open: OpenArticle?
  /// An article that has been asked for and is not here yet.
  public var opening: Opening?
  public var sidebar = Sidebar()
  public var focus = Pane.headlines
  public var history = History()
  /// Back to front; keys go to the last.
  public var overlays: [Overlay] = []
  /// What the status line says until the next key.
  public var notice: Notice?
  /// The beginning of a key sequence, such as the first `g` of `gg`.
  public var pendingKeys: [Key] = []
  public var requests = RequestCounter()

  public init(size: Size, now: LocalTime, settings: Settings = Settings(), themes: [Theme], libraryName: String) {
    self.size = size
    self.now = now
    self.settings = settings
    self.themes = themes
    self.libraryName = libraryName
  }
}
