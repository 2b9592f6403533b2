/// Makes a tree of events, within limits.
struct YAMLBuilder {
  private let limits: YAMLLimits
  private(set) var root: YAMLNode?
  /// The sequences and mappings that have begun and not ended, from the outermost.
  private var open: [Part] = []
  private var anchors: [String: Anchored] = [:]
  private var nodes = 0

  private struct Part {
    let isMapping: Bool
    let anchor: String?
    let mark: YAMLMark
    /// Keys and values take turns in a mapping.
    var children: [YAMLNode] = []
    /// How many levels are inside, itself included.
    var height = 1
    /// How many nodes there were before it.
    let nodesBefore: Int
  }

  private struct Anchored {
    let node: YAMLNode
    let nodes, height: Int
  }

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  mutating func take(_ event: YAMLEvent, at mark: YAMLMark) throws(YAMLError) {
    switch event {
    case .scalar(let text, let anchor):
      try count(1, at: mark)
      let node = YAMLNode.scalar(text, mark)
      if let anchor { anchors[anchor] = Anchored(node: node, nodes: 1, height: 0) }
      add(node, height: 0)
    case .alias(let name):
      // Inside what it stands for the name is not known yet, so no tree holds itself.
      guard let anchored = anchors[name] else { throw YAMLError("nothing is called “&\(name)” above", at: mark) }
      try count(anchored.nodes, at: mark)
      guard open.count + anchored.height <= limits.depth else { throw tooDeep(mark) }
      add(anchored.node, height: anchored.height)
    case .sequenceStart(let anchor): try begin(isMapping: false, anchor, at: mark)
    case .mappingStart(let anchor): try begin(isMapping: true, anchor, at: mark)
    case .end: end()
    case .documentStart, .streamEnd, .other: break
    }
  }

  private mutating func begin(isMapping: Bool, _ anchor: String?, at mark: YAMLMark) throws(YAMLError) {
    guard open.count < limits.depth else { throw tooDeep(mark) }
    // A name that is given again no longer means what it did.
    if let anchor { anchors[anchor] = nil }
    open.append(Part(isMapping: isMapping, anchor: anchor, mark: mark, nodesBefore: nodes))
    try count(1, at: mark)
  }

  private mutating func end() {
    guard let part = open.popLast() else { return }
    let node: YAMLNode =
      part.isMapping
      ? .mapping(
        stride(from: 0, to: part.children.count - 1, by: 2).map {
          (key: part.children[$0], value: part.children[$0 + 1])
        }, part.mark)
      : .sequence(part.children, part.mark)
    if let anchor = part.anchor {
      anchors[anchor] = Anchored(node: node, nodes: nodes - part.nodesBefore, height: part.height)
    }
    add(node, height: part.height)
  }

  private mutating func add(_ node: YAMLNode, height: Int) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].children.append(node)
    open[last].height = max(open[last].height, height + 1)
  }

  private mutating func count(_ more: Int, at mark: YAMLMark) throws(YAMLError) {
    nodes += more
    guard nodes <= limits.nodes else { throw YAMLError("there are more than \(limits.nodes) values", at: mark) }
  }

  private func tooDeep(_ mark: YAMLMark) -> YAMLError {
    YAMLError("more than \(limits.depth) levels are nested", at: mark)
  }
}
