import NewsCore
import Text

extension Article {
  /// `Topics: coast, harbor talks`, below the text; `nil` where its file names none.
  var topicLine: String? {
    topics.isEmpty ? nil : "Topics: " + topics.map(SafeText.line).joined(separator: ", ")
  }
}
