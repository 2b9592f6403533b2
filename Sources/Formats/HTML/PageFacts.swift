import Markup

/// What a page's nodes hold, counted once. All arrays have an entry a node; lengths are bytes, so that a Chinese character
/// weighs as much as the three letters that say as much.
struct PageFacts {
  let document: HTMLDocument
  /// Text that can be seen, without the blanks around it.
  private(set) var text: [Int32]
  /// The part of it that leads elsewhere.
  private(set) var links: [Int32]
  /// Text in running sentences.
  private(set) var prose: [Int32]
  private(set) var traits: [PageTrait]
  /// Whether the node is never shown as text.
  private(set) var isGone: [Bool]
  /// The block that a node's text belongs to.
  private(set) var holder: [Int32]
  /// Text, links and commas that stand in a block itself and not in a block inside it.
  private(set) var ownText: [Int32]
  private(set) var ownLinks: [Int32]
  private(set) var ownCommas: [Int32]
  /// Whether a block's own text ends as sentences do.
  private(set) var endsSentence: [Bool]

  init(_ document: HTMLDocument) {
    self.document = document
    let size = document.nodes.count
    let zeros = [Int32](repeating: 0, count: size)
    (text, links, prose, holder) = (zeros, zeros, zeros, zeros)
    (ownText, ownLinks, ownCommas) = (zeros, zeros, zeros)
    traits = Array(repeating: [], count: size)
    isGone = Array(repeating: false, count: size)
    endsSentence = Array(repeating: false, count: size)
    var isLink = isGone
    document.withBytes { bytes in
      for node in 1..<max(size, 1) {
        let element = document.nodes[node]
        let parent = Int(element.parent)
        switch element.tag {
        case .blank: holder[node] = holder[parent]
        case .text:
          holder[node] = holder[parent]
          isGone[node] = isGone[parent]
          if !isGone[node] { count(text: bytes.text(of: node), node, isLink: isLink[parent]) }
        default:
          isGone[node] = isGone[parent] || document.isNeverShown(node) || document.isHidden(node)
          holder[node] = element.tag.isBlock ? Int32(node) : holder[parent]
          isLink[node] = isLink[parent] || element.tag == .a && document.has(.href, node)
          if !isGone[node] { traits[node] = PageTrait(of: node, in: document) }
        }
      }
    }
    addUp()
  }

  /// The share of an element's text that leads elsewhere, in hundredths.
  func linkShare(_ node: Int) -> Int { Self.share(links[node], of: text[node]) }

  /// A part in hundredths of a whole, which may be as long as a page can be; 0 of nothing.
  static func share(_ part: Int32, of whole: Int32) -> Int { whole == 0 ? 0 : Int(part) * 100 / Int(whole) }

  func tag(_ node: Int) -> HTMLTag { document.nodes[node].tag }

  // MARK: Counting

  private mutating func count(text bytes: UnsafeBufferPointer<UInt8>, _ node: Int, isLink: Bool) {
    var length: Int32 = 0
    var commas: Int32 = 0
    var wasBlank = true
    for byte in bytes {
      let isBlank = InlineText.isBlank(byte)
      if !isBlank || !wasBlank { length += 1 }
      wasBlank = isBlank
      // The comma, and the last byte of its Chinese and Japanese kin.
      if byte == 0x2C { commas += 1 }
    }
    if bytes.count > 8 { commas += Self.wideCommas(bytes) }
    text[node] = length
    links[node] = isLink ? length : 0
    let holder = Int(holder[node])
    ownText[holder] += length
    ownLinks[holder] += links[node]
    ownCommas[holder] += commas
    if length > 0 { endsSentence[holder] = SentenceEnd.isEnd(of: bytes) }
  }

  private static func wideCommas(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var commas: Int32 = 0
    for index in 2..<bytes.count where bytes[index] == 0x8C || bytes[index] == 0x81 {
      let before = (bytes[index - 2], bytes[index - 1])
      if bytes[index] == 0x8C, before == (0xEF, 0xBC) || before.1 == 0xD8 { commas += 1 }
      if bytes[index] == 0x81, before == (0xE3, 0x80) { commas += 1 }
    }
    return commas
  }

  private mutating func addUp() {
    for node in document.nodes.indices where ownText[node] > 0 { prose[node] = ownProse(node) }
    for node in document.nodes.indices.dropFirst().reversed() {
      let parent = document.parent(of: node)
      text[parent] += text[node]
      links[parent] += links[node]
      prose[parent] += prose[node]
    }
  }

  /// The block's own text, if that is running sentences; else 0.
  func ownProse(_ node: Int) -> Int32 {
    let length = ownText[node]
    guard ownLinks[node] * 2 < length, !tag(node).isHeading else { return 0 }
    return length >= 120 || length >= 40 && endsSentence[node] ? length : 0
  }

  // MARK: What is not shown

  /// Whether there is next to no running text, and much for those whose browsers run no scripts.
  var mayBeWrittenByScripts: Bool {
    prose[0] < 600
      && document.nodes.indices.contains {
        tag($0) == .text && tag(document.parent(of: $0)) == .noscript && document.textCount(of: $0) > 1000
      }
  }
}
