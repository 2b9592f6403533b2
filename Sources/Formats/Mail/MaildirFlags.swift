import NewsCore

/// What the name of a message in a Maildir says was done with it: `1382298770.002297.alder:2,FS`
/// (https://cr.yp.to/proto/maildir.html).
enum MaildirFlags {
  static func marks(inName name: String) -> [ReadingChange] {
    guard let info = name.lastRange(of: ":2,") else { return [] }
    let flags = name[info.upperBound...]
    guard flags.allSatisfy({ $0.isASCII && $0.isLetter }) else { return [] }
    return (flags.contains("S") ? [.read(true)] : []) + (flags.contains("F") ? [.starred(true)] : [])
  }
}
