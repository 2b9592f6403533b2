/// Names in Chinese, Japanese and Korean bylines, where titles, offices and labels stand beside them without a sign between:
/// `海岸日报记者 王小明 责任编辑：李强`, `홍길동 기자`.
struct EastAsianName {
  let name: String
  /// Whether a word said that it is the author's.
  let isIntroduced: Bool

  /// Whether it is for this to read a text.
  static func isIn(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || isHan($0) || isHangul($0) }
  }

  init?(_ text: String) {
    var rest = text[...]
    var label: Label?
    while let inner = Self.label(in: rest) {
      label = Label(
        end: inner.end, isMarked: inner.isMarked || label?.isMarked ?? false,
        isChinese: inner.isChinese || label?.isChinese ?? false)
      rest = rest[inner.end...]
    }
    isIntroduced = label != nil || text.count <= 16 && Self.reporters.contains { text.hasSuffix($0) }
    if let end = Self.followers(in: rest) {
      if !(label?.isMarked ?? false), Self.photographers.contains(where: { rest[end...].hasPrefix($0) }) { return nil }
      rest = rest[..<end]
    }
    if let number = rest.firstIndex(where: { $0.isASCII && $0.isNumber }), number > rest.startIndex,
      rest[rest.index(before: number)].isWhitespace
    {
      rest = rest[..<number]
    }
    if let bracket = rest.firstIndex(where: { "(（".contains($0) }), bracket > rest.startIndex {
      rest = rest[..<bracket]
    }
    let names = Self.names(in: rest, isList: label?.isChinese ?? false)
    guard !names.isEmpty, names.count <= 12 else { return nil }
    // Without a sign behind the label it may be any sentence's beginning.
    if let label, !label.isMarked, !names.allSatisfy(Self.isShort) { return nil }
    name = names.joined(separator: ", ")
  }

  // MARK: Before the name

  private struct Label {
    let end: Substring.Index
    let isMarked: Bool
    /// Whether blanks part names behind it, and not the two halves of one.
    let isChinese: Bool
  }

  /// The last of the words that say who wrote it.
  private static func label(in text: Substring) -> Label? {
    guard text.utf8.count < 400 else { return nil }
    for word in labels {
      guard let range = text.lastRange(of: word) else { continue }
      let before = text[..<range.lowerBound].trimmedBlanks
      var end = range.upperBound
      while end < text.endIndex, text[end].isWhitespace { end = text.index(after: end) }
      guard end < text.endIndex else { continue }
      var isMarked = marks.contains(text[end]) || marks.contains(word.last ?? " ")
      if marks.contains(text[end]) { end = text.index(after: end) }
      let isAtStart = before.isEmpty || before.last.map { "|｜/【[（(，,".contains($0) } ?? false
      // `钟声论文：` is no label, and a headline may quote a reporter.
      if !isAtStart, word.hasPrefix("文") { continue }
      if !isAtStart, word != "作者" { isMarked = false }
      let isBehindOffice = before.count <= 14 && range.upperBound < end && !before.contains { "，。：".contains($0) }
      let isGlued = word != "作者" && before.count <= 8 && (2...3).contains(text[end...].trimmedBlanks.count)
      guard isMarked || isAtStart || isBehindOffice || isGlued else { continue }
      return Label(end: end, isMarked: isMarked, isChinese: !japanese.contains(word))
    }
    return nil
  }

  /// Whether a text may have words in it that lead to a name; quick to say.
  static func mayBeIntroduced(in text: String) -> Bool {
    text.utf8.contains { $0 >= 0xE3 }
      && (labels.contains { text.contains($0) } || reporters.contains { text.hasSuffix($0) })
  }

  private static let reporters = ["기자", "특파원", "記者", "记者"]
  private static let marks: Set<Character> = [":", "：", "/", "／", "|", "｜", "丨", "=", "＝"]
  private static let labels = [
    "作者", "记者", "記者", "撰文", "撰稿", "采写", "執筆", "执笔", "筆者", "著者", "文/", "文／", "文：", "文:", "文丨", "文｜", "文|", "文＝",
    "文=", "글=", "글:", "글 :", "기자=",
  ]
  private static let japanese: Set<String> = ["執筆", "筆者", "著者", "文＝", "文="]

  // MARK: Behind the name

  /// Where something else begins.
  private static func followers(in text: Substring) -> Substring.Index? {
    let sure = surely.compactMap { text.range(of: $0)?.lowerBound }
    let apart = whereApart.flatMap { word in
      text.allRanges(of: word).filter { range in
        let before = text[..<range.lowerBound].last
        return before == nil || before?.isWhitespace ?? false || before.map { "，,|｜/／[【（(".contains($0) } ?? false
          || text[range.upperBound...].first.map { ":：/／=＝".contains($0) } ?? false
      }.map(\.lowerBound)
    }
    return (sure + apart).min()
  }

  private static let surely = [
    "责任编辑", "責任編輯", "责编", "發佈", "发布时间", "发布日期", "发布于", "发表于", "查看更多", "更新时间", "浏览次数", "阅读量", "次阅读", "来源：", "来源:",
    "來源：", "字号", "編集：", "編集/", "編集＝", "입력", "수정",
  ]
  private static let photographers = ["摄", "攝", "撮影", "图", "供图", "사진"]
  private static let whereApart = [
    "编辑", "編輯", "来源", "來源", "出处", "时间", "日期", "发布", "发表", "更新", "浏览", "阅读", "点击", "评论", "人气", "返回", "分享", "关注",
    "订阅", "收藏", "举报", "审核", "校对", "摄影", "攝影", "撮影", "摄", "图", "供图", "原标题", "原題", "标签", "사진",
  ]

  // MARK: The names

  private static func names(in text: Substring, isList: Bool) -> [String] {
    let parts = text.split { "、，,;；&＆/／|｜".contains($0) }
    var names: [String] = []
    for part in parts {
      let words = part.split(whereSeparator: \.isWhitespace).map { $0.trimmedSigns }.filter {
        !$0.isEmpty && !$0.contains("@")
      }
      names += isList ? people(in: words) : [people(in: words).joined(separator: " ")]
    }
    return names.filter { !$0.isEmpty && !noNames.contains($0) }
  }

  /// The names of a row of words, of which some say what someone is.
  private static func people(in words: [String]) -> [String] {
    guard words.count > 1 || words.first.map(isOffice) ?? false else { return words }
    if words.contains(where: { word in offices.contains { word.hasSuffix($0) } }) {
      let people = words.flatMap { word -> [String] in
        guard let office = offices.first(where: { word.hasSuffix($0) }) else { return [word] }
        let name = String(word.dropLast(office.count))
        return (2...4).contains(name.count) && isHangulWord(name) ? [name] : []
      }
      // Korean names have three syllables, but for few.
      let korean = people.filter { $0.count == 3 && isHangulWord($0) }
      if !korean.isEmpty { return korean.count > 1 ? [korean.joined(separator: ", ")] : korean }
      if !people.isEmpty { return people }
    }
    // A name, and where someone works.
    if let first = words.first, isShort(first), isHanWord(first), words.dropFirst().contains(where: { !isShort($0) }) {
      return words.filter(isShort)
    }
    return words
  }

  /// Of two to four characters, or of a foreign name's parts.
  private static func isShort(_ name: String) -> Bool {
    guard isIn(name) else { return true }
    return (2...4).contains(name.count) || name.contains("·") && name.count <= 12
      || name.contains(" ") && name.count <= 8
      || name.contains(", ")
  }

  private static func isOffice(_ word: String) -> Bool {
    offices.contains { word.hasSuffix($0) && word.count > $0.count }
  }

  private static let offices = [
    "선임기자", "인턴기자", "객원기자", "전문기자", "기자", "특파원", "논설위원", "칼럼니스트", "통신원", "評論家", "编辑", "記者", "记者", "編集委員", "論説委員",
    "特派員", "支局長", "评论员", "研究员", "通讯员", "院长", "教授", "主任", "博士", "专栏作家",
  ]
  private static let noNames: Set<String> = [
    "未知", "佚名", "匿名", "网络", "网络整理", "网络转载", "互联网", "本站", "本站原创", "原创", "转载", "小编", "编辑", "管理员", "系统管理员", "不详", "无",
    "综合", "来源", "作者", "记者", "기자", "回复", "查看", "最后发表", "相关文章",
  ]

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7AF).contains(scalar.value) }
  private static func isHanWord(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(isHan) }
  private static func isHangulWord(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(isHangul) }
}

extension Substring {
  fileprivate var trimmedBlanks: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }

  fileprivate var trimmedSigns: String {
    var text = drop { Self.signs.contains($0) }
    while text.last.map({ Self.signs.contains($0) }) ?? false { text.removeLast() }
    return String(text)
  }

  private static let signs = "[]【】（）()：:，,。.;；·•|｜/／-—=＝"
}
