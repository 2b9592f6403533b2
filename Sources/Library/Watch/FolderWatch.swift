// A dispatch source may be used from any thread; Dispatch does not say so in Swift's terms yet.
@preconcurrency import Dispatch
import Glibc
import NewsCore
import Synchronization

/// Hears of changes in folders while they happen, through inotify.
///
/// The kernel lends every user a limited number of watches (`fs.inotify.max_user_watches`). Where they run out, or events came
/// faster than they were read, `isBlind` tells that a change may have been missed.
final class FolderWatch: Sendable {
  /// What happened since it was last asked for.
  struct Changes: Sendable {
    /// Folders in which a file was written, moved or removed, or a folder came or went.
    var folders = Set<FilePath>()
    /// Whether changes were missed: what is watched may be other than it was.
    var isIncomplete = false
  }

  private struct Watched {
    var folders: [Int32: FilePath] = [:]
    var numbers: [FilePath: Int32] = [:]
    var isBlind = false
    var changes = Changes()

    mutating func forget(_ number: Int32) {
      guard let folder = folders.removeValue(forKey: number), numbers[folder] == number else { return }
      numbers[folder] = nil
    }

    /// Forgets a folder with all below it.
    ///
    /// - Returns: their numbers.
    mutating func forget(_ folder: FilePath) -> [Int32] {
      let start = folder.bytes + [0x2F]
      let below = folders.filter { $0.value == folder || $0.value.bytes.starts(with: start) }.map(\.key)
      for number in below { forget(number) }
      return below
    }
  }

  private let descriptor: Int32
  private let source: any DispatchSourceRead
  private let watched = Mutex(Watched())
  /// That something happened; bursts are told once.
  let events: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  /// `nil` where the system has no more to lend.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "folder watch"))
    (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let descriptor = descriptor
    source.setCancelHandler { close(descriptor) }
    source.setEventHandler { [weak self] in self?.read() }
    source.activate()
  }

  deinit {
    source.cancel()
    continuation.finish()
  }

  /// Hands out what happened since the last time.
  func takeChanges() -> Changes {
    watched.withLock { watched in
      defer { watched.changes = Changes() }
      return watched.changes
    }
  }

  var isBlind: Bool { watched.withLock { $0.isBlind } }

  /// Begins to watch a folder; watching one twice changes nothing.
  func watch(_ folder: FilePath) {
    watched.withLock { watched in
      guard watched.numbers[folder] == nil else { return }
      let number = inotify_add_watch(descriptor, folder.cString, Self.mask)
      guard number >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { watched.isBlind = true }
        return
      }
      // A folder that was moved keeps its number.
      if let former = watched.folders.updateValue(folder, forKey: number) { watched.numbers[former] = nil }
      watched.numbers[folder] = number
    }
  }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
      | IN_ONLYDIR)

  /// Reads all that is there.
  private func read() {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      var changed: [Int32] = []
      var moved: [Int32] = []
      var gone: [Int32] = []
      var overflowed = false
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          offset += MemoryLayout<inotify_event>.size + Int(event.len)
          if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { overflowed = true }
          // A file that is being written is told of when it is closed.
          if event.mask & UInt32(IN_CREATE) != 0, event.mask & UInt32(IN_ISDIR) == 0 { continue }
          if event.mask & UInt32(IN_MOVE_SELF) != 0 { moved.append(event.wd) }
          if event.mask & UInt32(IN_IGNORED) != 0 { gone.append(event.wd) }
          if changed.last != event.wd { changed.append(event.wd) }
        }
      }
      note(changed, moved: moved, gone: gone, isIncomplete: overflowed)
    }
  }

  private func note(_ changed: [Int32], moved: [Int32], gone: [Int32], isIncomplete: Bool) {
    watched.withLock { watched in
      for number in changed { watched.folders[number].map { _ = watched.changes.folders.insert($0) } }
      // Whatever comes in their places is another folder, which is to be watched anew.
      for number in moved {
        guard let folder = watched.folders[number] else { continue }
        for below in watched.forget(folder) { inotify_rm_watch(descriptor, below) }
      }
      for number in gone { watched.forget(number) }
      if isIncomplete { watched.changes.isIncomplete = true }
    }
    continuation.yield()
  }
}
