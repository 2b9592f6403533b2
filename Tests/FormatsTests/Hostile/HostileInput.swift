/// Files that nobody wrote to be read: to take all memory, all time, or the program with them.
enum HostileInput: String, CaseIterable {
  case nestedElements, nestedQuotes, nestedLists, nestedItemsByIndent, nestedArrays, nestedObjects, nestedParts,
    nestedXML
  case openBrackets, openStars, openTicks, openTags, openLinks, openEntities, openComment, openCDATA
  case billionLaughs, quadraticEntities, externalEntity, parameterEntity, aliasBomb
  case longLine, longWord, longHeader, longAttribute, longDelimiterRow
  case manyLines, manyHeaders, manyAttributes, manyHeadings, manyItems, manyReferences, manyAnchors,
    manyDoctypes, manyLineFeeds, manyClosings
  case nulls, loneSurrogates, brokenUTF8, controls, everyByte, onlyMarks, sixteenBits, dashes

  var bytes: [UInt8] {
    switch self {
    case .nulls: [UInt8](repeating: 0, count: 100_000)
    case .brokenUTF8:
      Array("<p>A text ".utf8) + [0xED, 0xA0, 0x80, 0xC0, 0x80, 0xF8, 0x88, 0xFF, 0xC2] + Array("</p>".utf8)
    case .everyByte: (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    case .sixteenBits:
      [0xFF, 0xFE] + "A story of the coast. ".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x00]
    default: Array((nested ?? open ?? bomb ?? long ?? many ?? other).utf8)
    }
  }

  private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private var nested: String? {
    switch self {
    case .nestedElements: "<!DOCTYPE html><html><body>" + times(100_000, "<div><b>") + "A story."
    case .nestedQuotes: "# A\n\n" + times(100_000, "> ") + "deep\n\n" + times(2000, times(100, ">") + " deep\n")
    case .nestedLists: "# A\n\n" + times(50_000, "- ") + "deep\n"
    case .nestedItemsByIndent: "# A\n\n" + (0..<400).map { times($0 * 2, " ") + "- item \($0)\n" }.joined()
    case .nestedArrays: times(100_000, "[")
    case .nestedObjects: #"{"version": "https://jsonfeed.org/version/1.1", "items": "# + times(100_000, #"{"a":["#)
    case .nestedParts:
      (0..<2000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    case .nestedXML: "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>" + times(100_000, "<a>")
    default: nil
    }
  }

  private var open: String? {
    switch self {
    case .openBrackets: "# A\n\n" + times(100_000, "[") + times(100_000, "![")
    case .openStars: "# A\n\n" + times(100_000, "*a_") + times(100_000, "**")
    case .openTicks: "# A\n\n" + (1..<600).map { times($0, "`") + "a" }.joined()
    case .openTags: "<html>" + times(100_000, "<a href=\"")
    case .openLinks: "# A\n\n" + times(50_000, "[a](<b")
    case .openEntities: "<html><body><p>" + times(100_000, "&") + times(50_000, "&amp") + times(50_000, "&#x1F")
    case .openComment: "<html><!--" + times(100_000, "<!--->--")
    case .openCDATA: "<?xml version=\"1.0\"?><rss><channel><title><![CDATA[" + times(100_000, "]]")
    default: nil
    }
  }

  private var bomb: String? {
    let feed = "<rss version=\"2.0\"><channel><item><title>&z;</title></item></channel></rss>"
    switch self {
    case .billionLaughs:
      return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">"
        + zip("bcdefghijz", "abcdefghij").map { "<!ENTITY \($0) \"\(times(10, "&\($1);"))\">" }.joined() + "]>" + feed
    case .quadraticEntities:
      return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY z \"\(times(50_000, "ha"))\">]><rss><channel><item><title>"
        + times(50_000, "&z;") + "</title></item></channel></rss>"
    case .externalEntity:
      return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY z SYSTEM \"file:///etc/hostname\">]>" + feed
    case .parameterEntity:
      return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>" + feed
    case .aliasBomb:
      return "---\ntitle: A\na: &a [ha, ha]\n"
        + zip("bcdefghij", "abcdefghi").map { "\($0): &\($0) [\(times(9, "*\($1), "))*\($1)]\n" }.joined()
        + "---\nA text.\n"
    default: return nil
    }
  }

  private var long: String? {
    switch self {
    case .longLine: times(200_000, "a long line without an end ")
    case .longWord: times(4_000_000, "a")
    case .longHeader: "From: a@b.example\nSubject: " + times(100_000, "=?utf-8?q?a?= ") + "\n\nA text.\n"
    case .longAttribute: "<html><body><p title=\"" + times(500_000, "long ") + "\">A story.</p>"
    case .longDelimiterRow: "# A\n\n" + times(9000, "|a") + "|\n" + times(9000, "|-") + "|\n"
    default: nil
    }
  }

  private var many: String? {
    switch self {
    case .manyLines: times(300_000, "a b\n")
    case .manyHeaders:
      times(50_000, "Received: from a by b; Mon, 1 Jan 2024 00:00:00 +0000\n") + "Subject: A\n\nA text.\n"
    case .manyAttributes: "<html><body><p " + (0..<50_000).map { "a\($0)=b " }.joined() + ">A story.</p>"
    case .manyHeadings: times(50_000, "# a\n\n")
    case .manyItems: "# A\n\n" + times(50_000, "- a\n")
    case .manyReferences:
      "# A\n\n" + (0..<20_000).map { "[a\($0)]: http://a.example/\($0)\n" }.joined() + times(5000, "[a1] ")
    case .manyAnchors: "---\n" + (0..<20_000).map { "k\($0): &a\($0) v\n" }.joined() + "---\nA text.\n"
    case .manyDoctypes: "<?xml version=\"1.0\"?><rss><channel>" + times(60_000, "<!DOCTYPE[>") + "<item><title>A"
    case .manyLineFeeds: "<html><body><p>A story.</p><pre>" + times(400_000, "\n") + "x</pre>"
    case .manyClosings: "<html><meta name=\"author\" content=\"Ada" + times(100_000, ")") + "\"><p>A story.</p>"
    default: nil
    }
  }

  private var other: String {
    switch self {
    case .loneSurrogates:
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "\ud800", "items": [{"id": "\udc00\ud800", "content_text": "a \ud83d text"}]}"#
    case .controls: times(20_000, "A \u{1B}[31mred\u{07} \u{202E}text\u{200F}\u{FEFF} ")
    case .onlyMarks: times(50_000, "---\n+++\n***\n")
    default: times(100_000, "-")
    }
  }
}
