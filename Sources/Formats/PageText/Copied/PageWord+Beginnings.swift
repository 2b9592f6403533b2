extension PageWord {
  /// In small letters; one that ends in a blank is a whole word, others may be the beginning of one.
  var beginnings: [String] {
    switch self {
    case .comments:
      [
        "comment", "kommentar", "comentario", "comentário", "reactie", "коммент", "评论", "評論", "コメント", "댓글", "تعليق",
        "yorum", "leave a reply", "leave a comment", "schreibe einen", "laisser un", "deja un", "deixe ",
        "lascia un", "responses", "replies", "antwort", "reply", "répondre", "responder", "rispondi", "trackback",
        "pingback", "discussion", "diskussion", "your email", "ihre e-mail", "deine e-mail", "komentar", "komentář",
        "join the conversation", "post a ", "show comments", "view comments", "beitrag kommentieren",
      ]
    case .related:
      [
        "related", "more ", "more:", "read more", "read also", "also read", "see also", "recommended",
        "recommendation", "you may ", "you might ", "most read", "most popular", "most viewed", "trending",
        "popular", "latest", "top stories", "featured", "similar", "don't miss", "don’t miss", "what to read",
        "watch ", "video", "next ", "previous", "recent ", "in this ", "articles", "editor", "story timeline",
        "filed under", "topics", "tags", "tag:", "tagged", "posted in", "categor", "archiv", "mehr ",
        "auch interessant", "lesen sie", "das könnte", "meistgelesen", "ähnliche", "weitere", "verwandte", "passend",
        "zum thema", "siehe auch", "neueste", "letzte", "aktuelle", "nächster", "vorheriger", "zurück", "weiter ",
        "kategorie", "schlagw", "themen", "à lire", "lire ", "sur le même", "dans la même", "les plus lus",
        "suivant", "précédent", "mots-clés", "lea ", "le puede", "te puede", "relacionad", "más ", "lo más",
        "noticias", "siguiente", "anterior", "etiquetas", "temas", "también", "leggi", "potrebbe", "correlati",
        "ultim", "successivo", "precedente", "etichette", "i più letti", "leia ", "veja ", "mais ", "notícias",
        "últimas", "lees ", "gerelateerd", "meer ", "meest gelezen", "läs ", "mest läst", "læs ", "mest læst",
        "les også", "lue ", "luetuimmat", "czytaj", "zobacz", "powiązane", "čtěte", "související", "baca ",
        "berita ", "terkait", "ilgili", "son haberler", "читайте", "похожие", "ещё", "еще ", "по теме", "популярн",
        "اقرأ", "ذات صلة", "مواضيع", "相关", "相關", "推荐", "推薦", "热门", "熱門", "関連", "おすすめ", "ランキング", "人気", "관련", "추천",
        "많이 본", "संबंधित",
      ]
    case .share:
      [
        "share", "facebook", "twitter", "whatsapp", "tweet", "email", "e-mail", "print", "linkedin", "pinterest",
        "instagram", "youtube", "rss", "google", "follow", "like", "telegram", "reddit", "flipboard", "copy link",
        "send ", "tumblr", "xing", "pocket", "teilen", "drucken", "folge", "gefällt", "merken", "diesen artikel",
        "senden", "partager", "imprimer", "suivez", "compart", "imprimir", "sígu", "segui", "condividi", "stampa",
        "delen", "dela ", "del på", "udostępnij", "поделиться", "bagikan", "paylaş", "分享", "シェア", "공유", "مشاركة",
      ]
    case .offers:
      [
        "newsletter", "subscribe", "subscription", "sign up", "signup", "sign in", "register", "registr", "log in",
        "login", "get the ", "get our", "get updates", "join ", "become a", "support ", "donate", "download",
        "unlock", "try ", "start your", "already a", "to continue reading", "to read the full", "this article is",
        "abonn", "jetzt", "anmelden", "einloggen", "spende", "unterstütz", "hol dir", "connexion", "suscr",
        "iniciar", "iscriviti", "accedi", "inscrev", "entrar", "assine", "zaloguj", "подпис", "войти", "登录", "登入",
        "ログイン", "로그인",
      ]
    case .legal:
      [
        "©", "(c)", "copyright", "all right", "privacy", "cookie", "terms", "disclaimer", "we use", "this site uses",
        "by using", "by continuing", "powered by", "designed by", "hosted", "site map", "sitemap", "about ",
        "careers", "advertise", "issn", "vat", "tel ", "tel.", "tel:", "phone", "fax", "alle rechte", "impressum",
        "datenschutz", "agb", "haftung", "wir verwenden", "wir nutzen", "diese website", "diese seite", "durch die",
        "mit der nutzung", "kontakt", "über uns", "hrb", "tous droits", "mentions", "politique", "conditions",
        "nous utilisons", "todos los derechos", "política", "utilizamos", "todos os direitos", "tutti i diritti",
        "conta", "版权", "著作権", "無断", "저작권", "все права", "حقوق",
      ]
    case .navigation:
      [
        "home", "menu", "search", "skip", "navigation", "toggle", "close", "back ", "top ", "language", "english",
        "edition", "sections", "main menu", "you are here", "view all", "all ", "load more", "show more", "loading",
        "please enable", "javascript", "click here", "zum inhalt", "startseite", "suche", "schließen", "nach oben",
        "direkt ", "hauptmenü", "deutsch", "sie sind hier", "mehr anzeigen", "hier klicken", "accueil", "recherche",
        "fermer", "aller au", "inicio", "cerrar", "ir a", "cerca", "vai al", "início", "busca", "главная", "поиск",
        "меню", "首页", "首頁", "ホーム", "홈",
      ]
    case .advertising:
      [
        "advert", "sponsored", "promoted", "paid ", "affiliate", "continue reading", "story continues",
        "article continues", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "reklam", "iklan",
        "annonce", "реклама", "広告", "广告", "광고", "إعلان",
      ]
    case .byline:
      [
        "by ", "by:", "written by", "author", "staff", "published", "posted", "updated", "last updated",
        "first published", "modified", "date", "on ", "von ", "von:", "autor", "text:", "veröffentlicht",
        "geschrieben", "erstellt", "am ", "datum", "verfasst", "redaktion", "stand:", "par ", "publié", "mis à jour",
        "le ", "por ", "publicado", "actualizado", "atualizado", "redacción", "redação", "di ", "pubblicato", "data",
        "door ", "geplaatst", "gepubliceerd", "oleh", "автор", "发布", "發布", "来源", "最終更新", "記者", "기자", "入力",
      ]
    case .photo:
      [
        "photo", "image", "picture", "pic ", "credit", "getty", "reuters", "ap photo", "afp", "file photo",
        "caption", "screenshot", "illustration", "shutterstock", "enlarge", "gallery", "source:", "via ", "foto",
        "bild", "quelle", "galerie", "crédit", "fuente", "immagine", "fonte", "фото", "图", "圖", "写真", "사진",
      ]
    }
  }
}
