import Markup
import NewsCore

/// The page in a message.
enum MailPage {
  static func blocks(_ page: DecodedBytes) -> [Block] {
    [.paragraph(Paragraph(EnrichedText.plain(page.text)))]
  }
}
