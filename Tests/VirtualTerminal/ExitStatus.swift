import CPty

/// How a process ended.
public enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case signaled(Int32)

  init(_ status: Int32) {
    self = cpty_signaled(status) != 0 ? .signaled(cpty_signal(status)) : .exited(cpty_exit_code(status))
  }
}
