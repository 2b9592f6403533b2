import CSQLite
import Synchronization

/// Ends what a connection is doing, from any thread: a query that a newer one made superfluous.
///
/// `sqlite3_interrupt` may be called beside a running statement, but not on a connection that is being closed. So the handle
/// lies behind a lock which the closing connection takes too: an interrupter that outlives its connection does nothing.
public final class Interrupter: Sendable {
  private let handle: Mutex<Handle>

  /// A pointer that other threads may have: it is only ever used under the lock.
  private struct Handle: @unchecked Sendable {
    var pointer: OpaquePointer?
  }

  init(_ pointer: OpaquePointer) {
    handle = Mutex(Handle(pointer: pointer))
  }

  /// What runs now throws `.interrupted`, and a transaction it was writing in may be rolled back.
  ///
  /// What begins later is not touched; a query between asking and beginning is therefore not ended, and one that began
  /// meanwhile is: whoever interrupts also drops late answers, and asks again where it ended the wrong one.
  public func interrupt() {
    handle.withLock { handle in
      if let pointer = handle.pointer { sqlite3_interrupt(pointer) }
    }
  }

  func forget() {
    handle.withLock { $0.pointer = nil }
  }
}
