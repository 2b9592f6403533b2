import NewsCore

// What files of other readers say was read or starred there.
extension State {
  /// Tells of what came since the last time, once, unless something else is being told.
  mutating func tellOffers() -> [Effect] {
    guard status.offered > 0, !status.isLoading, notice == nil, overlays.isEmpty else { return [] }
    let articles = Amount.of(status.offered, "article was", "articles were")
    notice = Notice("\(articles) read or starred in another reader — I takes that over")
    return [.noteOffersTold]
  }

  mutating func takeOverOffers() -> [Effect] { [.takeOverOffers(begin(.takeOver))] }
}
