import NewsCore
import Text

/// Headings below which pages list other articles.
enum ListingHeading {
  /// What a line announces; `nil` for any other line.
  static func kind(of line: String) -> Listing.Kind? {
    guard line.utf8.count <= 80 else { return nil }
    var text = Folding.headline(line)
    while let last = text.last, ":.…>»-–".contains(last) || last == " " { text.removeLast() }
    guard let kind = table.first(where: { $0.headings.contains(text) })?.kind else {
      return beginnings.first { text.hasPrefix($0.text) && text.split(separator: " ").count <= 6 }?.kind
    }
    return kind
  }

  private static let table: [(kind: Listing.Kind, headings: Set<String>)] = [
    (
      .related,
      [
        "related", "read also", "also read", "see also", "story timeline", "more like this", "similar articles",
        "mehr zum thema", "zum thema", "lesen sie auch", "auch interessant", "siehe auch", "lire aussi", "à lire aussi",
        "à lire également", "sur le même sujet", "articles similaires", "lea también", "lee también", "relacionadas",
        "relacionados", "noticias relacionadas", "leggi anche", "articoli correlati", "leia também", "leia mais",
        "notícias relacionadas", "veja também", "lees ook", "läs också", "läs mer", "læs også", "les også", "lue myös",
        "czytaj też", "zobacz także", "читайте также", "похожие статьи", "по теме", "baca juga", "berita terkait",
        "ilgili haberler", "اقرأ أيضا", "مواضيع ذات صلة", "相关阅读", "相关新闻", "相關新聞", "関連記事", "関連ニュース", "관련기사", "관련 기사",
      ]
    ),
    (
      .ranking,
      [
        "ranking", "popular", "trending", "trending now", "top stories", "most read", "most popular", "most viewed",
        "popular posts", "popular articles", "meistgelesen", "am meisten gelesen", "beliebt", "les plus lus",
        "le plus lu", "lo más leído", "lo más visto", "más leídas", "i più letti", "più letti", "mais lidas",
        "mais lidos", "meest gelezen", "mest läst", "mest læst", "luetuimmat", "najpopularniejsze", "популярное",
        "самое читаемое", "terpopuler", "الأكثر قراءة", "热门", "热门新闻", "熱門", "ランキング", "アクセスランキング", "人気記事", "많이 본 뉴스",
      ]
    ),
    (
      .recommendation,
      [
        "recommended", "recommendation", "recommendations", "recommended for you", "you may also like",
        "you may like", "you might like", "you might also like", "editor's picks", "editors' picks",
        "don't miss", "what to read next", "empfehlungen", "empfohlen", "das könnte sie auch interessieren",
        "das könnte dich auch interessieren", "recommandé pour vous", "vous aimerez aussi", "te puede interesar",
        "recomendado", "recomendados", "potrebbe interessarti", "potrebbe interessarti anche", "recomendadas",
        "aanbevolen", "рекомендуем", "推荐", "推荐阅读", "推薦閱讀", "おすすめ", "おすすめ記事", "추천", "추천기사",
      ]
    ),
    (
      .more,
      [
        "more", "latest", "latest news", "latest stories", "more news", "more stories", "recent posts", "recent news",
        "weitere artikel", "weitere nachrichten", "neueste beiträge", "aktuelle nachrichten", "dernières actualités",
        "articles récents", "últimas noticias", "más noticias", "otras noticias", "ultime notizie", "altre notizie",
        "últimas notícias", "mais notícias", "laatste nieuws", "meer nieuws", "senaste nytt", "seneste nyt",
        "последние новости", "ещё по теме", "berita terbaru", "最新", "最新新闻", "最新ニュース", "新着記事", "최신 뉴스",
      ]
    ),
  ]

  private static let beginnings: [(text: String, kind: Listing.Kind)] = [
    ("related ", .related), ("more on this", .related), ("more about ", .related), ("mehr zu ", .related),
    ("mehr zum ", .related), ("ähnliche ", .related), ("verwandte ", .related), ("artículos relacionados", .related),
    ("most popular ", .ranking), ("most read ", .ranking), ("trending in ", .ranking),
    ("recommended ", .recommendation),
    ("more from ", .more), ("more in ", .more), ("latest ", .more), ("weitere ", .more),
  ]
}
