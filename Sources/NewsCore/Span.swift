/// A stretch of text that is styled alike.
public struct Span: Equatable, Sendable {
  public struct Style: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let emphasis = Style(rawValue: 1)
    public static let strong = Style(rawValue: 2)
    public static let code = Style(rawValue: 4)
  }

  public var text: String
  public var style: Style
  /// Where the text leads, as the page has it; not checked.
  public var link: String?

  public init(_ text: String, style: Style = [], link: String? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}
