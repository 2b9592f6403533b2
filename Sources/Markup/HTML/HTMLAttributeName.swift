/// The attributes that are kept of an element; all others are read over.
public enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
  case alt, ariaHidden, cite, `class`, colspan, content, dataOriginal, dataSrc, dataLazySrc
  case dataSrcset, dateTime, dir, height, hidden, href, httpEquiv, id, itemprop, lang, name, open
  case property, pubdate, rel, role, rowspan, src, srcset, start, style, title, type, value, width, xmlLang

  private var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .dataOriginal: "data-original"
    case .dataSrc: "data-src"
    case .dataLazySrc: "data-lazy-src"
    case .dataSrcset: "data-srcset"
    case .dateTime: "datetime"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    default: "\(self)"
    }
  }

  static let names = NameTable(allCases.map { ($0.spelling, $0) })
}
