import NewsCore

/// Paragraphs that only lead to other pages, and marks of advertising.
enum ElsewhereLine {
  /// What such lines begin with, in small letters, in languages that news is written in.
  private static let beginnings = [
    "read more", "read also", "also read", "read next", "read:", "see also", "see more", "related:", "related story",
    "related stories", "related article", "more:", "more on this", "more from", "more news", "watch:", "watch now",
    "listen:",
    "don't miss", "don’t miss", "click here", "recommended", "you may also like", "you might also like", "up next",
    "sign up", "subscribe", "follow us", "join our", "download our", "get our", "continue reading", "full story",
    "view gallery", "to view the full story", "already a subscriber", "if you’re seeing this message but",
    "for the latest stories", "download the app", "this slideshow requires javascript", "please enable javascript",
    "your browser does not support", "you need to enable javascript", "link copied", "bitte aktivieren sie javascript",
    "follow us on", "folgen sie uns", "folge uns", "jetzt abonnieren",
    "siguenos", "síguenos", "suivez-nous", "seguici", "sie sind aktuell nicht eingeloggt", "nur angemeldete benutzer",
    "bitte melden sie sich an", "you must be logged in", "sie müssen angemeldet", "sie müssen eingeloggt",
    "sie müssen registriert", "comments are closed", "comments have been closed", "kommentare geschlossen",
    "kommentare sind geschlossen", "back to top", "nach oben", "zurück zur", "noch mehr infos",
    "puedes ver:", "le puede interesar", "zum weiterlesen:", "if you enjoyed", "gefällt dir", "gefällt ihnen",
    "unterstütze uns",
    "unterstützen sie", "lea también", "lea más", "lea:", "lee también", "lee más", "leer más", "lea además",
    "te puede interesar",
    "puede interesarle", "te recomendamos", "también te puede", "ver también", "mira también", "vea también",
    "lire aussi", "lire également", "à lire aussi", "à lire", "a lire aussi", "voir aussi", "pour aller plus loin",
    "mehr zum thema", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "auch interessant", "siehe auch",
    "mehr dazu",
    "leggi anche", "leggi tutto", "vedi anche", "per approfondire", "leia também", "leia mais", "veja também",
    "saiba mais",
    "lees ook", "lees meer", "lees verder", "czytaj także", "czytaj też", "czytaj więcej", "zobacz także", "zobacz też",
    "przeczytaj także", "polecamy", "čtěte také", "čtěte více", "přečtěte si", "čítajte aj", "čítajte tiež",
    "читайте также", "читать далее", "читайте:", "читайте більше", "читайте також", "см. также", "смотрите также",
    "подробнее", "citește și", "citeste si", "vezi și", "pročitajte", "čitajte još", "procitajte", "olvasta már",
    "läs också", "läs även", "läs mer", "les også", "les mer", "læs også", "lue myös", "ayrıca bkz", "ilgili haber",
    "baca juga", "simak juga", "xem thêm", "đọc thêm", "διαβάστε επίσης", "δείτε επίσης", "διαβάστε ακόμη",
    "関連記事", "あわせて読みたい", "相关阅读", "相關新聞", "延伸閱讀", "相关新闻", "관련기사", "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضاً",
    "קראו גם", "قد يهمك", "यह भी पढ़ें", "ये भी पढ़ें",
  ]

  static func isPromo(_ spans: [Span]) -> Bool {
    let text = spans.text
    guard text.utf8.count < 400 else { return false }
    let linked = spans.reduce(0) { $1.link == nil ? $0 : $0 + $1.text.utf8.count }
    // A line that is a link and no more.
    if linked * 10 >= text.utf8.count * 9, text.utf8.count > 2 { return true }
    let start = text.prefix(60).drop { !$0.isLetter }.lowercased()
    if linked * 10 >= text.utf8.count * 4, labels.contains(where: start.hasPrefix) { return true }
    guard let beginning = beginnings.first(where: { begins(start, with: $0) }) else { return false }
    // A sentence without a link is one of the article's, unless it speaks to the reader.
    if linked == 0, SentenceEnd.isEnd(of: text.utf8), text.utf8.last != UInt8(ascii: ":"),
      !addresses.contains(where: beginning.hasPrefix)
    {
      return false
    }
    return linked * 10 >= text.utf8.count * 4 || text.utf8.count < 160
  }

  /// By whole words, where a script parts them.
  private static func begins(_ text: String, with beginning: String) -> Bool {
    guard text.hasPrefix(beginning) else { return false }
    guard let last = beginning.unicodeScalars.last, last.properties.isAlphabetic,
      last.value < 0x0E00
    else { return true }
    return !(text.dropFirst(beginning.count).first?.isLetter ?? false)
  }

  /// Beginnings that are said to nobody but the reader.
  private static let addresses = [
    "read more", "read also", "also read", "read next", "see also", "don't miss", "don’t miss",
    "click here", "you ",
    "sign up", "subscribe", "follow us", "join our", "download", "continue reading", "to view",
    "already a", "if you", "this slideshow", "please enable", "your browser", "link copied",
    "for the latest", "folge", "jetzt", "siguenos", "síguenos", "suivez-nous", "seguici", "sie ",
    "nur angemeldete",
    "bitte", "comments", "kommentare", "noch mehr", "lea ", "lee ", "leer ", "te ", "lire ",
    "à lire", "lesen sie",
    "mehr dazu", "leggi ", "leia ", "lees ", "czytaj", "zobacz", "čtěte", "přečtěte", "čítajte",
    "читайте", "baca juga",
  ]

  /// What stands before links to all that is kept under a word.
  private static let labels = [
    "tags:", "tag:", "keywords:", "topics:", "filed under", "filed in", "posted in", "categories:", "category:",
    "tagged", "schlagworte:", "schlagwörter:", "stichworte:", "kategorien:", "kategorie:", "themen:", "mots-clés",
    "mots clés", "étiquettes", "catégories", "etiquetas", "palabras clave", "categorías", "temas:", "parole chiave",
    "categorie:", "trefwoorden:", "tagi:", "słowa kluczowe", "štítky", "теги", "метки", "ключевые слова", "etiketler",
  ]

  static func isAdvertising(_ text: String) -> Bool {
    if isDisclosure(text) { return true }
    guard text.utf8.count < 80 else { return false }
    let words = text.lowercased().filter { $0.isLetter || $0 == " " }.collapsed
    return [
      "advertisement", "advertisements", "advertising", "ad", "sponsored", "story continues below advertisement",
      "article continues below", "article continues after ad", "anzeige", "werbung", "publicidad", "publicité",
      "publicidade",
      "pubblicità", "reklama", "реклама", "advertentie", "annons", "annonse", "annonce", "mainos", "広告", "广告", "廣告",
      "advert", "ad feedback", "video ad feedback", "skip advertisement", "продолжение после рекламы",
      "publicité ci-dessous",
      "continua após a publicidade", "continua depois da publicidade", "continúa después de la publicidad",
      "advertisement continue reading the main story", "loading", "continue reading the main story",
    ].contains(words)
  }

  /// A note that somebody pays for an article or for its links.
  private static func isDisclosure(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    return disclosures.contains { text.range(of: $0) != nil }
  }

  /// Without their first letters, be they small or not.
  private static let disclosures = [
    "ffiliate link", "ffiliate Link", "ffiliate-", "ffiliatelink", "receive compensation", "may earn a commission",
    "may earn a small commission", "eitrag enthält Werbung", "iens affiliés", "iens d'affiliation", "nlaces de afiliad",
    "inks de afiliad", "ink di affiliazione", "artner-Links", "rovisions-Link",
  ]
}
