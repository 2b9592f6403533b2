import CYAML

/// libyaml, as a row of events.
///
/// A class, since the C parser points into itself and must be freed.
final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml reads from here for as long as it lives.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    // Fails only without memory; the first event then says so.
    guard yaml_parser_initialize(parser) == 1 else { return }
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event and where it begins.
  func next() throws(YAMLError) -> (YAMLEvent, YAMLMark) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return (Self.read(event), Self.mark(event.start_mark))
  }

  private static func read(_ event: yaml_event_t) -> YAMLEvent {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: bytes, as: UTF8.self), anchor: text(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart(anchor: text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return .mappingStart(anchor: text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    // After its end libyaml gives empty events.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
    default: return .other
    }
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private var problem: YAMLError {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "there is no memory to read it"
    guard parser.pointee.error == YAML_READER_ERROR else {
      return YAMLError(message, at: Self.mark(parser.pointee.problem_mark))
    }
    // The decoder knows the byte alone (it reads ahead of the marks).
    let before = input.prefix(parser.pointee.problem_offset)
    let line = before.count { $0 == 0x0A } + 1
    let column = before.reversed().prefix { $0 != 0x0A }.count + 1
    return YAMLError(message, at: YAMLMark(line: line, column: column))
  }
}
