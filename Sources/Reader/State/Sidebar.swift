/// The lists beside the article.
public struct Sidebar: Hashable, Sendable {
  /// The selected item, counted through all listings of the page.
  public var selectedItem = 0
  /// The first line shown, counted in drawn lines.
  public var topLine = 0

  public init() {}
}
