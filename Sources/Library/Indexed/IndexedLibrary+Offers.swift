public import NewsCore
import SQL

/// Marks of other readers: offered once, and taken over when that is wished.
extension IndexedLibrary {
  public func takeOver(_ act: Act) async throws(LibraryError) -> ActSummary {
    guard let journal else { throw .notSaved(reason: "Nothing is saved: there is no home folder.") }
    do throws(JournalError) {
      try await keepUnsaved()
      let summary = try await journal.perform(act, in: self, onlyUntouched: true)
      await countOffers()
      return summary ?? ActSummary(parts: [])
    } catch {
      throw .notSaved(reason: error.description)
    }
  }

  public func takeOverOffers() async throws(LibraryError) -> ActSummary {
    await catchUp()
    return try await takeOver(try await asking { (index) throws(SQLError) in try await index.files.offers() })
  }

  public func noteOffersTold() async {
    guard state.offered > 0, (try? await index.writer.noteOffersTold()) != nil else { return }
    state.offered = 0
  }

  /// Counts what there is to tell.
  func countOffers() async {
    let offered = (try? await asking { (index) throws(SQLError) in try await index.files.offered() }) ?? 0
    guard offered != state.offered else { return }
    state.offered = offered
    announce()
  }
}
