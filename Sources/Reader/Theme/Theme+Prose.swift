public import Prose
public import Screen

extension Theme {
  /// How a run of an article looks: its role, and emphasis and strong text within it.
  public func style(_ role: ProseRole, _ prose: ProseStyle = []) -> Style {
    var style = style(Role(role))
    if prose.contains(.emphasis) { style.attributes.formUnion(self.style(.emphasis).attributes) }
    if prose.contains(.strong) { style.attributes.formUnion(self.style(.strong).attributes) }
    return style
  }
}

extension Role {
  public init(_ prose: ProseRole) {
    self =
      switch prose {
      case .body: .text
      case .title: .title
      case .summary: .summary
      case .source: .source
      case .place, .date, .site, .continuation: .meta
      case .heading: .heading
      case .quote: .quote
      case .quoteBar: .quoteBar
      case .listMark: .listMark
      case .code: .code
      case .tableRule: .tableRule
      case .tableHeader: .tableHeader
      case .caption: .caption
      case .link: .link
      case .linkNumber: .linkNumber
      case .promo: .promo
      case .rule: .rule
      case .tag: .tag
      case .note: .note
      }
  }
}
