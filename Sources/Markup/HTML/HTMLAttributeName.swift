/// The attributes that are kept of an element; all others are read over.
public enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
  case alt, ariaHidden, ariaLabel, charset, cite, `class`, colspan, content, data, dataOriginal, dataSrc, dataLazySrc
  case dataSrcset, dateTime, dir, height, hidden, href, httpEquiv, id, itemprop, itemscope, itemtype, lang, name, open
  case poster, property, pubdate, rel, role, src, srcset, start, style, title, type, value, width, xmlLang

  private var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
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
