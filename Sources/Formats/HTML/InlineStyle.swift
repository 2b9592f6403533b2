/// What a `style` attribute says.
enum InlineStyle {
  /// `display: none` or `visibility: hidden`, whatever the blanks.
  static func hides(_ style: some Collection<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let text = String(decoding: style.prefix(400).filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }
}
