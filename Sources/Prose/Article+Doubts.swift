import NewsCore

// What a reader should know of a text before trusting it.
extension Article {
  /// Where a title comes from that the page does not have; `nil` where the page has one.
  var originOfMadeUpTitle: String? {
    guard warnings.contains(Warning(.title, .madeUp)) else { return nil }
    return "made-up title" + (findings.first { $0.field == .title }.map { ": " + $0.how } ?? "")
  }

  /// What stands below a copy that stops although the story went on.
  var ending: String? {
    warnings.contains(Warning(.body, .endsEarly)) ? "This copy ends here, though the story went on." : nil
  }
}
