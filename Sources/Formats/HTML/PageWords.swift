import Markup

/// Words in the names of elements, and what they say. Generic ones only; none is of a site.
enum PageWords {
  static let table = NameTable<PageTrait>(
    pairs([
      (
        .navigation,
        "nav navbar navigation menu submenu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging toolbar toc pagenav prevnext"
      ),
      (
        .share,
        "share shares sharing fenxiang sharebar social socials socialmedia sharetools bookmark bookmarks followus sharelinks shareicons editsection headerlink headeranchor headinganchor"
      ),
      (
        .comment,
        "comment comments pinglun commentlist commentform commentbox respond reply replies discussion commenting feedback komentar kommentare comentarios commentaires"
      ),
      (
        .related,
        "related relateds xiangguan relatedposts relatedarticles relatedlinks relatednews recirc recirculation similar teaser teasers readalso alsoread seealso interlink crosslink crosslinks readmore linkbox zajimavosti upnext"
      ),
      (.ranking, "popular paihang remen mostread mostpopular mostviewed trending ranking topstories meistgelesen"),
      (
        .recommendation,
        "recommended tuijian recommendation recommendations recommend suggested suggestions foryou youmaylike"
      ),
      (
        .promotion,
        "newsletter newsletters subscribe subscription subscriptions subscriber signup signin login register registration donate donation donations cookie cookies gdpr consent popup modal overlay promo promos promotion promobox cta paywall regwall membership optin mailchimp lightbox notification alertbar onboarding"
      ),
      (
        .advertising,
        "ad ads guanggao adv advert adverts advertisement advertisements advertising adsense adslot adbox adunit adwrap adcontainer sponsor sponsors sponsored sponsorship banner banners werbung anzeige publicidad reklama dfp gpt adblock"
      ),
      (
        .frame,
        "footer sidebar sidebars rail rightrail leftrail aside masthead topbar sitefooter siteheader pagefooter bottombar colophon copyright disclaimer skiplink sidecol navigationbar"
      ),
      (
        .metadata,
        "byline bylines dateline timestamp meta metadata postmeta entrymeta postinfo articleinfo published publishdate pubdate posted postdate articlemeta infobar creditline kicker eyebrow readtime readingtime rating ratings votes vote likes views toolbox tools print printer printbutton articletools"
      ),
      (
        .unmistakable,
        "breadcrumb breadcrumbs pagination sharebar followus comments commentlist commentform commentbox respond kommentare comentarios commentaires relatedposts relatedarticles relatednews recirc recirculation readalso mostread mostpopular mostviewed youmaylike newsletter newsletters subscribe signup signin login cookie cookies gdpr popup modal overlay promo promobox cta paywall regwall optin mailchimp lightbox ads adv advert adverts advertisement advertisements advertising adsense adslot sponsored werbung publicidad reklama footer sidebar sidebars rightrail leftrail topbar sitefooter siteheader colophon"
      ),
      (.tags, "tags taglist tagcloud posttags keywords topics catlinks categories articletags tagged"),
      (.biography, "bio biography authorbio authorbox authorinfo aboutauthor authorcard authordescription"),
      (.unseen, "tooltiptext visuallyhidden sronly screenreader noprint printonly"),
      (
        .caption,
        "caption captions wpcaption imagecaption photocaption credit credits photocredit imagecredit copyrightnotice legende bildunterschrift imgcaption mediacaption"
      ),
      (
        .author,
        "author authors byline bylines writer autor autore auteur vcard contributor contributors authorname bylinename articleauthor postauthor authorlink autorname"
      ),
      (
        .date,
        "date dateline timestamp published publishdate pubdate posted postdate time datetime datum fecha updated modified lastmodified lastupdated"
      ),
      (.title, "title headline heading entrytitle posttitle articletitle"),
      (
        .summary,
        "lead lede intro standfirst subtitle subheadline subhead deck dek summary excerpt abstract chapo entradilla teasertext perex sapo vorspann ingress"
      ),
      (.likely, "article articles body content contents entry hentry main page post posts text blog story news"),
      (
        .unlikely,
        "combx contact media promo scroll shoutbox shopping widget widgets extra header rss agegate ticker module box list links gallery carousel slider video player"
      ),
      (
        .body,
        "articlebody storybody postbody entrybody newsbody articlecontent entrycontent postcontent storycontent newscontent articletext storytext posttext newstext bodytext bodycopy fulltext articlemain maincontentbody articlefulltext contentbody textbody artikeltext artikelinhalt cuerponoticia textonoticia articledetail newsdetail"
      ),
      (
        .whose,
        "article articles story entry post news blog single page content artikel noticia nota detail main field text body"
      ),
      (.inner, "body content contents text copy full inhalt texto contenido corps cuerpo"),
      (.without, "with has no without"), (.embedded, "embed embedded tweet embeds"),
      (.spoken, "sr visually reader"), (.only, "only hidden text hide invisible none"),
      (.hint, "tooltip tooltips popover hovercard rollover"), (.boxed, "block box panel bubble inner"),
      (.most, "most top"),
      (.read, "read viewed popular shared commented clicked"),
      (.more, "more also next prev previous further latest other"),
      (.stories, "stories story articles news posts post reads read from on links headlines like"),
    ]))

  /// Beginnings of longer words: `sharedaddy`, `commentsection`.
  static let stems = NameTable<PageTrait>(
    pairs([
      (.share, "share social"), (.comment, "comment"), (.related, "related"), (.recommendation, "recommend"),
      (.promotion, "newslett subscri signup donat cookie paywall popup"), (.advertising, "advert sponsor adsby"),
      (.frame, "footer sidebar"), (.navigation, "breadcrumb"), (.ranking, "mostre mostpop trending"),
      (.unmistakable, "newslett advert paywall footer sidebar breadcrumb mostpop"),
    ]))

  private static func pairs(_ rows: [(PageTrait, String)]) -> [(String, PageTrait)] {
    var traits: [String: PageTrait] = [:]
    for (trait, words) in rows {
      for word in words.split(separator: " ") { traits[String(word), default: []].insert(trait) }
    }
    return traits.map { ($0.key, $0.value) }
  }
}
