extension YAMLNode {
  /// The first document in these bytes; an empty scalar where there is none.
  ///
  /// Aliases become copies of what they stand for.
  /// - Throws: `YAMLError` where the bytes are no YAML, hold a second document, or take more than `limits` allows.
  public init(yaml bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    guard bytes.count <= limits.bytes else {
      throw YAMLError("the file is larger than \(limits.bytes) bytes", at: YAMLMark(line: 1, column: 1))
    }
    var builder = YAMLBuilder(limits: limits)
    let parser = YAMLParser(bytes)
    var isFirst = true
    while true {
      let (event, mark) = try parser.next()
      switch event {
      case .streamEnd:
        self = builder.root ?? .scalar("", YAMLMark(line: 1, column: 1))
        return
      case .documentStart where !isFirst: throw YAMLError("there is a second document", at: mark)
      case .documentStart: isFirst = false
      default: try builder.take(event, at: mark)
      }
    }
  }
}
