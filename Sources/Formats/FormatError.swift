/// Why a file gave no article.
public enum FormatError: Error, Hashable, Sendable {
  /// There is no text in it.
  case empty
  /// It is no text: pictures, programs, archives.
  case notText
}
