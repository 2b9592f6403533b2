/// What libyaml tells of a document, one after the other.
enum YAMLEvent {
  case scalar(String, anchor: String?)
  case alias(String)
  case sequenceStart(anchor: String?)
  case mappingStart(anchor: String?)
  /// Of a sequence or a mapping.
  case end
  case documentStart
  case streamEnd
  /// Says nothing of the tree.
  case other
}
