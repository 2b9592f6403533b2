import NewsCore

/// Where an article ends and what its box holds beside it begins: comments, lists of other articles.
enum BodyEnd {
  /// Lines and headings that stand above these, without case, signs and blanks.
  private static let marks: Set<String> = folded(
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
    """)

  /// Those that may also be a heading of the article's own.
  private static let commonMarks: Set<String> = folded(
    """
    related/trending/recommended/share/author/tags/topics/newsletter/subscribe/discussion/teilen/zum thema/themen/partager
    compartir/relacionados/condividi/compartilhe/diskuse/热门/評論/评论/популярное/по теме
    """)

  private static func folded(_ lines: String) -> Set<String> {
    Set(lines.split { $0 == "/" || $0.isNewline }.map { TitleForm.folded(String($0)) })
  }

  /// The number of blocks before the mark; all of them where there is none, or where more than a third of the text follows.
  static func index(in blocks: [Block]) -> Int {
    let end = indexOfTeasers(in: blocks)
    return min(end, indexOfMark(in: blocks[..<end]))
  }

  /// Where a list of other articles begins that stands under no name: at least three headings, each with the beginning of a text
  /// that is cut by dots.
  private static func indexOfTeasers(in blocks: [Block]) -> Int {
    var (teasers, end) = (0, blocks.count)
    var isCut = false
    var others = 0
    steps: for index in blocks.indices.reversed() {
      let block = blocks[index]
      switch block {
      case .heading:
        if !isCut, teasers == 0 { continue }
        guard isCut else { break steps }
        (teasers, end, isCut) = (teasers + 1, index, false)
      case .paragraph(let paragraph) where paragraph.role == .body && block.text.utf8.count >= 60:
        let isOfCard = !isCut && (block.text.hasSuffix("...") || block.text.hasSuffix("…"))
        // A heading and one more line may stand below them.
        others += isOfCard ? 0 : 1
        guard isOfCard || teasers == 0 && !isCut && others < 2 else { break steps }
        isCut = isOfCard
      // Dates, pictures, links to the whole.
      case .paragraph, .image, .rule: continue
      default: break steps
      }
    }
    func length(_ blocks: ArraySlice<Block>) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }
    return teasers < 3 || length(blocks[end...]) * 3 > length(blocks[...]) ? blocks.count : end
  }

  private static func indexOfMark(in blocks: ArraySlice<Block>) -> Int {
    let total = blocks.reduce(0) { $0 + $1.text.utf8.count }
    var behind = 0
    var end = blocks.count
    // Of the blocks from here to the end: paragraphs of running text, and lines that lead elsewhere.
    var (text, elsewhere) = (0, 0)
    for index in blocks.indices.reversed() {
      let block = blocks[index]
      behind += block.text.utf8.count
      if behind * 3 > total { break }
      if isMark(block, beforeText: text > elsewhere) {
        end = index
        (text, elsewhere) = (0, 0)
      } else if block.isRunningText {
        text += 1
      } else if block.leadsElsewhere {
        elsewhere += 1
      }
    }
    return end
  }

  static func isMark(text: String) -> Bool {
    text.utf8.count < 80 && marks.contains(TitleForm.folded(text))
  }

  /// - Parameter goesOn: whether what follows is more running text than anything else.
  private static func isMark(_ block: Block, beforeText goesOn: Bool) -> Bool {
    let text = block.text
    switch block {
    case .heading:
      guard isMark(text: text) || beginsLikeMark(text) else { return false }
    case .paragraph:
      guard isMark(text: text) else { return false }
    default: return false
    }
    return !goesOn || isMark(text: text) && !commonMarks.contains(TitleForm.folded(text))
  }

  /// `More from the coast`, `Weitere Themen aus Port Alden`: by whole words.
  private static func beginsLikeMark(_ text: String) -> Bool {
    guard text.utf8.count < 80 else { return false }
    let words = text.split(whereSeparator: \.isWhitespace).prefix(3).map {
      TitleForm.folded(String($0))
    }
    return (1...3).contains {
      $0 <= words.count && beginnings.contains(words.prefix($0).joined(separator: " "))
    }
  }

  private static let beginnings: Set<String> = Set(
    """
    related article/related articles/related post/related posts/related story/related stories/related news/more from
    more on/more about/read more/you may also/you might also/mehr zum/mehr zur/mehr zu/mehr von/mehr aus/weitere themen
    weitere aktuelle/weitere artikel/weitere beiträge/weitere news/weitere meldungen/weitere nachrichten/verwandte
    ähnliche/das könnte/passend zu/passend zum/lesen sie auch/lesenswert/lesenswertes/noch mehr/zum weiterlesen
    lire aussi/à lire aussi/sur le même/le puede interesar/te puede interesar/puedes ver/notas relacionadas
    noticias relacionadas/más noticias/más de/leggi anche/potrebbe/potrebbero/leia também/leia mais/veja também
    lees ook/meer over/czytaj także/zobacz także/čtěte také/читайте также
    """.split { $0 == "/" || $0.isNewline }.map(String.init))
}

extension Block {
  /// Whether it is a paragraph of sentences.
  var isRunningText: Bool {
    guard case .paragraph(let paragraph) = self, paragraph.role == .body else { return false }
    let text = paragraph.spans.text
    return text.utf8.count >= 80 && SentenceEnd.isEnd(of: text.utf8)
      && !paragraph.spans.isMostlyLinks
  }

  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  var isHeadingOfLinks: Bool { isHeading && leadsElsewhere }

  /// Whether it is a line or a list of links, or a heading that is one.
  fileprivate var leadsElsewhere: Bool {
    switch self {
    case .paragraph(let paragraph): paragraph.role == .promo || paragraph.spans.isMostlyLinks
    case .heading(_, let spans): spans.isMostlyLinks
    case .list(let list): list.items.joined().count(where: \.leadsElsewhere) * 2 > list.items.count
    default: false
    }
  }
}

extension [Span] {
  fileprivate var isMostlyLinks: Bool {
    let linked = reduce(0) { $1.link == nil ? $0 : $0 + $1.text.utf8.count }
    return linked > 0 && linked * 2 >= text.utf8.count
  }
}
