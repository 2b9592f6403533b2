/// What an element is. Elements that HTML does not know are `other`.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
  /// The root, a stretch of text, and text that is nothing but blanks.
  case document, text, blank
  case other
  case a, abbr, acronym, address, area, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl,
    dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head,
    header
  case hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, listing, main, map, mark, math, menu
  case meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, ruby, s, samp, script, section, select, slot, small, source, span,
    strike
  case strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr
  case track, tt, u, ul, `var`, video, wbr, xmp

  /// The names that stand in a page.
  static let names = NameTable(allCases.dropFirst(4).map { ("\($0)", $0) })
}

/// What HTML says of elements.
extension HTMLTag {
  /// Whether it begins a line of its own and ends a paragraph before it (HTML, 13.2.6.4.7).
  public var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
      .legend,
      .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .section, .summary, .table, .tbody, .td, .tfoot,
      .th,
      .thead, .tr, .ul, .xmp, .document:
      true
    default: false
    }
  }

  public var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

  /// Whether it has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether its content is text alone, up to its end tag, where scripting is on.
  var isRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .noscript, .textarea, .title: true
    default: false
    }
  }

  /// Whether references stand for characters in its raw text.
  var hasReferences: Bool { self == .title || self == .textarea }

  /// Whether it belongs into a page's head.
  var isMetadata: Bool {
    switch self {
    case .base, .head, .link, .meta, .noframes, .noscript, .script, .style, .template, .title: true
    default: false
    }
  }

  /// Whether nothing inside closes what is outside (HTML, 13.2.4.2, "in scope").
  var isScope: Bool {
    switch self {
    case .document, .html, .table, .td, .th, .caption, .object, .template, .button, .svg, .math: true
    default: false
    }
  }

  /// Whether it styles a stretch of text.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Whether an unknown end tag looks no further than this element.
  var isSpecial: Bool {
    switch self {
    case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins, .kbd, .label,
      .mark, .nobr, .other, .output, .picture, .q, .rb, .rp, .rt, .ruby, .s, .samp, .small, .span, .strike, .strong,
      .sub,
      .sup, .time, .tt, .u, .var, .video, .audio, .map, .canvas, .option, .optgroup:
      false
    default: true
    }
  }
}
