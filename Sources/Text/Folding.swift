import CUTF8Proc
import Glibc

/// Making texts comparable.
public enum Folding {
  /// A headline as headlines are compared: quotes, dashes, case, width and spaces folded; accents kept.
  ///
  /// Two headlines that differ only in what outlets, browsers and extractors change on the way come out the same.
  public static func headline(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    var marks = 0
    var text = text
    text.withUTF8 { bytes in
      var scalars = UTF8Scalars(bytes)
      while let scalar = scalars.next() {
        guard let folded = Punctuation.folded(scalar) else { continue }
        guard folded != " " else {
          pendingSpace = !result.isEmpty
          continue
        }
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        if folded.value < 0x80 {
          result.append(lowered(UInt8(folded.value)))
        } else if folded == "…" {
          result += [0x2E, 0x2E, 0x2E]
        } else {
          // Composing takes time by the square of the marks in a row (UAX #15, section 13, "Stream-Safe Text Format").
          marks = Scalars.isReordered(folded) ? marks + 1 : 0
          if marks.isMultiple(of: mostMarks), marks > 0 { result += "\u{34F}".utf8 }
          result.append(contentsOf: Array(String(folded).utf8))
        }
      }
    }
    guard result.contains(where: { $0 >= 0x80 }) else { return String(decoding: result, as: UTF8.self) }
    // Composed last, so that a letter and its accent are the same whether they came as one code point or as two.
    return mapped(result, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_COMPOSE)
  }

  private static let mostMarks = 30

  /// A text as it is searched: as `headline`, and without accents; with the way back to the text.
  public static func search(_ text: String) -> FoldedText {
    var folder = SearchFolder()
    var text = text
    text.withUTF8 { folder.fold($0) }
    return folder.result
  }

  static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func mapped(_ bytes: [UInt8], _ options: utf8proc_option_t...) -> String {
    let all = options.reduce(UTF8PROC_STABLE.rawValue) { $0 | $1.rawValue }
    var result: UnsafeMutablePointer<UInt8>?
    let length = utf8proc_map(bytes, bytes.count, &result, utf8proc_option_t(rawValue: all))
    defer { free(result) }
    // Only memory can be wanting: the bytes are UTF-8, for they come from a String.
    guard length >= 0, let result else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
  }
}
