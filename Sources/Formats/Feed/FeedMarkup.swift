import Markup

/// HTML as it comes in feeds, made ready to be read.
enum FeedMarkup {
  /// Controls that XML does not allow and feeds have.
  static func removeControls(_ bytes: inout [UInt8]) {
    let isClean = bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      while let control = ByteSearch.firstControl(in: bytes, from: next) {
        if isForbidden(bytes[control]) { return false }
        next = control + 1
      }
      return true
    }
    if !isClean { bytes.removeAll(where: isForbidden) }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }

  /// Without the tags of frames and objects, whose insides browsers show only where they cannot show these; readers of feeds
  /// never can.
  static func withoutFrames(_ html: [UInt8]) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var kept: [UInt8] = []
      var copied = 0
      var next = 0
      while let start = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: next) {
        next = start + 1
        let first = next < bytes.count ? (bytes[next] == UInt8(ascii: "/") ? next + 1 : next) : bytes.count
        guard names.contains(where: { ByteSearch.isTagName(first, $0, in: bytes) }),
          let end = ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: first)
        else { continue }
        kept.append(contentsOf: bytes[copied..<start])
        (copied, next) = (end + 1, end + 1)
      }
      if copied == 0 { return html }
      kept.append(contentsOf: bytes[copied...])
      return kept
    }
  }

  private static let names: [StaticString] = ["iframe", "object", "applet", "frameset", "noframes"]
}
