/// What was lost of the files in an archive, so that it is told of when all that is there was handed over.
struct ArchiveDamage {
  private(set) var error: FormatError?

  static let brokenOff = FormatError.damaged(reason: "breaks off before its end")
  static let broken = FormatError.damaged(reason: "is broken")
  static let tooDeep = FormatError.tooMuch(
    reason: "lies in more archives, one in another, than are looked into")

  static func larger(than bytes: Int) -> FormatError {
    .tooMuch(reason: "is cut, for it is larger than \(bytes >> 20) MiB")
  }

  private static let mostOfName = 200

  /// Whether it is a loss that a member is cut: what is there of a picture is no text, and neither is the rest.
  static func isLoss(_ bytes: [UInt8], gaveArticles: Bool) -> Bool { gaveArticles || bytes.isEmpty }

  /// Of several the first is told of.
  mutating func note(_ error: FormatError) {
    self.error = self.error ?? error
  }

  /// What is wrong with a member, unless that is only that there is nothing to read in it.
  ///
  /// - Parameter name: as this file gives it; `nil` where its members have no names.
  mutating func note(_ error: FormatError, in name: String?) {
    switch error {
    case .empty, .notText, .noItems: break
    case .unreadable: note(error)
    case .notRead(let reason, let advice): note(.notRead(reason: Self.reason(reason, in: name), advice: advice))
    case .tooLarge: note(.tooMuch(reason: "is larger than \(StreamedFile.mostOfWhole >> 20) MiB"), in: name)
    case .damaged(let reason): note(.damaged(reason: Self.reason(reason, in: name)))
    case .tooMuch(let reason): note(.tooMuch(reason: Self.reason(reason, in: name)))
    }
  }

  private static func reason(_ reason: String, in name: String?) -> String {
    name.map { "has \($0.prefix(mostOfName)) in it, which \(reason)" } ?? reason
  }

  /// - Throws: what was noted.
  func tell() throws(FormatError) {
    if let error { throw error }
  }
}
