import NewsCore
import SQL

// What happens while a library is open: files that come and go, acts of other programs and devices, changes of the index by
// others. Each is heard of at once where the system tells, and looked for every second where it does not.
extension IndexedLibrary {
  /// Keeps the library up to date until the task is cancelled.
  public func live() async {
    let folders = FolderWatch()
    watch = folders
    let journal = FolderWatch()
    if let place = journalPlace?.folder { journal?.watch(place) }
    await withTaskGroup(of: Void.self) { group in
      // The first load may take minutes.
      group.addTask { await self.load() }
      if let folders { group.addTask { await self.followFolders(folders) } }
      if let journal { group.addTask { await self.followJournal(journal) } }
      group.addTask { await self.followIndex(journal) }
      await group.waitForAll()
    }
  }

  /// Refreshes folders in which something changed, a moment after it did: what is written comes in bursts.
  private func followFolders(_ folders: FolderWatch) async {
    for await _ in folders.events {
      try? await Task.sleep(for: .milliseconds(150))
      let changes = folders.takeChanges()
      if changes.isIncomplete {
        startRefresh()
      } else if !changes.folders.isEmpty {
        startRefresh(of: .folders(changes.folders))
      }
    }
  }

  /// Who wrote into the journal may have told the index of it as well: then there is nothing left in it to catch up with.
  func followJournal(_ journal: FolderWatch) async {
    for await _ in journal.events {
      await catchUp()
      await noticeOthers()
    }
  }

  private func followIndex(_ journal: FolderWatch?) async {
    var seconds = 0
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      seconds += 1
      if index.isLost { try? recover(index, from: nil) }
      await noticeOthers()
      // Where the folder was not there yet, or the system has no watches left.
      if let place = journalPlace?.folder { journal?.watch(place) }
      if journal?.isBlind ?? true { await catchUp() }
      if watch?.isBlind ?? true, seconds % 60 == 0 { startRefresh() }
      if seconds % 10 == 0 { try? await keepUnsaved() }
      if seconds % 3600 == 0 { _ = try? await self.journal?.compact() }
    }
  }

  func noticeOthers() async {
    let index = index
    guard let generation = try? await index.rows.generation(), await index.writer.generation != generation
    else { return }
    await index.writer.notice(generation)
    reload()
  }
}
