/// The three panes, from left to right.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  case headlines, article, sidebar
}
