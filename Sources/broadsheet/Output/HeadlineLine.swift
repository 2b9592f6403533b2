import NewsCore
import Text

/// A headline as commands print it: `2026-11-23  AP            Harbor minister visits Port Alden`. Where nobody knows who wrote
/// it, the site that had it stands there.
struct HeadlineLine {
  private let headline: Headline

  init(_ headline: Headline) {
    self.headline = headline
  }

  var text: String {
    let metrics = CellMetrics()
    let source = metrics.cut(SafeText.line(headline.source ?? headline.site ?? "-"), toColumns: 14)
    let pad = String(repeating: " ", count: 14 - metrics.width(of: source))
    return (headline.date?.day.iso8601 ?? "undated   ") + "  " + source + pad + "  " + SafeText.line(headline.title)
  }
}
