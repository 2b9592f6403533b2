/// The tree in the making: what a tag opens and closes (HTML, 13.2.6, in as far as it shows).
///
/// Left out are the parts that move what stands already in the tree: text lost in a table stays where it is, and a style that is
/// closed across a block cuts the block in two.
struct HTMLTree {
  private(set) var nodes: [HTMLNode] = []
  var attributes: [HTMLAttribute] = []
  private(set) var isCut = false
  private let limits: HTMLLimits
  /// The elements that are open, the document first.
  private var stack: [Int32] = []
  /// How many elements of each kind are open, so that an end tag without a beginning costs nothing.
  private var open: [Int32] = Array(repeating: 0, count: 256)
  /// How many elements were cut in two; each costs a node, so there is an end to it.
  private var continued = 0
  private var seen: Set<HTMLTag> = []

  init(limits: HTMLLimits) {
    self.limits = limits
    append(.document, start: 0, count: 0)
    push(0)
  }

  var current: HTMLTag { stack.last.map { nodes[Int($0)].tag } ?? .document }

  func isOpen(_ tag: HTMLTag) -> Bool { open[Int(tag.rawValue)] > 0 }

  mutating func reserve(nodes count: Int) {
    nodes.reserveCapacity(count)
    attributes.reserveCapacity(count / 2)
  }

  // MARK: Tokens

  mutating func addText(start: Int, count: Int, isBlank: Bool) {
    if isOpen(.head) {
      if isBlank { return }
      if current == .head { pop() }
    }
    append(isBlank ? .blank : .text, start: start, count: count)
  }

  /// Opens an element; its attributes are the last `count` that were added.
  mutating func start(_ tag: HTMLTag, attributes count: Int, isClosed: Bool) {
    guard isAllowed(tag) else { return attributes.removeLast(count) }
    closeWhatEnds(at: tag)
    if stack.count >= limits.depth { pop() }
    let node = append(tag, start: attributes.count - count, count: count)
    if !isClosed, !tag.isVoid { push(node) }
  }

  mutating func end(_ tag: HTMLTag) {
    switch tag {
    case .html, .body: return
    case .br: start(.br, attributes: 0, isClosed: true)
    case .p where !isOpen(.p): start(.p, attributes: 0, isClosed: true)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    case _ where !isOpen(tag): return
    case _ where tag.isFormatting: endFormatting(tag)
    default: endBlock(tag)
    }
  }

  mutating func finish() {
    while !stack.isEmpty {
      markUnclosed()
      pop()
    }
  }

  mutating func cut() { isCut = true }

  // MARK: Start tags

  /// A page has one of each of these; a second one has nothing to say.
  private mutating func isAllowed(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .body, .head: seen.insert(tag).inserted
    default: true
    }
  }

  private mutating func closeWhatEnds(at tag: HTMLTag) {
    if isOpen(.head), !tag.isMetadata, current == .head { pop() }
    if tag == .body, isOpen(.head) { close(.head) }
    // A page's text in a drawing that was not closed (HTML, 13.2.6.5).
    if isOpen(.svg), tag.isBlock || tag == .img || tag == .span { close(.svg) }
    switch tag {
    case .li: closeItem([.li])
    case .dd, .dt: closeItem([.dd, .dt])
    case .option, .optgroup: if current == .option { pop() }
    case .rp, .rt: if current == .rp || current == .rt { pop() }
    case .a: if isOpen(.a) { endFormatting(.a) }
    case .button: if isOpen(.button) { close(.button, within: { $0 == .table || $0 == .td || $0 == .th }) }
    case .td, .th: if isOpen(.table) { popTo { $0 == .tr || $0 == .table } }
    case .tr: if isOpen(.table) { popTo { $0 == .tbody || $0 == .thead || $0 == .tfoot || $0 == .table } }
    case .tbody, .thead, .tfoot, .caption, .colgroup: if isOpen(.table) { popTo { $0 == .table } }
    default: break
    }
    if tag.isBlock, isOpen(.p) { close(.p, within: \.isScope) }
    if tag.isHeading, current.isHeading { pop() }
  }

  /// Ends the item before a new one, unless a list or another block stands between them.
  private mutating func closeItem(_ tags: [HTMLTag]) {
    guard tags.contains(where: isOpen) else { return }
    for index in stack.indices.reversed() {
      let tag = nodes[Int(stack[index])].tag
      if tags.contains(tag) { return pop(downTo: index) }
      if tag.isSpecial, tag != .address, tag != .div, tag != .p { return }
    }
  }

  // MARK: End tags

  private static let headings: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]

  private mutating func closeHeading() {
    guard Self.headings.contains(where: isOpen) else { return }
    for index in stack.indices.reversed() {
      let tag = nodes[Int(stack[index])].tag
      if tag.isHeading { return pop(downTo: index) }
      if tag.isScope { return }
    }
  }

  private mutating func endBlock(_ tag: HTMLTag) {
    let isOfTable = tag == .table || tag == .tr || tag == .tbody || tag == .thead || tag == .tfoot
    close(tag) { isOfTable ? $0 == .table : tag.isSpecial ? $0.isScope : $0.isSpecial }
  }

  private mutating func close(_ tag: HTMLTag, within isBoundary: (HTMLTag) -> Bool = { _ in false }) {
    for index in stack.indices.reversed() {
      let open = nodes[Int(stack[index])].tag
      if open == tag { return pop(downTo: index) }
      if isBoundary(open) { return }
    }
  }

  /// Ends a style or a link. Blocks that began inside it go on behind it, without it.
  private mutating func endFormatting(_ tag: HTMLTag) {
    guard let index = stack.lastIndex(where: { nodes[Int($0)].tag == tag || nodes[Int($0)].tag.isScope }),
      nodes[Int(stack[index])].tag == tag
    else { return }
    let inner = Array(stack[(index + 1)...])
    let hasBlocks = inner.contains { nodes[Int($0)].tag.isSpecial }
    guard !hasBlocks || inner.count <= 16 && continued < 20_000 else { return }
    pop(downTo: index)
    guard hasBlocks else { return }
    for node in inner {
      let element = nodes[Int(node)]
      let copy = append(element.tag, start: Int(element.start), count: Int(element.count))
      nodes[Int(copy)].isContinued = true
      push(copy)
      continued += 1
    }
  }

  // MARK: Nodes

  @discardableResult
  private mutating func append(_ tag: HTMLTag, start: Int, count: Int) -> Int32 {
    if nodes.count >= limits.nodes { isCut = true }
    let index = Int32(nodes.count)
    nodes.append(
      HTMLNode(tag: tag, parent: stack.last ?? 0, end: index + 1, start: UInt32(start), count: UInt32(count)))
    return index
  }

  private mutating func push(_ node: Int32) {
    stack.append(node)
    open[Int(nodes[Int(node)].tag.rawValue)] += 1
  }

  private mutating func pop() {
    guard let node = stack.popLast() else { return }
    nodes[Int(node)].end = Int32(nodes.count)
    open[Int(nodes[Int(node)].tag.rawValue)] -= 1
  }

  /// The element at `index` is closed too; the document stays.
  private mutating func pop(downTo index: Int) {
    while stack.count > max(index, 1) {
      if stack.count > index + 1 { markUnclosed() }
      pop()
    }
  }

  private mutating func markUnclosed() {
    if let node = stack.last { nodes[Int(node)].isUnclosed = true }
  }

  private mutating func popTo(_ isReached: (HTMLTag) -> Bool) {
    while stack.count > 1, !isReached(current) { pop() }
  }
}
