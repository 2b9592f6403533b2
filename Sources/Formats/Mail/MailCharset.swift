import Markup

/// The encodings of mails: those of the web, and names and forms that are older than it.
enum MailCharset {
  /// - Parameter label: as the message gives it, in quotes or not.
  static func text(_ bytes: [UInt8], label: String?) -> DecodedBytes {
    let label = label?.lowercased().filter { $0 != "'" && $0 != "\"" && !$0.isWhitespace }
    switch label {
    // Only here: a page in UTF-7 is an attack, a mail in it is one of Outlook's from the nineties.
    case "utf-7", "unicode-1-1-utf-7": return DecodedBytes(text: UTF7.utf8(bytes), charset: "utf-8")
    case "cp932", "ms932", "sjis-win": return DecodedBytes(text: bytes, charset: "shift_jis")
    case "cp936", "ms936", "gb2312-80", "euc-cn": return DecodedBytes(text: bytes, charset: "gbk")
    case "cp949", "ms949", "uhc", "x-windows-949", "ks_c_5601": return DecodedBytes(text: bytes, charset: "euc-kr")
    case "cp950", "ms950": return DecodedBytes(text: bytes, charset: "big5")
    case "eucjp", "ujis": return DecodedBytes(text: bytes, charset: "euc-jp")
    default: return DecodedBytes(text: bytes, charset: label)
    }
  }
}
