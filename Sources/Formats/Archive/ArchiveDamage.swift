/// What was lost of the files in an archive, so that it is told of when all that is there was handed over.
struct ArchiveDamage {
  private(set) var error: FormatError?

  static let brokenOff = FormatError.damaged(reason: "breaks off before its end")
  static let brokenMember = FormatError.damaged(reason: "has a file in it that is broken")
  static let tooLarge = FormatError.damaged(
    reason: "has a file in it that is cut, for it is larger than \(ZipArchive.mostOfMember >> 20) MiB")

  /// Whether it is a loss that a member is cut: what is there of a picture is no text, and neither is the rest.
  static func isLoss(_ bytes: [UInt8], gaveArticles: Bool) -> Bool { gaveArticles || bytes.isEmpty }

  /// Of several the first is told of.
  mutating func note(_ error: FormatError) {
    self.error = self.error ?? error
  }

  /// - Throws: what was noted.
  func tell() throws(FormatError) {
    if let error { throw error }
  }
}
