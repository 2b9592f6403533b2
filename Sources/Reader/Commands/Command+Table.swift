extension Command {
  /// The one table of commands, in the order in which help shows them.
  public static let table: [CommandRow] = [
    CommandRow(.down, .moving, "j Down", in: CommandRow.anywhere, "a line or a row down"),
    CommandRow(.up, .moving, "k Up", in: CommandRow.anywhere, "a line or a row up"),
    CommandRow(.readOn, .moving, "Space", in: CommandRow.anywhere, "a page down; at an article's end the next unread"),
    CommandRow(.pageDown, .moving, "^F PgDn", in: CommandRow.anywhere, "a page down"),
    CommandRow(.pageUp, .moving, "b ^B PgUp", in: CommandRow.anywhere, "a page up"),
    CommandRow(.halfPageDown, .moving, "^D", in: CommandRow.anywhere, "half a page down"),
    CommandRow(.halfPageUp, .moving, "^U", in: CommandRow.anywhere, "half a page up"),
    CommandRow(.top, .moving, "g Home", in: CommandRow.anywhere, "to the top (gg too)"),
    CommandRow(.bottom, .moving, "G End", in: CommandRow.anywhere, "to the bottom"),
    CommandRow(.nextParagraph, .moving, "}", in: [.article], "to the next paragraph"),
    CommandRow(.previousParagraph, .moving, "{", in: [.article], "to the paragraph before"),

    CommandRow(.left, .panes, "h Left", "to the pane on the left"),
    CommandRow(.right, .panes, "l Right", "to the pane on the right; from the headlines into the article"),
    CommandRow(.nextPane, .panes, "Tab", "to the next pane"),
    CommandRow(.previousPane, .panes, "S-Tab", "to the pane before"),
    CommandRow(.zen, .panes, "z", "one pane alone, and back"),
    CommandRow(.wider, .panes, ">", "make the side pane wider"),
    CommandRow(.narrower, .panes, "<", "make the side pane narrower"),

    CommandRow(.open, .reading, "Enter", in: CommandRow.anywhere, "open what is selected"),
    CommandRow(.nextArticle, .reading, "J", "open the next article"),
    CommandRow(.previousArticle, .reading, "K", "open the article before"),
    CommandRow(.next, .reading, "n", "the next unread; while searching, the next match"),
    CommandRow(.previous, .reading, "p N", "the unread before; while searching, the match before"),
    CommandRow(.item, .reading, "1 2 3 4 5 6 7 8 9", argument: "N", "open that line of the sidebar"),
    CommandRow(.historyBack, .reading, "Backspace H", "back to where you were"),
    CommandRow(.historyForward, .reading, "L", "forward again"),
    CommandRow(.savedPage, .reading, "\\", "the page as saved, and back"),

    CommandRow(.toggleRead, .marking, "m", "mark as read or unread"),
    CommandRow(.star, .marking, "s", "star, or take the star away"),
    CommandRow(.tag, .marking, "t", "tags: +name adds, -name takes away, name does either"),
    CommandRow(.choose, .marking, "v", "select the headline, for m s t; Esc selects none"),
    CommandRow(.chooseRange, .marking, "V", "select from here to where V is pressed again"),
    CommandRow(.markAll, .marking, "A", "mark all of the list as read"),
    CommandRow(.markAbove, .marking, "[m", "mark all above as read"),
    CommandRow(.markBelow, .marking, "]m", "mark all below as read"),
    CommandRow(.highlight, .marking, "x", in: [.article], "highlight the paragraph on top, or no longer ({ })"),
    CommandRow(.note, .marking, "X", in: [.article], "write a note to that paragraph"),
    CommandRow(.undo, .marking, "u", "undo the last mark, and those before it"),
    CommandRow(.redo, .marking, "^Y", "do again what was undone"),
    CommandRow(.takeOver, .marking, "I", "take over what was read and starred in another reader"),

    CommandRow(.search, .finding, "/", "search the library; in an article, search that"),
    CommandRow(.filter, .finding, "F", "show only headlines with these words; empty shows all"),
    CommandRow(
      .sort, .finding, "S", argument: "[ORDER]",
      "the order of the list: newest, oldest, best, title, source, section, shortest, longest, votes, copies"),
    CommandRow(.contents, .finding, "c", "the lists there are: starred, saved searches, tags, sources, sites"),
    CommandRow(.saveSearch, .finding, "", argument: "NAME", "keep the search as a list of the contents"),
    CommandRow(.forget, .finding, "d", in: [.overlay], "in the contents, forget a saved search"),
    CommandRow(.newest, .finding, "R", "what is new; where nothing is, to the newest"),
    CommandRow(.refresh, .finding, "^R", "look at all files again"),

    CommandRow(.longerLines, .appearance, "+", "longer lines of text"),
    CommandRow(.shorterLines, .appearance, "-", "shorter lines of text"),
    CommandRow(.measure, .appearance, "", argument: "COLUMNS", "set the length of lines"),
    CommandRow(.theme, .appearance, "T", argument: "[NAME]", "choose a theme"),
    CommandRow(.ambiguousWidth, .appearance, "", argument: "[narrow|wide]", "width of ambiguous characters"),
    CommandRow(.mouse, .appearance, "", argument: "[on|off]", "listen to the mouse, or leave it to the terminal"),

    CommandRow(.leave, .rest, "q", in: CommandRow.anywhere, "back one level; from the headlines, leave"),
    CommandRow(.back, .rest, "Esc", in: CommandRow.anywhere, "back one level"),
    CommandRow(.cancel, .rest, "^C", in: CommandRow.anywhere, "end a search or a refresh"),
    CommandRow(.problems, .rest, "E", "files that could not be read"),
    CommandRow(.help, .rest, "?", "this help"),
    CommandRow(.command, .rest, ":", "a command by its name"),
    CommandRow(.redraw, .rest, "^L", in: CommandRow.anywhere, "draw the screen anew"),
    CommandRow(.suspend, .rest, "^Z", in: CommandRow.anywhere, "stop as a job; fg comes back"),
    CommandRow(.quit, .rest, "Q", in: CommandRow.anywhere, "quit"),
  ]

  /// Its row of the table; a test holds that each has one.
  public var row: CommandRow? { Self.rows[self] }

  private static let rows = Dictionary(table.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })
}
