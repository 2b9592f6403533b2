/// A message as Outlook saves it by itself (`.msg`), which is known only so that it is not passed over in silence.
enum OutlookMessage {
  static let notRead = FormatError.notRead(
    reason: "is a message in Outlook’s own form (.msg), which is not read",
    advice: "Save it as .eml, or as text, in the mail program.")

  /// Compound files are for many things; the first entry of their directory says for what ([MS-CFB] 2.2 and 2.6, [MS-OXMSG]).
  ///
  /// - Throws: `FormatError.unreadable`.
  static func isOne(_ file: StreamedFile) throws(FormatError) -> Bool {
    let header = file.beginning
    guard header.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), header.count >= 512 else {
      return false
    }
    let isLarge = header[30] == 12
    let sector = (0..<4).reduce(0) { $0 | Int(header[48 + $1]) << (8 * $1) }
    let entry = (sector + 1) << (isLarge ? 12 : 9)
    guard entry + 128 <= file.source.count else { return false }
    return try file.source.read((entry + 80)..<(entry + 96)).elementsEqual(use)
  }

  /// {00020D0B-0000-0000-C000-000000000046}
  private static let use: [UInt8] = [0x0B, 0x0D, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
}
