import Markup
import NewsCore

/// The text of a file that says nothing of its encoding itself: by its mark, by what came with it, or by what it looks like.
struct SourceText {
  let text: String
  private let replacements: Int

  init(_ file: SourceFile) {
    let decoded = DecodedBytes(text: file.bytes, charset: file.hints.charset)
    text = decoded.text
    replacements = decoded.replacements
  }

  /// Says how many bytes could not be read.
  func warn(in draft: inout ArticleDraft) {
    if replacements > 0 { draft.warn(.encoding, .replacedBytes(replacements)) }
  }
}
