/// The name in what pages write where an author belongs, without what leads to it and follows it.
struct WrittenName {
  let name: String
  /// Whether words said that it is the author's: `By`, `Text:`.
  let isIntroduced: Bool

  /// `nil` for what is no name.
  ///
  /// - Parameter isField: whether it stands where a name alone belongs, so that a name may begin as words do that lead to one:
  ///   `Di Wu`.
  init?(_ text: String, isField: Bool = false) {
    let text = text.limited(to: 1000)
    var name = text.contains("<") ? HTMLBlocks.line(of: Array(text.utf8)) : text.collapsed
    let whole = name
    if let start = Self.introduction(of: name), !isField || name[start...].contains(" ") || EastAsianName.isIn(name) {
      name = String(name[start...])
    }
    let isLed = name.utf8.count < whole.utf8.count
    guard !Self.noNames.contains(name.lowercased()), !name.contains("©"), !Self.isFollower(name) else { return nil }
    if EastAsianName.isIn(name) {
      guard let read = EastAsianName(name), (2..<120).contains(read.name.count), !read.name.contains("http"),
        !read.name.contains("www."), !read.name.contains(">")
      else { return nil }
      (self.name, isIntroduced) = (read.name, isLed || read.isIntroduced)
      return
    }
    isIntroduced = isLed
    name = Self.withoutRest(name, isIntroduced: isIntroduced, isField: isField)
    guard name.contains(where: \.isLetter), name.split(separator: " ").count <= 14, name.count > 1, name.count < 120,
      !name.contains("http"), !name.contains("www."), !name.contains(" > "), !name.contains(" › "),
      !Self.noNames.contains(name.lowercased()),
      !Self.dateWords.contains(name.lowercased())
    else { return nil }
    self.name = name
  }

  // MARK: Before the name

  /// Where the name begins behind the words that lead to it; they stand at the beginning, or behind a date.
  private static func introduction(of text: String) -> String.Index? {
    let lowercased = text.lowercased()
    guard lowercased.utf8.count == text.utf8.count else { return nil }
    var rest = lowercased[...]
    while let first = rest.utf8.first, let word = introductionsByFirst[first]?.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == ":" || $0 == "：" }
    }
    var offset = lowercased.utf8.distance(from: lowercased.startIndex, to: rest.startIndex)
    if offset == 0 || rest.first?.isNumber ?? false, let place = introductionInside(rest) { offset += place }
    return offset == 0 ? nil : text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// Whether a text may begin with words that lead to a name, or has a number before them; quick to say.
  static func mayBeIntroduced(in text: String) -> Bool {
    if text.utf8.contains(where: { $0 &- 0x30 < 10 }) || EastAsianName.mayBeIntroduced(in: text) { return true }
    let beginning = text.prefix(24).lowercased()
    guard let first = beginning.utf8.first, let words = introductionsByFirst[first] else { return false }
    return words.contains { beginning.hasPrefix($0.prefix(20)) }
  }

  /// Whether a text is nothing but a word that leads to a name, which stands elsewhere: `Author`.
  static func isLabel(_ text: String) -> Bool {
    guard text.utf8.count < 24 else { return false }
    let word = text.lowercased().filter { $0.isLetter || $0 == " " }
    return labels.contains(word)
  }

  private static let labels: Set<String> = [
    "author", "authors", "written by", "by", "autor", "autorin", "autoren", "autores", "autora", "auteur",
    "auteurs", "autrice", "autore", "autori", "von", "par", "por", "автор", "авторы", "szerző", "penulis", "yazar",
    "作者", "記者", "记者", "執筆", "글쓴이", "الكاتب", "نویسنده", "लेखक",
  ]

  private static let introductionsByFirst = Dictionary(grouping: introductions) { $0.utf8.first ?? 0 }

  /// `Posted on 14 April by Oda Fenn`, `14.04.2026 - Redaktion: Oda Fenn`: in bytes, behind the words.
  private static func introductionInside(_ text: Substring) -> Int? {
    // Before the words there is a date.
    guard text.utf8.count < 160, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let places = [
      " by ", " von ", " par ", " por ", " di ", " door ", " af ", " av ", " autor: ", " author: ", " redaktion: ",
    ]
    .compactMap { text.range(of: $0)?.upperBound }
    guard let place = places.min() else { return nil }
    let before = text[..<place]
    guard before.utf8.count < 70, before.utf8.contains(where: { $0 &- 0x30 < 10 }), !before.contains("copyright") else {
      return nil
    }
    return text.utf8.distance(from: text.startIndex, to: place)
  }

  /// In small letters, the longer before the shorter.
  private static let introductions = [
    "post author ", "follow ", "folge ", "view all posts by ", "all posts by ", "posts by ", "written by",
    "posted by", "published by", "reported by", "edited by", "words by", "story by", "text by", "analysis by ",
    "an analysis by ", "opinion by ", "commentary by ", "column by ", "review by ", "interview by ", "report by ",
    "reporting by ", "article by ", "guest post by ", "contributed by ", "compiled by ", "by: ", "by:", "by ",
    "author:", "authors:", "author(s):", "author ", "ein interview von ", "ein beitrag von ", "ein artikel von ",
    "ein gastbeitrag von ", "ein kommentar von ", "eine kolumne von ", "ein bericht von ", "eine analyse von ",
    "ein essay von ", "eine reportage von ", "artikel von", "interview von ", "gastbeitrag von ", "kommentar von ",
    "bericht von ", "text und interview:", "text & interview:", "text von ", "text:", "texte:", "texte :",
    "erstellt von ", "eingestellt von ", "geschrieben von ", "veröffentlicht von ", "verfasst von ",
    "alle beiträge von ", "beiträge von ", "von: ", "von:", "von ", "vom ", "autor:", "autorin:", "autoren:",
    "autor:innen:", "autor*in:", "autor ", "autorin ", "redaktion:", "auteur:", "auteur :", "auteurs:", "auteurs :",
    "auteur ", "rédigé par ", "redigé par ", "écrit par ", "publié par ", "propos recueillis par ", "par ",
    "escrito por ", "publicado por ", "redactado por ", "firmado por ", "por: ", "por ", "escribe ", "escriben ",
    "autores:", "autora:", "autore:", "autori:", "scritto da ", "pubblicato da ", "a cura di ", "di ", "door: ",
    "door ", "geschreven door ", "tekst:", "skrevet av ", "skrevet af ", "publisert av ", "text av ", "text ",
    "af ", "av ", "kirjoittaja:", "kirjoittanut ", "teksti:", "автор:", "авторы:", "автор ", "текст:", "беседовал ",
    "беседовала ", "подготовил ", "подготовила ", "szerző:", "szerzők:", "írta:", "szöveg:", "yazan:", "yazar:",
    "haber:", "penulis:", "reporter:", "oleh ", "oleh:", "tác giả:", "bài và ảnh:", "napsal:", "napsala:",
    "autoři:", "autorzy:", "opracował:", "opracowała:", "autorius:", "autors:", "piše:", "pišu:", "scris de ",
    "publicat de ", "nga: ", "nga ", "από: ", "του ", "της ", "γράφει ο ", "γράφει η ", "συντάκτης:", "โดย ",
    "โดย:", "ผู้เขียน:", "ผู้เขียน :", "بقلم: ", "بقلم ", "بقلم:", "كتب: ", "كتبت: ", "كتب:", "كتبت:", "الكاتب:",
    "تحریر: ", "تحریر:", "نویسنده: ", "نویسنده:", "נכתב על ידי ", "מאת: ", "מאת:", "מאת ", "כתב: ", "लेखक: ",
    "लेखक:", "रिपोर्ट: ", "लेखिका:", "লেখক:", "எழுதியவர்:",
  ]

  // MARK: Behind the name

  private static func withoutRest(_ text: String, isIntroduced: Bool, isField: Bool) -> String {
    var name = text
    for mark in [" | ", " • ", " · ", " - ", " – ", " — ", " // ", " [", " @"] {
      if let range = name.range(of: mark) { name = String(name[..<range.lowerBound]) }
    }
    if let place = name.range(of: " / "), endsInJob(name[place.upperBound...]) {
      name = String(name[..<place.lowerBound])
    }
    // What someone is; but `(with Rolf Tarn)` are others.
    if isIntroduced, let bracket = name.range(of: " ("), name[bracket.upperBound...].first?.isUppercase ?? true,
      name.lastRange(of: ")").map({ $0.upperBound == name.endIndex }) ?? true
    {
      name = String(name[..<bracket.lowerBound])
    }
    let lowercased = name.lowercased()
    if lowercased.utf8.count == name.utf8.count,
      let end = followers.compactMap({ lowercased.range(of: $0)?.lowerBound }).min()
    {
      let count = lowercased.utf8.distance(from: lowercased.startIndex, to: end)
      name = String(decoding: name.utf8.prefix(count), as: UTF8.self)
    }
    // With a capital these are names: `Wong On Yee`.
    if let end = smallFollowers.compactMap({ name.range(of: $0)?.lowerBound }).min() { name = String(name[..<end]) }
    var words = name.split(separator: " ")
    // A number in the middle of a word belongs to it.
    let number = words.firstIndex { $0.first?.isNumber ?? false }
    if isField, number == words.count - 1, words.count > 1,
      isOfName(words[words.count - 1], behind: words[words.count - 2])
    {
      return trimmed(words.joined(separator: " "))
    }
    if let number {
      words.removeSubrange(number...)
      removeLast(of: &words, among: dateWords)
    }
    removeLast(of: &words, among: tails)
    while words.count > 1, let last = words.last, smallTails.contains(String(last)) { words.removeLast() }
    // `Oda Fenn, Rolf Tarn, SBC Sports Writer`
    if let comma = words.lastIndex(where: { $0.hasSuffix(",") }),
      isRole(words[(comma + 1)...].joined(separator: " ")[...])
    {
      words.removeSubrange((comma + 1)...)
    }
    while words.count > 2, let last = words.last, jobs.contains(last.lowercased()) { words.removeLast() }
    name = trimmed(words.joined(separator: " "))
    if let comma = name.range(of: ","), isRole(name[comma.upperBound...]) { name = String(name[..<comma.lowerBound]) }
    // `Oda Fenn, Rolf Tarn and Ines Holm, SBC`
    while let comma = name.lastRange(of: ","), isCompany(name[comma.upperBound...]) {
      name = String(name[..<comma.lowerBound])
    }
    return trimmed(name)
  }

  /// Whether it begins with words that stand behind names.
  private static func isFollower(_ text: String) -> Bool {
    let text = " " + text.lowercased()
    return followers.contains { text.hasPrefix($0) }
  }

  /// `Speak Alden Reporter`
  private static func endsInJob(_ text: Substring) -> Bool {
    text.split(separator: " ").last.map { jobs.contains($0.lowercased()) || roles.contains($0.lowercased()) } ?? false
  }

  /// `Canal 13`
  private static func isOfName(_ number: Substring, behind word: Substring) -> Bool {
    number.count < 4 && number.allSatisfy(\.isNumber) && !dateWords.contains(word.lowercased())
  }

  private static func removeLast(of words: inout [Substring], among dropped: Set<String>) {
    while let last = words.last,
      last.allSatisfy({ !$0.isLetter }) || dropped.contains(last.lowercased().filter(\.isLetter))
    {
      words.removeLast()
    }
  }

  /// `LNA`, `Online-Redaktion`, `Senior Staff Technologist`: what someone is, behind a comma.
  private static func isRole(_ text: Substring) -> Bool {
    if isCompany(text) { return true }
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { roles.contains(String($0)) } && words.count > 0
  }

  /// `LNA`
  private static func isCompany(_ text: Substring) -> Bool {
    let text = text.drop { $0 == " " }
    return (2...5).contains(text.count) && text.allSatisfy(\.isUppercase)
  }

  private static func trimmed(_ text: String) -> String {
    var name = text[...]
    var opened = name.count { $0 == "(" }
    while let last = name.last, ",;:|/-–—(@•· →".contains(last) || last == ")" && opened == 0 {
      if last == "(" { opened -= 1 }
      name.removeLast()
    }
    while let first = name.first, ",;:|/-–—@•· ".contains(first) { name.removeFirst() }
    return String(name)
  }

  /// Words with which something else begins.
  private static let followers = [
    " posted", " published", " updated", " veröffentlicht", " aktualisiert", " erschienen", " publiziert",
    " stand:", " quelle:", " datum:", " foto:", " fotos:", " illustration", " photo", " publicado", " actualizado",
    " hace ", " tiempo de lectura", " publié", " mis à jour", " lesezeit", " min read", " alle artikel",
    " alle beiträge", " view all", " view more", " view profile", " see all", " see more", " show more",
    " read more", " more articles", " more from", " more by", " more stories", " weitere artikel", " mehr artikel",
    " zum profil", " ver más", " ver mais", " ver todos", " ver perfil", " voir plus", " voir tous", " leggi tutti",
    " altri articoli", " все статьи", " все материалы", " подписаться", " tags:", " category:", " categories",
    " reading time", " filed under", " all posts", " follow", " contactar", " last updated", " mit dem",
    " auf facebook", " auf twitter", " schreibt",
  ]

  /// Those of them that are parts of names too where they have a capital.
  private static let smallFollowers = [" am ", " on ", " under "]

  /// Words that a name does not end with.
  private static let tails: Set<String> = [
    "vom", "posted", "published", "date", "datum", "stand", "updated", "hace", "und", "and", "says", "sagt", "folgen",
  ]

  /// Those of them that are names too where they have a capital.
  private static let smallTails: Set<String> = ["am", "on", "at", "um", "le", "el", "et", "y"]

  /// Words that stand before the number of a day.
  private static let dateWords: Set<String> = [
    "am", "on", "le", "el", "den", "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "januar", "februar", "märz",
    "mai", "juni", "juli", "oktober", "dezember", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "okt", "nov", "dec", "dez",
  ]

  /// What people are at a newspaper.
  private static let roles: Set<String> = [
    "staff", "editor", "writer", "reporter", "correspondent", "columnist", "contributor", "producer", "director",
    "professor", "analyst", "fellow", "redaktion", "redakteur", "redakteurin", "onlineredaktion", "journalist",
    "journalistin", "korrespondent", "korrespondentin", "autor", "autorin", "periodista", "redactor", "redactora",
    "columnista", "journaliste", "rédacteur", "rédactrice", "redattore", "giornalista", "freelance", "photographer",
    "editorial", "desk", "newsroom",
  ]

  /// Those that stand right behind names, without a comma.
  private static let jobs: Set<String> = [
    "staff", "writer", "reporter", "correspondent", "redakteur", "redakteurin", "korrespondent", "korrespondentin",
  ]

  private static let noNames: Set<String> = [
    "admin", "user admin", "super user", "superuser", "site admin", "web admin", "wp admin", "staff", "editor",
    "webmaster", "administrator", "author", "authors", "by", "redacción", "von", "datum", "no author", "unknown",
    "autor", "auteur", "posted on", "posted", "published", "guest", "gast", "anonymous", "news desk", "web desk",
    "quelle", "source", "archiv anzeigen", "veröffentlicht", "publicado", "publicado el", "published by",
    "posted by", "teilen", "share", "follow", "contact", "name", "name *", "autoreninfo", "über den autor",
    "über die autorin", "about the author", "profil", "us", "contact us", "email", "e-mail", "full bio", "bio",
    "features", "experts", "mehr", "more", "publié", "nga", "por", "par", "de", "di", "door", "av", "af", "oleh",
    "autori", "hoy", "heute", "today", "autors", "автор", "редакция", "author hub", "view profile", "view more",
    "read more", "see more",
  ]
}
