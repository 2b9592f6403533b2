import Reader
import Synchronization
import Terminal

/// Where answers wait for the loop; what is put in wakes it.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: TerminalWaker

  init(waker: TerminalWaker) {
    self.waker = waker
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  func drain() -> [Message] {
    messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
