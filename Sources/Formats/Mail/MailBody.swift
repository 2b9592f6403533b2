import Markup
import NewsCore

/// What of a message is for reading.
struct MailBody {
  private(set) var blocks: [Block] = []
  /// Names of what is attached; media types where it has none.
  private(set) var attachments: [String] = []
  /// Ill-formed bytes that became U+FFFD.
  private(set) var replacements = 0
  /// Whether a part that should be text was none.
  private(set) var hasDamage = false
  /// Whether a part of it can be read only by who has the key.
  private(set) var isEncrypted = false
  /// Newsletters are made as pages, and their plain texts seldom are worth reading.
  private let prefersPage: Bool
  /// Where relative links start from.
  private let base: String?
  private let depth: Int

  private static let mostDepth = 4

  init(of message: MailPart, in bytes: [UInt8], prefersPage: Bool, base: String? = nil, depth: Int = 0) {
    self.prefersPage = prefersPage
    self.depth = depth
    self.base = message.fields.text("content-location") ?? message.fields.text("content-base") ?? base
    read(message, bytes)
  }

  private mutating func read(_ part: MailPart, _ bytes: [UInt8], isInDigest: Bool = false) {
    switch part.mediaType {
    case "multipart/alternative" where !part.children.isEmpty: readAlternatives(part, bytes)
    case "multipart/related" where !part.children.isEmpty:
      read(part.related, bytes)
    case "multipart/signed" where !part.children.isEmpty:
      read(part.children[0], bytes)
      for other in part.children.dropFirst() where !other.mediaType.hasSuffix("signature") { read(other, bytes) }
    case "multipart/encrypted": isEncrypted = true
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      guard depth < Self.mostDepth, let signed = SignedData.content(of: part.content(of: bytes)) else {
        isEncrypted = part.type["smime-type"]?.lowercased() != "certs-only"
        return
      }
      readPart(of: signed)
    case "multipart/digest":
      for child in part.children { read(child, bytes, isInDigest: true) }
    case _ where part.isMultipart && !part.children.isEmpty:
      // A text that has a file's name is attached, unless it comes first (RFC 8621, section 4.1.4).
      for (index, child) in part.children.enumerated() {
        if index > 0, child.mediaType.hasPrefix("text/"), child.fileName != nil {
          attach(child)
          // It says that it is to be seen all the same, as what a server has added on the way.
          if child.mediaType == "text/plain", child.disposition.value == "inline" { readRemains(child, bytes) }
        } else if index > 0, !blocks.isEmpty, child.isUnclear(behind: part.children[index - 1], in: part) {
          readRemains(child, bytes)
        } else {
          read(child, bytes)
        }
      }
    case _ where part.isMessage:
      // What is attached to a text is not it; a message that is sent on alone is, and those of a digest are.
      let isAttached = !isInDigest && part.disposition.value != "inline" && !blocks.isEmpty
      if isAttached { attach(part) } else { readEnclosed(part, bytes) }
    case _ where part.isForReading: readText(part, bytes)
    case "text/calendar" where blocks.isEmpty && depth < Self.mostDepth:
      blocks += CalendarText.blocks(of: part.text(of: bytes).text)
      attach(part)
    default: attach(part)
    }
  }

  /// What is signed is a part by itself, with its header.
  private mutating func readPart(of bytes: [UInt8]) {
    let inner = MailBody(
      of: MailStructure.message(in: bytes), in: bytes, prefersPage: prefersPage, base: base, depth: depth + 1)
    take(inner)
  }

  // MARK: Choosing

  /// All parts of the kind that is chosen: those of one kind are no alternatives to one another.
  private mutating func readAlternatives(_ part: MailPart, _ bytes: [UInt8]) {
    let pages = part.children.filter(\.holdsPage)
    let plain = part.children.filter { !$0.holdsPage && $0.holdsPlainText }
    let texts = plain.isEmpty ? part.children.filter { !$0.holdsPage && $0.holdsText } : plain
    let isPageBetter = prefersPage || texts.allSatisfy { isStub($0, beside: pages, bytes) }
    let chosen = pages.isEmpty || !isPageBetter ? texts : pages
    for child in chosen.isEmpty ? part.children.suffix(1) : chosen[...] { read(child, bytes) }
    for other in part.children where !other.holdsPage && !other.holdsText && !chosen.isEmpty { attach(other) }
  }

  /// Whether a text says nothing, or only that there is a page: a few words beside many.
  private func isStub(_ part: MailPart, beside pages: [MailPart], _ bytes: [UInt8]) -> Bool {
    guard part.mediaType == "text/plain" else { return false }
    let text = part.content(of: bytes)
    guard text.contains(where: { $0 > 0x20 }) else { return true }
    guard text.count <= Self.mostOfStub else { return false }
    let page = pages.filter { $0.mediaType == "text/html" }.flatMap {
      HTMLBlocks.blocks(of: $0.text(of: bytes).utf8, base: nil)
    }
    return page.reduce(0) { $0 + $1.text.utf8.count } > Self.mostOfStub + 4 * text.count
  }

  private static let mostOfStub = 400

  // MARK: Reading

  private mutating func readText(_ part: MailPart, _ bytes: [UInt8]) {
    let decoded = part.text(of: bytes)
    guard !decoded.utf8.isControls else {
      hasDamage = true
      return
    }
    replacements += decoded.replacements
    if part.mediaType == "text/html" || part.mediaType == "text/plain" && decoded.utf8.beginsAsPage {
      blocks += HTMLBlocks.blocks(of: decoded.utf8, base: base).map(\.withoutInnerPictures)
      return
    }
    let isRich = part.mediaType == "text/enriched" || part.mediaType == "text/richtext"
    let text = MailText(
      isRich ? EnrichedText.plain(decoded.text) : decoded.text, isFlowed: part.type["format"]?.lowercased() == "flowed",
      deletesSpace: part.type["delsp"]?.lowercased() == "yes")
    blocks += text.blocks
    attachments += text.files
  }

  /// Keeps a text below a rule, as lines that are not the mail's own. Where the marks of parts in one another are confused, it
  /// cannot be known whose a text behind the first is.
  private mutating func readRemains(_ part: MailPart, _ bytes: [UInt8]) {
    let own = blocks
    blocks = []
    read(part, bytes)
    let added = blocks.map(\.asPromo)
    blocks = own
    if !added.isEmpty { blocks += [.rule] + added }
  }

  /// A message within the message: its subject as a heading, its sender below it.
  private mutating func readEnclosed(_ part: MailPart, _ bytes: [UInt8]) {
    guard let inner = part.children.first else {
      let content = part.content(of: bytes)
      guard depth < Self.mostDepth, part.transferEncoding != "", !content.isEmpty else { return attach(part) }
      readMessage(MailStructure.message(in: content), content)
      return
    }
    readMessage(inner, bytes)
  }

  private mutating func readMessage(_ message: MailPart, _ bytes: [UInt8]) {
    if let subject = message.fields.text("subject") { blocks.append(.heading(level: 2, [Span(subject)])) }
    let sender = message.fields.text("from").map { MailAddress.all(in: $0).map(\.display).joined(separator: ", ") }
    let line = [sender, message.fields.text("date")].compactMap(\.self).joined(separator: " · ")
    if !line.isEmpty { blocks.append(.paragraph(Paragraph(line, role: .authorCard))) }
    take(MailBody(of: message, in: bytes, prefersPage: prefersPage, depth: depth + 1))
  }

  private mutating func take(_ body: MailBody) {
    blocks += body.blocks
    attachments += body.attachments
    replacements += body.replacements
    hasDamage = hasDamage || body.hasDamage
    isEncrypted = isEncrypted || body.isEncrypted
  }

  private mutating func attach(_ part: MailPart) {
    // Keys and signatures are for programs.
    guard !part.mediaType.hasSuffix("signature"), !part.mediaType.hasSuffix("pgp-keys") else { return }
    if part.mediaType.hasPrefix("image/"), part.disposition.value != "attachment" {
      blocks.append(.image(Image(alternative: part.fileName)))
    } else {
      attachments.append(part.fileName ?? part.children.first?.fields.text("subject") ?? part.mediaType)
    }
  }
}

extension MailPart {
  /// Text that is to be read in place.
  fileprivate var isForReading: Bool {
    guard mediaType.hasPrefix("text/") || isMultipart, disposition.value != "attachment" else { return false }
    return !["text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/css", "text/csv", "text/rtf"]
      .contains(mediaType)
  }

  /// Whether it is a text of which cannot be known whose it is. More of the same kind behind a text is no other form of it, if
  /// the marks can be read so that they are in order.
  fileprivate func isUnclear(behind last: MailPart, in whole: MailPart) -> Bool {
    guard mediaType.hasPrefix("text/") else { return false }
    let tears = [whole.tear, last.tear].compactMap(\.self)
    return tears.contains(.byOther) || !tears.isEmpty && mediaType != "text/plain"
  }

  /// The part that the others are there for (RFC 2387): the one that is named, else the first page, else the first.
  var related: MailPart {
    let start = type["start"]?.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
    if let start, let named = children.first(where: { $0.contentID == start }) { return named }
    return children.first { $0.holdsPage } ?? children[0]
  }

  fileprivate var holdsPage: Bool { holds { $0.mediaType == "text/html" } }
  fileprivate var holdsPlainText: Bool { holds { $0.mediaType == "text/plain" } }
  fileprivate var holdsText: Bool { holds(\.isForReading) }

  /// Whether it is such a part, or has one; the depth of parts is bounded.
  private func holds(_ isSuch: (MailPart) -> Bool) -> Bool {
    isMultipart ? children.contains { $0.holds(isSuch) } : isSuch(self)
  }
}

extension Block {
  /// Running text as lines that lead elsewhere.
  fileprivate var asPromo: Block {
    switch self {
    case .paragraph(let paragraph): .paragraph(Paragraph(paragraph.spans, role: .promo))
    case .heading(_, let spans): .paragraph(Paragraph(spans, role: .promo))
    default: self
    }
  }

  /// Without addresses of pictures that lie in the message.
  fileprivate var withoutInnerPictures: Block {
    guard case .image(var image) = self, image.link?.lowercased().hasPrefix("cid:") ?? false else { return self }
    image.link = nil
    return .image(image)
  }
}

extension [UInt8] {
  /// Bytes that no text has: pictures, and what was broken on the way.
  fileprivate var isControls: Bool {
    let beginning = prefix(4096)
    let controls = beginning.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
    return controls * 40 > beginning.count
  }

  /// A page in a part that does not say so.
  fileprivate var beginsAsPage: Bool {
    let beginning = String(decoding: drop { $0 <= 0x20 }.prefix(15), as: UTF8.self).lowercased()
    return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
  }
}
