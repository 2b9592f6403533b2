/// Lines that say who edited an article, where it is from and who may print it: no part of its text, wherever they stand.
enum ImprintLine {
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 600 else { return false }
    let isShort = text.utf8.count < 200
    // Most lines are told by the first sign of their first word.
    let first = text.utf8.first { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 } ?? 0
    if first >= 0x80 || first | 0x20 == UInt8(ascii: "c") {
      let start = text.prefix(40).drop { !$0.isLetter && $0 != "©" && $0 != "ⓒ" }.lowercased()
      if isShort, isCopyright(start) || labels.contains(where: { begins(start, with: $0) }) { return true }
      if notices.contains(where: start.hasPrefix) { return true }
    }
    guard isShort else { return false }
    if isAddress(text) || reserved.contains(where: { text.range(of: $0) != nil }) { return true }
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return unmistakable.contains { text.range(of: $0) != nil }
      || pairs.contains { text.range(of: $0.0) != nil && text.range(of: $0.1) != nil }
  }

  /// A label and what it is of: a sentence that begins with the same word has neither colon nor blank behind it.
  private static func begins(_ text: String, with label: String) -> Bool {
    guard text.hasPrefix(label) else { return false }
    guard let next = text.dropFirst(label.count).first else { return true }
    return "：:/｜| 　".contains(next)
  }

  /// `Copyright 2019 ...`, but not `Copyright law is older than print.`
  private static func isCopyright(_ start: String) -> Bool {
    start.hasPrefix("copyright") && start.prefix(24).contains { "©ⓒ@".contains($0) || $0.isNumber }
  }

  /// An address of mail and nothing else.
  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count < 80, let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    let domain = text[at...].dropFirst()
    return at > text.startIndex && domain.contains(".") && !domain.hasSuffix(".")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
  }

  private static let labels = [
    "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯", "校对", "校對", "审核", "監製", "监制", "本文来源", "文章来源", "稿件来源", "来源", "來源", "原标题",
    "原標題", "本文原标题", "转载请注明出处", "转载请注明", "关键词", "关键字", "標籤", "标签",
  ]

  private static let notices = [
    "版权声明", "版權聲明", "免责声明", "免責聲明", "特别声明", "未经授权", "未经许可", "未經授權", "本文为作者", "更多精彩内容", "扫一扫", "扫描二维码", "扫描下方二维码",
    "扫描左方二维码", "扫二维码", "欢迎扫描", "无断转载", "無断転載", "無断複製", "本記事の無断",
  ]

  /// Said of the right to print a text, in a short line; without their first letters, be they small or not.
  private static let reserved = [
    "ights reserved", "ights Reserved", "IGHTS RESERVED", "echte vorbehalten", "erechos reservados",
    "ireitos reservados", "iritti riservati", "iproduzione riservata", "IPRODUZIONE RISERVATA", "fenntartva",
  ]

  private static let unmistakable = [
    "roits réservés", "рава защищены", "rawa zastrzeżone", "جميع الحقوق محفوظة", "不得转载", "不得轉載", "禁止转载", "谢绝转载",
    "责任编辑：", "责任编辑:", "無断転載", "무단전재", "무단 전재", "저작권자",
  ]

  /// Words that only say together that a line is none of the text: whose opinion it is, whom to tell, what to scan.
  private static let pairs = [
    ("不代表", "观点"), ("不代表", "立场"), ("二维码", "关注"), ("二维码", "扫"), ("侵权", "联系"), ("侵權", "聯繫"),
  ]
}
