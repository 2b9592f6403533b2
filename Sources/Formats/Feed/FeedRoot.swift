import Markup

/// The element that makes a file a feed.
struct FeedRoot {
  let isAtom: Bool
  /// `RSS 2.0`, `Atom`.
  let variant: String
  /// Before the names of items, with its colon.
  let itemPrefix: [UInt8]
  /// Whether marks can be found in the file as it is.
  let isByteWise: Bool

  /// `nil` where the beginning of a file shows no feed. Comments, warnings of servers and other junk may come first.
  init?(_ beginning: [UInt8]) {
    let start = ByteOrderMark(beginning)?.encoding
    let isWide = start == .utf16LE || start == .utf16BE || beginning.prefix(4).contains(0)
    let declared = TextEncoding(xmlDeclaredIn: beginning)
    let isShifted = declared.map { [.iso2022JP, .iso2022KR, .iso2022CN, .hz].contains($0) } ?? false
    isByteWise = !isWide && !isShifted
    let bytes = isWide ? DecodedBytes(xml: beginning).utf8 : beginning
    let found = bytes.withUnsafeBufferPointer { Self.root(in: $0) }
    guard let found else { return nil }
    (isAtom, variant, itemPrefix) = found
  }

  private static func root(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (isAtom: Bool, variant: String, prefix: [UInt8])? {
    var scanner = XMLScanner(bytes)
    var passed = 0
    while passed < 12, scanner.position < 16_384, let piece = scanner.next() {
      guard case .start(let tag) = piece else { continue }
      passed += 1
      let prefix = Array(bytes[scanner.prefix(tag.name)])
      let itemPrefix = prefix.isEmpty ? [] : prefix + [UInt8(ascii: ":")]
      switch scanner.localName(tag.name) {
      case "rss":
        let version = scanner.attribute("version", of: tag)
        return (false, version.map { "RSS " + $0.prefix(8) } ?? "RSS", itemPrefix)
      case "rdf": if isFeed(scanner) { return (false, "RSS 1.0", Array("rss:".utf8)) }
      case "channel": return (false, "CDF", itemPrefix)
      case "feed", "entry":
        let isOld = scanner.attribute("version", of: tag) == "0.3"
        return (true, isOld ? "Atom 0.3" : "Atom", itemPrefix)
      // A page, or an article in another form.
      case "html", "head", "body", "newsitem", "newsml", "newsmessage", "nitf", "opml", "urlset", "ncx", "package":
        return nil
      default: break
      }
    }
    return nil
  }

  /// RDF is the root of other things as well.
  private static func isFeed(_ scanner: XMLScanner) -> Bool {
    var scanner = scanner
    for _ in 0..<40 {
      guard let piece = scanner.next() else { return false }
      if case .start(let tag) = piece, ["channel", "item"].contains(scanner.localName(tag.name)) { return true }
    }
    return false
  }
}
