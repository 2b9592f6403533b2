/// `Content-Type` as servers, pages and mails write it.
public enum ContentType {
  /// The label behind `charset=`, as it is written.
  public static func charset(in value: String) -> String? {
    let parts = value.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
    for (index, part) in parts.dropLast().enumerated() {
      let name = Substring(part).trimmed().lowercased()
      guard name.hasSuffix("charset") else { continue }
      let rest = Substring(parts[index + 1]).trimmed()
      guard let quote = rest.first, quote == "\"" || quote == "'" else {
        let label = rest.prefix { $0 != ";" && $0 != "," && !$0.isWhitespace }
        return label.isEmpty ? nil : String(label)
      }
      return String(rest.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  /// `text/html`, in lower case and without parameters; `nil` where nothing is said.
  public static func mediaType(in value: String) -> String? {
    let type = value.prefix { $0 != ";" && $0 != "," }.trimmed().lowercased()
    return type.isEmpty ? nil : type
  }
}

extension Substring {
  fileprivate func trimmed() -> Substring {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...end]
  }
}
