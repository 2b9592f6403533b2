import Markup

/// The members of a file's outermost object that stand behind the last of its lists, told from the end of the file alone.
enum JSONTail {
  /// What a feed says of itself takes less.
  private static let longest = 64 << 10
  private static let mostTried = 200

  /// None where there are none, or the source can only be read from its beginning.
  ///
  /// - Throws: `FormatError.unreadable`.
  static func members(of source: any ByteSource) throws(FormatError) -> [(String, JSON?)] {
    guard source.isRandomAccess else { return [] }
    var bytes = try source.read(max(0, source.count - longest)..<source.count)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var members: [(String, JSON?)] = []
    var tried = 0
    for place in bytes.indices.reversed() where bytes[place] == UInt8(ascii: "]") {
      // Behind a list of the outermost object a comma comes, and members with which that ends where the file does; what stands
      // behind a list within another ends before.
      let rest = bytes[(place + 1)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ","), tried < mostTried else { continue }
      tried += 1
      let object = [UInt8(ascii: "{")] + rest.dropFirst()
      var window = JSONWindow(BytesAtHand(object))
      guard case .whole(0..<object.count) = try window.value(), let found = (try? JSON(json: object))?.members else {
        continue
      }
      members = found
    }
    return members
  }
}
