/// What a stretch of the screen is, for a theme to say how it looks; the raw value is its name in a scheme file's `roles:`.
public enum Role: String, Hashable, Sendable, CaseIterable {
  // The paper.

  /// What fills the screen: the colours of text where there is none.
  case background
  case text
  /// What matters less: hints, empty places.
  case dim
  /// The one colour that stands out.
  case accent
  /// The thin rules between panes.
  case rule

  // The first row and the panes' first rows.

  case header
  /// The name of the paper, in the header.
  case masthead
  case paneTitle = "pane-title"
  case paneTitleFocused = "pane-title-focused"
  /// How many of a listing's headlines are here, beside its title.
  case hereCount = "here-count"

  // Headlines.

  case dateHeading = "date-heading"
  /// A headline that has been read.
  case headline
  case unreadHeadline = "unread-headline"
  case unreadMark = "unread-mark"
  /// The line of source, place, copies and reading time.
  case meta
  case star
  /// The words by which a reader files an article.
  case tag
  /// The sign of a headline that is one of several selected.
  case chosen
  /// A few words of an article around what a search found, and what it found.
  case snippet
  case hit
  /// The bar of the selected row where its pane has the focus.
  case selection
  /// What is dim elsewhere, on that bar.
  case selectionMeta = "selection-meta"
  /// The bar where its pane has not the focus.
  case selectionUnfocused = "selection-unfocused"
  case selectionUnfocusedMeta = "selection-unfocused-meta"
  /// The sign at the left of the selected row.
  case selectionMark = "selection-mark"

  // The article.

  case title
  case summary
  /// Who reports it, above the text.
  case source
  case heading
  case emphasis
  case strong
  case quote
  case quoteBar = "quote-bar"
  case listMark = "list-mark"
  case code
  case tableHeader = "table-header"
  case tableRule = "table-rule"
  case caption
  case link
  case linkNumber = "link-number"
  /// Lines that invite to other pages, sponsors' marks, author cards.
  case promo
  /// A passage that the reader marked, and the sign beside it.
  case highlight
  case highlightMark = "highlight-mark"
  /// What the reader wrote to a passage.
  case note
  case match
  /// The match one stands at.
  case currentMatch = "current-match"

  // The sidebar.

  /// A listed headline whose article is here.
  case resolved
  /// A listed headline whose article is not here.
  case unresolved
  /// The number that jumps to a line.
  case jumpNumber = "jump-number"
  /// Why the library offers a headline.
  case reason

  // The last row, and what lies over the panes.

  case statusLine = "status-line"
  /// How far one has read, counts, keys pressed so far.
  case statusCount = "status-count"
  case notice
  case error
  /// The sign before what is typed.
  case prompt
  /// What is typed.
  case promptText = "prompt-text"
  case overlayTitle = "overlay-title"
  /// A key, in help and hints.
  case key
}
