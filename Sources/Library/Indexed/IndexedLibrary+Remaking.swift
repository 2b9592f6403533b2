import NewsCore

// An index that was lost while the library was open is made anew from its beginning. What the reader has on the screen is not in
// it at first: it is waited for, so that neither the cursor nor what is opened is another article meanwhile.
extension IndexedLibrary {
  enum Remaking {
    /// Headlines, and then what search knows.
    case everything
    case search
  }

  /// The answer to a question as soon as there is one; `nil` where there is none in an index that is whole.
  ///
  /// - Parameter need: what of the index could still bring it.
  func once<Answer>(
    _ need: Remaking, _ question: () async throws(LibraryError) -> Answer?
  ) async throws(LibraryError) -> Answer? {
    while true {
      let answer = try await question()
      // Who waits no longer is not waited for: the pause below would be none.
      guard answer == nil, !Task.isCancelled, remaking == .everything || remaking == .search && need == .search else {
        return answer
      }
      try? await Task.sleep(for: .milliseconds(100))
      await reloaded()
    }
  }

  /// What could still bring rows into a list.
  func need(of query: HeadlineQuery) -> Remaking {
    let isSearch = !query.titleWords.allSatisfy(\.isWhitespace) || !parse(query).query.shownPhrases.isEmpty
    return isSearch ? .search : .everything
  }
}
