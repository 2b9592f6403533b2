/// What a stretch of the screen is, for a theme to say how it looks.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case background
}
