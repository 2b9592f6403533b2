import Screen

extension Role {
  /// Whether it stands behind the text around it.
  public var isQuiet: Bool {
    self == .dim || self == .meta || root == .dim || self == .selectionMeta || self == .selectionUnfocusedMeta
  }

  /// Whether it is drawn with lines alone, which may be fainter than text.
  public var isLine: Bool { root == .rule }

  /// The role at the end of its ancestors, whose colours come from the palette.
  var root: Role {
    var role = self
    while let parent = role.row.parent { role = parent }
    return role
  }

  /// The role whose colours it has unless a scheme says otherwise (`nil`: they come from the palette), and its own weight.
  var row: (parent: Role?, attributes: Style.Attributes) {
    switch self {
    case .text, .dim, .accent, .rule, .star, .code, .error, .highlight: (nil, [])
    case .selection, .selectionMeta, .selectionUnfocused, .selectionUnfocusedMeta: (nil, [])
    case .match: (nil, [])
    case .currentMatch: (nil, .bold)
    case .background, .header, .headline, .summary, .quote, .resolved: (.text, [])
    case .notice, .promptText: (.text, [])
    case .hit, .dateHeading, .unreadHeadline, .title, .source, .heading, .strong, .tableHeader, .overlayTitle, .key:
      (.text, .bold)
    case .emphasis: (.text, .italic)
    case .link: (.text, .underline)
    case .masthead, .unreadMark, .paneTitleFocused, .prompt: (.accent, .bold)
    case .note: (.accent, .italic)
    case .jumpNumber, .listMark: (.accent, [])
    case .chosen, .highlightMark: (.star, .bold)
    case .selectionMark: (.selection, .bold)
    case .paneTitle, .hereCount, .meta, .linkNumber, .promo, .unresolved, .reason, .statusLine: (.dim, [])
    case .tag, .snippet: (.dim, [])
    case .statusCount: (.dim, [])
    case .caption: (.dim, .italic)
    case .quoteBar, .tableRule: (.rule, [])
    }
  }
}
