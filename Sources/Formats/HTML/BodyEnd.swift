import NewsCore

/// Where an article ends and what its box holds beside it begins: comments, lists of other articles.
enum BodyEnd {
  /// Lines and headings that stand above these, without case, signs and blanks.
  private static let marks: Set<String> = Set(
    """
    comments/leave a reply/leave a comment/post a comment/add a comment/related articles/related posts/related stories
    related news/related content/related/related topics/more stories/more news/more from/top stories/latest news/latest articles
    latest stories/latest posts/most read/most popular/most viewed/popular posts/trending/trending now/recommended
    recommended for you/recommended reading/you may also like/you might also like/you may like/read more/read next/up next
    share this/share this article/share this story/share/about the author/about author/author/tags/topics/partner news
    more on this story/more on this topic/editors picks/tell us what you think/what do you think/sign up for our newsletter
    newsletter/subscribe/join the conversation/discussion/see also/dont miss/sponsored content/from our partners
    kommentare/kommentar schreiben/kommentar hinterlassen/kommentar verfassen/schreibe einen kommentar
    hinterlasse einen kommentar/diskutieren sie mit/weitere artikel/ähnliche artikel/ähnliche beiträge/verwandte artikel
    mehr zum thema/das könnte sie auch interessieren/das könnte dich auch interessieren/auch interessant/meistgelesen
    lesen sie auch/weitere themen/teilen/über den autor/über die autorin/schlagwörter/artikel teilen/beitrag teilen
    weitere beiträge/passend zum thema/zum thema/themen
    commentaires/laisser un commentaire/ajouter un commentaire/articles liés/à lire aussi/sur le même sujet/les plus lus
    articles similaires/partager/lire aussi/dans la même rubrique/vous aimerez aussi
    comentarios/deja un comentario/dejar un comentario/deja una respuesta/noticias relacionadas/artículos relacionados
    te puede interesar/lo más leído/más leídas/lo más visto/compartir/etiquetas/relacionados/más noticias
    te recomendamos/contenido relacionado/también te puede interesar
    commenti/lascia un commento/articoli correlati/leggi anche/i più letti/condividi/potrebbe interessarti
    comentários/deixe um comentário/notícias relacionadas/artigos relacionados/leia também/mais lidas/compartilhe
    reacties/geef een reactie/gerelateerde artikelen/lees ook/meest gelezen/komentarze/dodaj komentarz/czytaj także
    podobne artykuły/najczęściej czytane/komentáře/související články/čtěte také/diskuse/komentarai/комментарии
    читайте также/похожие статьи/популярное/самое читаемое/по теме/новости по теме/коментарі/читайте також/схожі новини
    yorumlar/ilgili haberler/çok okunanlar/komentar/baca juga/berita terkait/terpopuler/bình luận/tin liên quan
    σχόλια/διαβάστε επίσης/σχετικά άρθρα/関連記事/コメント/あわせて読みたい/おすすめ記事/相关阅读/相关新闻/評論/评论/延伸閱讀/热门
    관련기사/댓글/많이 본 뉴스/التعليقات/اقرأ أيضا/مقالات ذات صلة/الأكثر قراءة/תגובות/כתבות נוספות/टिप्पणियां/संबंधित खबरें
    """.split { $0 == "/" || $0.isNewline }.map { TitleForm.folded(String($0)) })

  /// The number of blocks before the mark; all of them where there is none, or where more than a third of the text follows.
  static func index(in blocks: [Block]) -> Int {
    let total = blocks.reduce(0) { $0 + $1.text.utf8.count }
    var behind = 0
    var end = blocks.count
    for index in blocks.indices.reversed() {
      behind += blocks[index].text.utf8.count
      if behind * 3 > total { break }
      if isMark(blocks[index]) { end = index }
    }
    return end
  }

  static func isMark(text: String) -> Bool {
    text.utf8.count < 80 && marks.contains(TitleForm.folded(text))
  }

  /// `More from the coast`, `Weitere Themen aus Port Alden`.
  private static func beginsLikeMark(_ text: String) -> Bool {
    guard text.utf8.count < 80 else { return false }
    let folded = TitleForm.folded(text)
    return beginnings.contains { folded.hasPrefix($0) }
  }

  private static let beginnings = [
    "relatedarticle", "relatedpost", "relatedstor", "relatednews", "morefrom", "moreon", "moreabout", "readmore",
    "youmayalso",
    "youmightalso", "mehrzum", "mehrvon", "mehraus", "weiterethemen", "weitereaktuelle", "weitereartikel",
    "weiterebeiträge",
    "weiterenews", "weiteremeldungen", "weiterenachrichten", "verwandte", "ähnliche", "daskönnte", "passendzu",
    "lesensieauch",
    "lesenswert", "nochmehr", "zumweiterlesen", "lireaussi", "àlireaussi", "surlemême", "lepuedeinteresar",
    "tepuedeinteresar",
    "puedesver", "notasrelacionadas", "noticiasrelacionadas", "másnoticias", "másde", "leggianche", "potrebbe",
    "leiatambém",
    "leiamais", "vejatambém", "leesook", "meerover", "czytajtakże", "zobacztakże", "čtětetaké", "читайтетакже",
  ]

  private static func isMark(_ block: Block) -> Bool {
    switch block {
    case .heading:
      return isMark(text: block.text) || beginsLikeMark(block.text)
    case .paragraph:
      return isMark(text: block.text)
    default: return false
    }
  }
}
