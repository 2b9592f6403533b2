import Markup
import Testing

@Suite("What a text says of its encoding")
struct EncodingLabelTests {
  @Test(
    "Labels are read in any case and with blanks around them",
    arguments: [
      ("latin1", "windows-1252"), (" ISO-8859-1\n", "windows-1252"), ("us-ascii", "windows-1252"), ("UTF8", "UTF-8"),
      ("x-sjis", "Shift_JIS"), ("gb2312", "GBK"), ("ks_c_5601-1987", "EUC-KR"), ("KOI8-RU", "KOI8-U"),
      ("unicode", "UTF-16LE"), ("iso-8859-9", "windows-1254"), ("TIS-620", "windows-874"), ("logical", "ISO-8859-8-I"),
    ])
  func labels(label: String, name: String) {
    #expect(TextEncoding(label: label)?.rawValue == name)
  }

  @Test("Every encoding is called by its own name", arguments: TextEncoding.allCases)
  func names(encoding: TextEncoding) {
    #expect(TextEncoding(label: encoding.rawValue.uppercased()) == encoding)
  }

  @Test(
    "What is no label is none", arguments: ["", " ", "utf-7", "latin", "utf 8", String(repeating: "x", count: 9999)])
  func noLabels(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }

  @Test(
    "A page says it in a meta element",
    arguments: [
      ("<meta charset=koi8-r>", "KOI8-R"),
      ("<!doctype html><html a='<meta charset=big5>'><META CharSet = 'gbk' />", "GBK"),
      ("<!-- <meta charset=big5> --><meta charset=euc-kr>", "EUC-KR"), ("<!--><meta charset=big5>", "Big5"),
      (#"<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">"#, "Shift_JIS"),
      (#"<meta content='text/html;CHARSET = "euc-jp"' http-equiv=content-type>"#, "EUC-JP"),
      ("<meta charset=utf-16>", "UTF-8"), ("<meta charset=x-user-defined>", "windows-1252"),
      ("<meta charset=nonsense><meta charset=big5>", "Big5"), ("<metal charset=gbk><meta/charset=big5>", "Big5"),
    ])
  func pages(page: String, name: String) {
    #expect(TextEncoding(htmlDeclaredIn: Array(page.utf8))?.rawValue == name)
  }

  @Test(
    "A page that says nothing says nothing",
    arguments: [
      "", "<", "<meta", "<meta ", "<meta charset", "<meta charset=", "<!--<meta charset=big5>",
      "<meta content='text/html; charset=big5'>", "<meta name=charset content=big5>", "<title>charset=big5</title>",
      "<!-",
      String(repeating: " ", count: 1020) + "<meta charset=big5>",
    ])
  func silentPages(page: String) {
    #expect(TextEncoding(htmlDeclaredIn: Array(page.utf8)) == nil)
  }

  @Test(
    "A document in XML says it in its declaration",
    arguments: [
      (#"<?xml version="1.0" encoding="windows-1251"?>"#, "windows-1251"), ("\n<?xml encoding = 'Big5' ?>", "Big5"),
      (#"<?xml version="1.0" encoding="UTF-16"?>"#, "UTF-8"),
    ])
  func documents(document: String, name: String) {
    #expect(TextEncoding(xmlDeclaredIn: Array(document.utf8))?.rawValue == name)
  }

  @Test(
    "A document that says nothing says nothing",
    arguments: [
      "", "<?xml", "<?xml version='1.0'?>", "<?xml encoding?>", "<?xml encoding=big5?>", "<a encoding='big5'>",
    ])
  func silentDocuments(document: String) {
    #expect(TextEncoding(xmlDeclaredIn: Array(document.utf8)) == nil)
  }

  @Test(
    "A content type is read however it is written",
    arguments: [
      ("text/html; charset=utf-8", "text/html", "utf-8"),
      ("TEXT/Plain;x=1; Charset = \"big5\"; y", "text/plain", "big5"),
      ("text/html;charset='gbk';", "text/html", "gbk"), ("text/html", "text/html", nil), ("; charset=a", nil, "a"),
      ("text/html; charset=", "text/html", nil),
    ] as [(String, String?, String?)])
  func contentTypes(value: String, type: String?, charset: String?) {
    #expect(ContentType.mediaType(in: value) == type)
    #expect(ContentType.charset(in: value) == charset)
  }
}
