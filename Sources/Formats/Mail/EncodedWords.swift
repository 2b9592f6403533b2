import Markup

/// Words of other characters in header fields: `=?utf-8?q?F=C3=A4hre?=` (RFC 2047), read in all the ways in which programs
/// write them: inside of quotes and words, split in the middle of a character, with blanks, in the wrong encoding, or cut.
enum EncodedWords {
  /// - Parameter charset: what bytes are in that were not encoded at all.
  static func decode(_ whole: [UInt8], charset: String? = nil) -> String {
    let value = Array(whole.prefix(mostOfValue))
    guard let first = value.firstIndex(of: UInt8(ascii: "=")), value[first...].contains(UInt8(ascii: "?")) else {
      return MailCharset.text(value, label: charset).text
    }
    var text = ""
    var plain: [UInt8] = []
    // Words in the same encoding make one text, since characters may be split between them.
    var run: (charset: String, words: [Word])?
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "="), let word = Word(value, at: index) else {
        plain.append(value[index])
        index += 1
        continue
      }
      let isApart = !plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isApart || run?.charset != word.charset {
        text += end(of: &run)
        // Blanks between two words are no blanks.
        if isApart || index == plain.count { text += MailCharset.text(plain, label: charset).text }
        run = (word.charset, [word])
      } else if let joined = run?.words.last?.joined(with: word) {
        run?.words.removeLast()
        run?.words.append(joined)
      } else {
        run?.words.append(word)
      }
      plain = []
      index = word.end
    }
    return text + end(of: &run) + MailCharset.text(plain, label: charset).text
  }

  /// Longer than anything that is read out of a field.
  private static let mostOfValue = 64 << 10

  private static func end(of run: inout (charset: String, words: [Word])?) -> String {
    guard let ended = run else { return "" }
    run = nil
    return MailCharset.text(ended.words.flatMap(\.bytes), label: ended.charset).text
  }

  private struct Word {
    let charset: String
    let end: Int
    private let isBase64: Bool
    private var encoded: [UInt8]

    var bytes: [UInt8] {
      isBase64 ? Base64.decode(encoded[...]) : QuotedPrintable.decode(word: encoded[...])
    }

    /// Many programs write a whole subject as one word, whatever the standard says.
    private static let mostOfWord = 4096

    init?(_ value: [UInt8], at start: Int) {
      let mark = UInt8(ascii: "?")
      guard start + 1 < value.count, value[start + 1] == mark else { return nil }
      guard let second = value[(start + 2)...].prefix(60).firstIndex(of: mark), second + 2 < value.count,
        value[second + 2] == mark
      else { return nil }
      // RFC 2231 lets a language follow: `utf-8*de`.
      charset = String(decoding: value[(start + 2)..<second].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        .lowercased()
      isBase64 = value[second + 1] | 0x20 == UInt8(ascii: "b")
      guard isBase64 || value[second + 1] | 0x20 == UInt8(ascii: "q") else { return nil }
      let close = Self.close(value, from: second + 3, isBase64: isBase64)
      let isClosed = close < value.count
      let content = value[(second + 3)..<(isClosed ? close : value.count)]
      // A word that was cut reaches to the next blank.
      let word = isClosed ? content : content.prefix { $0 > 0x20 }
      end = isClosed ? close + 2 : word.endIndex
      encoded = Array(word)
    }

    /// The two as one, where a program encoded a text first and parted it then, in the middle of a byte: `=C2=?= =?utf-8?q?A3`.
    func joined(with next: Word) -> Word? {
      guard isBase64 == next.isBase64 else { return nil }
      let isParted: Bool
      if isBase64 {
        // A word that is whole by itself has digits for whole bytes, or signs that say how many are missing.
        let last = encoded.last ?? UInt8(ascii: "=")
        isParted = encoded.count % 4 != 0 && last != UInt8(ascii: "=") && (encoded.count + next.encoded.count) % 4 == 0
      } else {
        isParted = encoded.suffix(2).contains(UInt8(ascii: "="))
      }
      guard isParted else { return nil }
      var joined = next
      joined.encoded = encoded + next.encoded
      return joined
    }

    /// Where `?=` stands; the end of the value where it does not.
    private static func close(_ value: [UInt8], from start: Int, isBase64: Bool) -> Int {
      var index = start
      while index + 1 < min(value.count, start + mostOfWord) {
        if value[index] == UInt8(ascii: "?"), value[index + 1] == UInt8(ascii: "=") {
          // A question mark that was not encoded, before a character that was: `What?=20now?=`.
          let isInside =
            !isBase64 && QuotedPrintable.escape(value[...], at: index + 2) != nil
            && value[(index + 4)...].prefix(mostOfWord).prefix { $0 > 0x20 }.contains(UInt8(ascii: "?"))
          if !isInside { return index }
        }
        index += 1
      }
      return value.count
    }
  }
}
