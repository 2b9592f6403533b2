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
  public var status = LibraryStatus(work: .reading(WorkProgress(), isAllFound: false))
  public var list = HeadlineList()
  /// The lists under it, to which Escape goes back; the last is next.
  public var listsBefore: [HeadlineList] = []
  /// How many looks at lists were taken (`HeadlineQuery.visit`).
  public var visits = 0
  /// The order that was chosen for lists that are no search.
  public var sort = HeadlineSort.newest
  /// Whether the library was read in once, and all that was there is listed.
  public var hasLoaded = false
  /// Whether a refresh was stopped, so that not all may be listed and searchable.
  public var isStopped = false
  /// What is wrong with the search that is being written.
  public var queryFaults: [QueryFault] = []
  /// So many of the stories that arrived were looked at.
  public var arrivedSeen = 0
  /// How the library was when the reader asked for a refresh; `nil` where none is asked for.
  public var refreshAsked: LibraryStatus?
  /// The number that the next story was to have when the reader looked at what is new.
  public var arrivalsSeen = 1
  /// The article in the middle; `nil` before the first.
  public var open: OpenArticle?
  /// An article that has been asked for and is not here yet.
  public var opening: Opening?
  public var sidebar = Sidebar()
  /// The titles of the headlines that are shown, set in lines.
  var titles: WrappedTexts?
  public var focus = Pane.headlines
  /// Whether only the pane in focus is shown, at any width. Not remembered: at a start nothing would say why.
  public var isZen = false
  public var history = History()
  /// Back to front; keys go to the last.
  public var overlays: [Overlay] = []
  /// What help is asked for; all of it where that is empty.
  public var helpWords = ""
  /// What the status line says until the next key.
  public var notice: Notice?
  /// The beginning of a key sequence.
  public var pendingKeys: [Key] = []
  /// The number of a line in the sidebar that may get another digit.
  public var pendingItem: PendingItem?
  public var requests = RequestCounter()
  /// Fires when the selection has rested.
  public var rest: RequestID?
  /// What the reader did that is not kept yet.
  public var acts: [RequestID: PendingAct] = [:]
  /// The contents as they were last, and those on their way.
  public var contents: [ContentsEntry] = []
  public var contentsAsked: RequestID?
  /// Searches that are being kept under a name or, where there is none, forgotten.
  var savingSearch: [RequestID: (name: String, search: String?)] = [:]
  /// The search that was forgotten, if nothing was done since: undo brings it back.
  var forgotten: (name: String, search: String)?
  /// The page as saved, or the problems, on their way.
  public var savedPageAsked: RequestID?
  public var problemsAsked: RequestID?
  /// Whether the end of the article was met and Space goes on to the next unread.
  public var spaceGoesOn = false
  /// What was there when a prompt was opened, put back on Escape.
  var beforePrompt: BeforePrompt?
  /// What was written into prompts, by their purpose; the latest is last.
  public var written: [Prompt.Purpose: [String]] = [:]

  public let keymap = Keymap.standard

  public init(size: Size, now: LocalTime, settings: Settings = Settings(), themes: [Theme], libraryName: String) {
    self.size = size
    self.now = now
    self.settings = settings
    self.themes = themes
    self.libraryName = libraryName
  }
}
