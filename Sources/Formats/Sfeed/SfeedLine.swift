import NewsCore

/// The fields of an item as sfeed writes it.
struct SfeedLine {
  private let fields: [ArraySlice<UInt8>]

  /// As many as the oldest versions write.
  private static let fewest = 7

  /// `nil` for what is no such line.
  ///
  /// - Parameter isWhole: whether all of the line is there; of a long one the last fields may be missing.
  init?(_ line: [UInt8], isWhole: Bool) {
    fields = line.split(separator: 0x09, maxSplits: 9, omittingEmptySubsequences: false)
    guard fields.count >= (isWhole ? Self.fewest : 4), Self.isTime(fields[0]) else { return nil }
    guard fields.count < 5 || ["html", "plain", ""].contains(String(decoding: fields[4], as: UTF8.self)) else {
      return nil
    }
    // A table of numbers has no words for these.
    guard !isEmpty(1) || !isEmpty(2) || !isEmpty(3),
      isEmpty(2) || text(2)?.contains(where: { ":/.".contains($0) }) ?? false
    else {
      return nil
    }
  }

  private static func isTime(_ field: ArraySlice<UInt8>) -> Bool {
    field.count <= 20 && field.drop { $0 == UInt8(ascii: "-") }.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func isEmpty(_ index: Int) -> Bool { index >= fields.count || fields[index].isEmpty }

  private func text(_ index: Int) -> String? {
    guard !isEmpty(index) else { return nil }
    let line = FeedValue(Array(fields[index])).line
    return line.isEmpty ? nil : line
  }

  /// The link where there is one, for it is that by which sfeed_curses keeps what was read.
  func identity(inFeed feed: String) -> ArticleID? {
    text(2).flatMap { ArticleIdentity.version1(link: $0) }
      ?? text(5).flatMap { ArticleIdentity.version1(guid: $0, feed: feed) }
  }

  func read(into draft: inout ArticleDraft) {
    draft.guid = text(5)
    draft.link = text(2).flatMap { WebLink.resolved($0.utf8, against: nil) }
    draft.author = text(6)
    draft.media = [text(7).flatMap { WebLink.resolved($0.utf8, against: nil) }].compactMap(\.self)
    let categories = (text(8) ?? "").split(separator: "|").map(String.init)
    draft.publication.section = categories.first
    draft.tell(topics: categories)
    draft.date = text(0).flatMap(Int.init).flatMap { DateReader.date(secondsSince1970: $0, provenance: .feed) }
    if draft.date != nil { draft.found(.date, .certain, "from the feed") } else { draft.warn(.date, .missing) }
    if !isEmpty(3) {
      let isHTML = !isEmpty(4) && text(4) == "html"
      draft.blocks = FeedBody.blocks(
        FeedValue(Self.unescaped(fields[3]), kind: isHTML ? .html : .text, base: draft.link))
    }
    if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    if let title = text(1) {
      draft.title = title
      draft.found(.title, .certain, "from the feed")
      draft.leaveTitleOutOfText()
    } else {
      draft.useFirstSentence()
    }
  }

  /// `\n`, `\t` and `\\`; another backslash is one.
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.count)
    var isEscaped = false
    for byte in field {
      if !isEscaped {
        if byte == UInt8(ascii: "\\") { isEscaped = true } else { bytes.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "\\"): bytes.append(byte)
      default: bytes += [UInt8(ascii: "\\"), byte]
      }
    }
    return bytes
  }
}
